using System.Collections;
using System.Reflection;
using Dosado.App.Visits;

namespace Dosado.App.Tests.Engines;

/// <summary>
/// In the browser an engine is fetched when a page asks for it. The runtime looks at every class that a list of routes or
/// questions names, with the types of all its fields, and a lambda's delegate is a field beside those of its neighbours:
/// one that speaks of an engine there would have the engine fetched by every first visit.
/// </summary>
public sealed class FirstVisitTests
{
    private const BindingFlags Everything =
        BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly string[] Assemblies = [.. Enum.GetNames<Engine>().Select(name => $"Dosado.{name}")];

    [Fact]
    public void What_a_first_visit_looks_at_mentions_no_engine()
    {
        var lists = new[] { typeof(Site), typeof(Places.Places) }.SelectMany(t => t.Assembly.GetTypes())
            .SelectMany(type => type.GetProperties(Everything).Where(p => p.Name is "Routes" or "Questions"))
            .Where(list => list.GetMethod!.IsStatic)
            .ToList();
        lists.Count.ShouldBeGreaterThan(10);

        lists.SelectMany(LookedAt).Distinct().SelectMany(MentionsOfEngines).ShouldBeEmpty(
            "put these lambdas into a class of their own, beside the handler");
    }

    private static IEnumerable<Type> LookedAt(PropertyInfo list) => ((IEnumerable)list.GetValue(null)!).Cast<object>()
        .SelectMany(entry => entry.GetType().GetProperties().Select(p => p.GetValue(entry)).OfType<Delegate>())
        .Select(handler => handler.Method.DeclaringType!)
        .Append(list.DeclaringType!);

    private static IEnumerable<string> MentionsOfEngines(Type type) =>
        from field in type.GetFields(Everything)
        where Mentions(field.FieldType)
        select $"{type.FullName!.Replace("+<>c", ", a lambda", StringComparison.Ordinal)}: {field.FieldType}";

    private static bool Mentions(Type type) =>
        Assemblies.Contains(type.Assembly.GetName().Name) || type.GenericTypeArguments.Any(Mentions)
        || (type.HasElementType && Mentions(type.GetElementType()!));
}
