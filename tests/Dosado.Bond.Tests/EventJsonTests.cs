using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using FsCheck;
using FsCheck.Fluent;

namespace Dosado.Bond.Tests;

public class EventJsonTests
{
    [Fact]
    public void Finding_what_is_taken_back_agrees_with_reading_the_whole_event()
    {
        Event[] events = [new TakenBack(Some.Id(1), [Some.Id(2)], ["e1"]), new CheckInShared(Some.Id(3), Some.Day, Some.CheckIn("taken-back/1"))];
        events.Select(e => EventJson.FindTakenBack(EventJson.Write(e))).ShouldBe([["e1"], []]);

        var spelled = System.Text.Encoding.UTF8.GetString(EventJson.Write(events[0])).Replace("taken-back", "taken\\u002dback", StringComparison.Ordinal);
        EventJson.FindTakenBack(System.Text.Encoding.UTF8.GetBytes(spelled)).ShouldBe(["e1"]);
        EventJson.FindTakenBack("{\"type\":\"taken-back/1\",\"ids\":"u8).ShouldBeEmpty();
        EventJson.FindTakenBack("no JSON"u8).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Prop.ForAll(
            Gen.OneOf(Some.OwnEvents, Some.BondEvents).ToArbitrary(),
            e => EventJson.Read(EventJson.Write(e)) is EventReading.Known(var read) && Same(read, e))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Check_ins_and_their_sharing_are_read_without_the_serializer() =>
        Prop.ForAll(Plain.ToArbitrary(), e => e.Equals(PlainEvents.Find(EventJson.Write(e)))).Check(Thoroughly);

    /// <summary>A byte changed, left out or doubled: whatever becomes of the event, both ways of reading agree.</summary>
    [Fact]
    public void Reading_without_the_serializer_never_differs_from_reading_with_it() =>
        Prop.ForAll(
            (from e in Plain
             from at in Gen.Choose(0, 4_000)
             from change in Gen.Choose(0, 2)
             from to in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements<int>([.. "\"\\{}[],: 0123456789-tfuMFL"]))
             select Changed(EventJson.Write(e), at, change, (byte)to)).ToArbitrary(),
            json => EventJson.Read(json).ShouldBe(ReadWithSerializer(json), Encoding.UTF8.GetString(json))).Check(Thoroughly);

    [Theory]
    [InlineData("\"felt\":7", "\"felt\":07")]
    [InlineData("\"felt\":7", "\"felt\":7.0")]
    [InlineData("\"felt\":7", "\"felt\":11")]
    [InlineData("\"felt\":7", "\"felt\":-1")]
    [InlineData("\"felt\":7", "\"felt\":\"7\"")]
    [InlineData("{\"felt\"", "{,\"felt\"")]
    [InlineData("\"felt\":7", "\"felt\":7,\"felt\":8")]
    [InlineData("\"felt\":7", "\"felt\":7,\"more\":{\"a\":[1]}")]
    [InlineData("\"felt\":7", "\"felt\":null")]
    [InlineData("\"words\":\"a\"", "\"words\":\"\\uD800\"")]
    [InlineData("\"words\":\"a\"", "\"words\":\"\\q\"")]
    [InlineData("\"words\":\"a\"", "\"words\":null")]
    [InlineData("\"words\":\"a\"", "\"words\" : \"a\"")]
    [InlineData("2026-03-14T", "2026-02-30T")]
    [InlineData("+01:00", "Z")]
    [InlineData("\"a\"}", "\"a\"} ")]
    [InlineData("\"a\"}", "\"a\"}}")]
    public void So_it_is_with_what_chance_seldom_finds(string was, string @is)
    {
        var checkIn = Bond.CheckIn.Unsaid with { Closeness = new(null, new Amount(7)), Words = "a" };
        var json = Encoding.UTF8.GetString(EventJson.Write(new CheckedIn(Some.Id(1), Some.Moment, checkIn)));
        json.ShouldContain(was);
        var changed = Encoding.UTF8.GetBytes(json.Replace(was, @is, StringComparison.Ordinal));

        EventJson.Read(changed).ShouldBe(ReadWithSerializer(changed));
    }

    /// <summary>What is null is not written, so a parameter that may be null and has no default could not be read again.</summary>
    [Fact]
    public void What_may_be_absent_can_be_left_out()
    {
        var nullability = new NullabilityInfoContext();
        var needed = typeof(Event).GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false)
            .SelectMany(a => a.DerivedType.GetConstructors())
            .SelectMany(c => c.GetParameters())
            .Where(p => nullability.Create(p).WriteState == NullabilityState.Nullable && !p.HasDefaultValue)
            .Select(p => $"{p.Member.DeclaringType!.Name}.{p.Name}");

        needed.ShouldBeEmpty();
    }

    [Fact]
    public void An_event_of_a_newer_version_is_kept_word_for_word()
    {
        const string json = """{"type":"dreamt/7","id":"00","dream":{"of":["the sea"]}}""";

        EventJson.Read(Encoding.UTF8.GetBytes(json)).ShouldBe(new EventReading.Newer("dreamt/7", json));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":"checked-in/1"}""")]
    [InlineData("""{"type":"check-in-shared/1","id":"1","day":"2026-02-30","checkIn":{}}""")]
    [InlineData("""{"type":"introduced/1","id":"1","profile":{"name":"","hue":"Moss"}}""")]
    [InlineData("""{"type":"introduced/1","id":"1","profile":{"name":"a name that is far too long to be anybody's name","hue":"Moss"}}""")]
    [InlineData("""{"type":"introduced/1","id":"1","profile":{"name":"Kim","hue":"Chartreuse"}}""")]
    [InlineData("""{"type":"warm-word-said/1","id":"<script>","day":"2026-03-14","words":"hello"}""")]
    [InlineData("""{"type":"other-way-shared/1","id":"1","time":"2","otherWay":{"felt":null,"shown":"","reading":"","deed":""}}""")]
    [InlineData("""{"type":"below-line-shared/1","id":"1","time":"2","below":{"felt":{"picked":null,"own":""},"need":"","hoped":"","got":""}}""")]
    public void Foreign_json_is_told_from_an_event(string json) =>
        EventJson.Read(Encoding.UTF8.GetBytes(json)).ShouldBeOfType<EventReading.Foreign>();

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    public void A_dial_turned_too_far_is_foreign(int value)
    {
        var json = Encoding.UTF8.GetString(EventJson.Write(new CheckedIn(Some.Id(1), Some.Moment, Bond.CheckIn.Unsaid with
        {
            Closeness = Need.Unsaid with { Felt = new Amount(7) },
        })));

        EventJson.Read(Encoding.UTF8.GetBytes(json.Replace(":7", $":{value}", StringComparison.Ordinal)))
            .ShouldBeOfType<EventReading.Foreign>();
    }

    [Theory]
    [InlineData("\"kind\":\"Space\"", "\"kind\":7")]
    [InlineData("\"kind\":\"Space\"", "\"kind\":\"7\"")]
    [InlineData("\"kind\":\"Space\"", "\"kind\":\"Silence\"")]
    public void A_choice_that_there_is_not_is_foreign(string was, string @is)
    {
        var json = Encoding.UTF8.GetString(EventJson.Write(new SignalGiven(Some.Id(1), Some.Day, NeedKind.Space, "", "", "")));
        json.ShouldContain(was);

        EventJson.Read(Encoding.UTF8.GetBytes(json.Replace(was, @is, StringComparison.Ordinal))).ShouldBeOfType<EventReading.Foreign>();
    }

    /// <summary>An envelope holds 63,484 bytes.</summary>
    [Theory]
    [InlineData("ж")]
    [InlineData("距")]
    [InlineData("'")]
    public void What_fits_a_page_fits_an_envelope_in_any_script(string letter)
    {
        var words = string.Concat(Enumerable.Repeat(letter, FiveSteps.MostWords / letter.Length));
        var steps = new FiveSteps(words, words, new([], words), words, new([], words), words, words);

        EventJson.Write(new StepsKept(Some.Id(1), Some.Id(1), Some.Day, steps)).Length.ShouldBeLessThan(63_484);
        NoteJson.Write(Some.Note(words)).Length.ShouldBeLessThan(20_000);
    }

    [Fact]
    public void A_text_longer_than_any_letter_is_foreign() =>
        EventJson.Read(EventJson.Write(new WarmWordSaid(Some.Id(1), Some.Day, new string('a', 20_001))))
            .ShouldBeOfType<EventReading.Foreign>();

    [Fact]
    public void No_mutation_of_an_event_throws() =>
        Prop.ForAll(
            (from e in Some.BondEvents
             from at in Gen.Choose(0, 4_000)
             from to in Gen.Choose(0, 255)
             select (Event: e, At: at, To: (byte)to)).ToArbitrary(),
            mutation =>
            {
                var json = EventJson.Write(mutation.Event);
                json[mutation.At % json.Length] = mutation.To;
                return EventJson.Read(json) is not null;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_event_has_a_name_with_a_number()
    {
        var named = typeof(Event).GetCustomAttributes<JsonDerivedTypeAttribute>().ToDictionary(a => a.DerivedType);
        var events = typeof(Event).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Event)));

        events.ShouldAllBe(t => named.ContainsKey(t) && ((string)named[t].TypeDiscriminator!).Contains('/'));
    }

    private static Config Thoroughly { get; } = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    private static Gen<Event> Plain { get; } = Gen.OneOf<Event>(
        from id in Some.Ids from c in Some.CheckIns select (Event)new CheckedIn(id, Some.Moment, c),
        from id in Some.Ids from c in Some.CheckIns select (Event)new CheckInShared(id, Some.Day, c),
        from id in Some.Ids from shared in Some.Ids select (Event)new NotedSharing(id, Some.Id(1), new("b1"), shared));

    private static byte[] Changed(byte[] json, int at, int change, byte to) => change switch
    {
        0 => [.. json[..(at % json.Length)], to, .. json[((at % json.Length) + 1)..]],
        1 => [.. json[..(at % json.Length)], .. json[((at % json.Length) + 1)..]],
        _ => [.. json[..(at % json.Length)], to, .. json[(at % json.Length)..]],
    };

    private static EventReading ReadWithSerializer(byte[] json)
    {
        try
        {
            return EventJson.ReadAny(json);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return new EventReading.Foreign();
        }
    }

    private static bool Same(Event one, Event other) => one.Equals(other);
}
