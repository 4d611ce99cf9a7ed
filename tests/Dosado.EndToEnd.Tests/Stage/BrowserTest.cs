using Microsoft.Playwright;

namespace Dosado.EndToEnd.Tests.Stage;

/// <summary>A test with people in it, each in a browser of their own. Nobody's page may break its rules on the way.</summary>
[Collection(InTheBrowser.Name)]
public abstract class BrowserTest(World world) : IAsyncLifetime
{
    private readonly List<Person> _people = [];

    internal World World { get; } = world;

    public virtual Task InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        foreach (var person in _people)
        {
            await person.DisposeAsync();
        }

        _people.SelectMany(p => p.Complaints).ShouldBeEmpty();
    }

    /// <summary>Somebody who has never been here.</summary>
    internal async Task<Person> SomebodyAsync(
        Uri? address = null,
        ServiceWorkerPolicy serviceWorkers = ServiceWorkerPolicy.Allow)
    {
        var person = await Person.ArriveAsync(World.Browser, address ?? World.Host.Address, serviceWorkers);
        _people.Add(person);
        return person;
    }
}
