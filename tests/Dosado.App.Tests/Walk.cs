using Dosado.Bond;
using FsCheck;
using FsCheck.Fluent;
using Drawn = Dosado.Bond.Tests.Some;

namespace Dosado.App.Tests;

/// <summary>A walk over every page that links lead to, and a life drawn by chance to walk over.</summary>
internal static class Walk
{
    private const int Size = 6;

    /// <summary>What stands on each page, by its path, from these on.</summary>
    /// <param name="plain">What is taken out of paths and pages before they are compared.</param>
    public static async Task<Dictionary<string, string>> PagesAsync(
        Device device,
        IEnumerable<string> begin,
        Func<string, string> plain,
        Func<string, bool> isLeftOut,
        int most = int.MaxValue)
    {
        var pages = new Dictionary<string, string>();
        var next = new Queue<string>(begin);
        while (pages.Count < most && next.TryDequeue(out var path))
        {
            if (pages.ContainsKey(plain(path)) || isLeftOut(path))
            {
                continue;
            }

            await device.OpenAsync(path);
            device.Page.Status.ShouldBeOneOf([200, 401], path);
            pages[plain(path)] = plain(device.Document.QuerySelector("main")!.InnerHtml);
            device.Document.QuerySelectorAll("main a[href^='/']").ToList().ForEach(a => next.Enqueue(a.GetAttribute("href")!));
        }

        return pages;
    }

    /// <summary>Everything that an own space can hold, but for keys, devices and names.</summary>
    public static IEnumerable<Event> OwnEvents(int count, int seed) =>
        Drawn.OwnEvents.Sample(count, new Rnd((ulong)seed), Size)
            .Where(e => e is not (BondKept or BondPutAway or PersonKeyKept or RecoveryKept or DeviceAdded or CalledMyself));
}
