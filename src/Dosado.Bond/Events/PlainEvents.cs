using System.Collections.Immutable;

namespace Dosado.Bond;

/// <summary>
/// Reads the events that most of every log consists of, check-ins and their sharing, spelled as <see cref="EventJson.Write"/>
/// spells them: several times faster in a browser than the serializer, and a device that opens or catches up reads thousands.
/// Spelled in any other way they are left to the serializer, which also decides what is foreign.
/// </summary>
internal static class PlainEvents
{
    /// <summary>The event; null when it is another one, or spelled otherwise.</summary>
    public static Event? Find(ReadOnlySpan<byte> text)
    {
        var json = new PlainJson(text);
        json.Begin();
        Event? found = json.Has("\"type\":\"checked-in/1\""u8) ? ReadCheckedIn(ref json)
            : json.Has("\"type\":\"check-in-shared/1\""u8) ? ReadShared(ref json)
            : json.Has("\"type\":\"noted-sharing/1\""u8) ? ReadNoted(ref json)
            : null;
        json.End();
        return json.IsWhole ? found : null;
    }

    private static CheckedIn ReadCheckedIn(ref PlainJson json)
    {
        json.ExpectProperty("\"moment\":"u8);
        var moment = ReadMoment(ref json);
        json.ExpectProperty("\"checkIn\":"u8);
        var checkIn = ReadCheckIn(ref json);
        return new(ReadId(ref json), moment, checkIn);
    }

    private static CheckInShared ReadShared(ref PlainJson json)
    {
        json.ExpectProperty("\"day\":"u8);
        var day = json.Day();
        json.ExpectProperty("\"checkIn\":"u8);
        var checkIn = ReadCheckIn(ref json);
        return new(ReadId(ref json), day, checkIn);
    }

    private static NotedSharing ReadNoted(ref PlainJson json)
    {
        json.ExpectProperty("\"entry\":"u8);
        var entry = new EntryId(json.Id());
        json.ExpectProperty("\"bond\":"u8);
        var bond = new BondId(json.Id());
        json.ExpectProperty("\"shared\":"u8);
        var shared = new EntryId(json.Id());
        return new(ReadId(ref json), entry, bond, shared);
    }

    private static EntryId ReadId(ref PlainJson json)
    {
        json.ExpectProperty("\"id\":"u8);
        return new(json.Id());
    }

    private static Moment ReadMoment(ref PlainJson json)
    {
        json.Begin();
        json.ExpectProperty("\"at\":"u8);
        var at = json.Time();
        json.ExpectProperty("\"zone\":"u8);
        var zone = json.Text();
        json.End();
        return new(at, zone);
    }

    private static CheckIn ReadCheckIn(ref PlainJson json)
    {
        json.Begin();
        json.ExpectProperty("\"closeness\":"u8);
        var closeness = ReadNeed(ref json);
        json.ExpectProperty("\"space\":"u8);
        var space = ReadNeed(ref json);
        json.ExpectProperty("\"feelings\":"u8);
        var feelings = ReadFeelings(ref json);
        json.ExpectProperty("\"words\":"u8);
        var words = json.Text();
        Amount? doubt = json.Has("\"doubt\":"u8) ? new(json.UpToTen()) : null;
        json.End();
        return new(closeness, space, feelings, words, doubt);
    }

    private static Need ReadNeed(ref PlainJson json)
    {
        json.Begin();
        Leaning? leaning = json.Has("\"leaning\":"u8) ? ReadLeaning(ref json) : null;
        Amount? felt = json.Has("\"felt\":"u8) ? new(json.UpToTen()) : null;
        Amount? wanted = json.Has("\"wanted\":"u8) ? new(json.UpToTen()) : null;
        json.End();
        return new(leaning, felt, wanted);
    }

    private static Leaning ReadLeaning(ref PlainJson json)
    {
        if (json.Takes("\"More\""u8))
        {
            return Leaning.More;
        }

        if (json.Takes("\"Fine\""u8))
        {
            return Leaning.Fine;
        }

        json.Expect("\"Less\""u8);
        return Leaning.Less;
    }

    private static ImmutableArray<Feeling> ReadFeelings(ref PlainJson json)
    {
        json.Expect("["u8);
        if (json.Takes("]"u8))
        {
            return [];
        }

        var feelings = ImmutableArray.CreateBuilder<Feeling>();
        do
        {
            json.Begin();
            json.ExpectProperty("\"name\":"u8);
            var name = json.Text();
            json.ExpectProperty("\"isOwnWord\":"u8);
            feelings.Add(new(name, json.Truth()));
            json.End();
        }
        while (json.Takes(","u8));

        json.Expect("]"u8);
        return feelings.ToImmutable();
    }
}
