using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Components;

namespace Dosado.App.Visits;

/// <summary>What a handler decides; the site turns it into an answer.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>Show a page component with its model.</summary>
    public static Outcome Show<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        object model,
        Keeping keeping,
        int status = 200)
        where TPage : IComponent => new Shown(typeof(TPage), model, keeping, status);

    /// <summary>Go on to another page, as after every form that was accepted.</summary>
    public static Outcome Go(string path) => new Gone(path);

    /// <summary>Hand a file to the person.</summary>
    public static Outcome Give(string name, string mediaType, byte[] bytes) =>
        new Given(new Answer.Download(name, mediaType, bytes));

    /// <summary>Hand a page to the person as a file of its own.</summary>
    public static Outcome Write<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] TPage>(
        string name,
        object model)
        where TPage : IComponent => new Written(name, typeof(TPage), model);

    internal sealed record Shown : Outcome
    {
        public Shown(
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type page,
            object model,
            Keeping keeping,
            int status)
        {
            Page = page;
            Model = model;
            Keeping = keeping;
            Status = status;
        }

        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
        public Type Page { get; }

        public object Model { get; }

        public Keeping Keeping { get; }

        public int Status { get; }
    }

    internal sealed record Written : Outcome
    {
        public Written(
            string name,
            [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)] Type page,
            object model)
        {
            Name = name;
            Page = page;
            Model = model;
        }

        public string Name { get; }

        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.All)]
        public Type Page { get; }

        public object Model { get; }
    }

    internal sealed record Gone(string Path) : Outcome;

    internal sealed record Given(Answer.Download Download) : Outcome;
}
