using FsCheck.Fluent;

namespace Dosado.Sync.Tests.Logs;

/// <summary>Laws of the log over conversations drawn at random: who speaks, how much, what is taken back, what was seen.</summary>
public class LogLaws
{
    [Fact]
    public void However_the_log_is_cut_into_pages_the_same_is_believed() =>
        Law(async (story, random) =>
        {
            var whole = await story.ReadAsync(story.Log.Count);
            var paged = await story.ReadAsync(1 + random.Next(story.Log.Count));
            whole.State.ShouldBeOfType<SyncState.UpToDate>($"{whole.State}");
            paged.State.ShouldBeOfType<SyncState.UpToDate>($"{paged.State}");
            return whole.State is SyncState.UpToDate && paged.State is SyncState.UpToDate
                && (await whole.HearAsync()).SequenceEqual(await paged.HearAsync())
                && LogStateBytes.Write(whole.Log).AsSpan().SequenceEqual(LogStateBytes.Write(paged.Log));
        });

    [Fact]
    public void What_is_remembered_reads_back_from_its_row() =>
        Law(async (story, _) =>
        {
            var state = (await story.ReadAsync(64)).Log;
            var bytes = LogStateBytes.Write(state);
            return LogStateBytes.Write(LogStateBytes.Read(state.Space, bytes)).AsSpan().SequenceEqual(bytes)
                && Enumerable.Range(0, bytes.Length).All(length => IsRefused(state.Space, bytes[..length]));
        });

    [Fact]
    public void A_log_with_one_place_changed_is_never_believed() =>
        Law(async (story, random) =>
        {
            var at = random.Next(story.Log.Count);
            var other = random.Next(story.Log.Count);
            List<LogItem> changed = random.Next(3) switch
            {
                0 => [.. story.Log.Where((_, i) => i != at)],
                1 => [.. story.Log[..at], story.Log[other], .. story.Log[at..]],
                _ => [.. story.Log.Select((item, i) => i == at ? story.Log[other] : i == other ? story.Log[at] : item)],
            };
            return changed.SequenceEqual(story.Log)
                || await story.ReadAsync(64, changed, MemoryRelay.HeadOf(story.Log)) is { State: not SyncState.UpToDate };
        });

    [Fact]
    public void What_only_the_other_took_back_cannot_be_dropped_once_its_author_speaks_again() =>
        Law(Wishes.OfOnesOwn, async (story, random) =>
        {
            var (author, other) = random.Next(2) == 0 ? (story.Pair.Robin, story.Pair.Kim) : (story.Pair.Kim, story.Pair.Robin);
            var said = await RandomStory.SaidByAsync(author, author);
            await other.SayAsync(Some.TakingBack(said.Select(e => e.Id)));
            await other.SyncAsync();
            await author.SayAsync("still here");
            await author.SyncAsync();
            var dropped = said.Count == 0 ? story.Log[0].Header.Id : said[random.Next(said.Count)].Id;
            List<LogItem> shown = [.. story.Log.Select(i => i.Header.Id == dropped ? MemoryRelay.Hollow(i) : i)];
            return await story.ReadAsync(1 + random.Next(shown.Count)) is { State: SyncState.UpToDate }
                && await story.ReadAsync(64, shown, MemoryRelay.HeadOf(shown)) is { State: SyncState.Stopped };
        });

    [Fact]
    public async Task A_row_of_the_first_layout_reads_the_same()
    {
        var pair = await Some.PairAsync();
        await pair.Robin.SayAsync("taken back");
        await pair.Robin.SyncAsync();
        await pair.Robin.SayAsync(Some.TakingBack(pair.Log[^1].Header.Id));
        await pair.Robin.SyncAsync();
        var bytes = LogStateBytes.Write((await new RandomStory(pair).ReadAsync(64)).Log);
        byte[] first = [1, .. bytes[1..]];

        var read = LogStateBytes.Read(pair.Home.Keys.Id, first);

        read.Redacted.Single().TakenBackBy.ShouldBe([pair.Robins.Person.Key.Public]);
        LogStateBytes.Write(read).ShouldBe(bytes);
    }

    private static bool IsRefused(SpaceId space, byte[] bytes)
    {
        try
        {
            LogStateBytes.Read(space, bytes);
            return false;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }

    private static void Law(Func<RandomStory, Random, Task<bool>> holds) => Law(Wishes.OfAnything, holds);

    private static void Law(Wishes wishes, Func<RandomStory, Random, Task<bool>> holds) => FsCheck.Check.One(
        FsCheck.Config.QuickThrowOnFailure.WithMaxTest(60),
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            return await holds(await RandomStory.MakeAsync(random, wishes), random);
        }).GetAwaiter().GetResult()));

    /// <summary>What people name as taken back: as the app does it, or also, in vain, what the other said.</summary>
    private enum Wishes
    {
        OfOnesOwn,
        OfAnything,
    }

    private sealed record RandomStory(Pair Pair)
    {
        public List<LogItem> Log => Pair.Log;

        public static async Task<RandomStory> MakeAsync(Random random, Wishes wishes)
        {
            var pair = await Some.PairAsync();
            var said = 0;
            for (var turn = 0; turn < 12; turn++)
            {
                var speaker = random.Next(2) == 0 ? pair.Robin : pair.Kim;
                await (random.Next(4) switch
                {
                    0 => speaker.SyncAsync(),
                    1 => TakeBackAsync(
                        speaker, wishes == Wishes.OfOnesOwn ? [speaker] : [pair.Robin, pair.Kim], random),
                    _ => speaker.SayAsync([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => $"{said++}")]),
                });
            }

            await pair.Robin.SyncAsync();
            await pair.Kim.SyncAsync();
            return new(pair);
        }

        public Task<Replica> ReadAsync(int pageSize) => ReadAsync(pageSize, Log, MemoryRelay.HeadOf(Log));

        public async Task<Replica> ReadAsync(int pageSize, IReadOnlyList<LogItem> log, LogHead head)
        {
            var relay = new MemoryRelay { PageSize = pageSize };
            relay.LogOf(Pair.Home.Keys.Id).AddRange(log);
            var seal = await Vault.SpaceSeal.ForAsync(Some.Crypto, Pair.Home.Keys.Reading, null, default);
            var reader = await Replica.OpenAsync(
                Pair.Kims.Parts with { Seal = seal, Store = new MemoryStore(), Relay = new LyingRelay(relay) { Head = _ => head } },
                default);
            await reader.SyncAsync();
            return reader;
        }

        /// <summary>The words of some that are there as one of them sees it.</summary>
        public static async Task<IReadOnlyList<Entry.Kept>> SaidByAsync(Replica seenBy, params Replica[] authors) =>
        [
            .. (await seenBy.ReadAsync(0, default)).OfType<Entry.Kept>()
                .Where(e => e.Kind == InsideKind.Event && Some.TakenBackIn(e.Content).Count == 0)
                .Where(e => authors.Any(a => a.Device == e.Device)),
        ];

        private static async Task TakeBackAsync(Replica speaker, Replica[] authors, Random random)
        {
            var said = await SaidByAsync(speaker, authors);
            if (said.Count > 0)
            {
                await speaker.SayAsync(Some.TakingBack([said[random.Next(said.Count)].Id]));
            }

            await speaker.SyncAsync();
        }
    }
}
