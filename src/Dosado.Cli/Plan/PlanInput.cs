using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dosado.Planning;
using Dosado.Planning.Calendars;

namespace Dosado.Cli.Plan;

/// <summary>Reads requests, plans and calendars.</summary>
internal static class PlanInput
{
    private const int MostCharacters = 64_000_000;
    private const int MostFaults = 30;

    /// <summary>What the JSON of a file says, and where in it.</summary>
    public static (T Read, JsonLines Lines) Read<T>(string source, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            var text = Text(source);
            var read = JsonSerializer.Deserialize(text, type) ?? throw new BadInputException($"{source}: there is nothing in it");
            return (read, new(source, text));
        }
        catch (JsonException wrong)
        {
            var path = wrong.Path is { Length: > 1 } at ? $", {at.TrimStart('$', '.')}" : "";
            throw new BadInputException($"{source}, line {wrong.LineNumber + 1}{path}: {Cause(wrong.Message)}");
        }
    }

    /// <summary>The request with the busy times of one calendar for each partner.</summary>
    public static WeekRequest WithCalendars(WeekRequest request, Zone zone, string[] files)
    {
        if (request.Partners.Count != 2) return request;
        if (files.Length > 2) throw new BadInputException("--calendar: there are two partners, so at most two calendars");
        return request with { Partners = [.. request.Partners.Select((p, i) => i < files.Length ? WithCalendar(request, p, zone, files[i]) : p)] };
    }

    public static CalendarReading ReadCalendar(string source, Zone zone, DateOnly from, DateOnly to) => BusyReader.Read(
        Text(source),
        zone.ToInstant(from.ToDateTime(TimeOnly.MinValue)),
        zone.ToInstant(to.ToDateTime(TimeOnly.MinValue)),
        zone,
        SystemZones.Find);

    /// <summary>Says what was left out of a calendar, of very many the first; of what is no calendar only that.</summary>
    public static void Tell(string source, IReadOnlyList<CalendarFault> all)
    {
        var whole = all.Where(IsWholeFile).ToList();
        var faults = whole.Count > 0 ? whole : all;
        foreach (var fault in faults.Take(MostFaults)) Console.Error.WriteLine($"{source}: {PlanSentences.Of(fault)}");
        if (faults.Count > MostFaults) Console.Error.WriteLine($"{source}: and {faults.Count - MostFaults} more of these");
    }

    /// <summary>Whether nothing of the file could be used.</summary>
    public static bool IsWholeFile(CalendarFault fault) =>
        fault.Cause is CalendarCause.NotACalendar or CalendarCause.TooLong;

    /// <summary>
    /// What is wrong for the command alone: with one name for both, a table says nothing and --for chooses no one.
    /// </summary>
    public static IEnumerable<Fault> CheckNames(WeekRequest request) =>
        request.Partners is [{ Name: var one }, { Name: var other }] && string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
            ? [new("partners[1].name", FaultCause.DuplicateName, other)]
            : [];

    public static int? FindPartner(WeekRequest request, string? name)
    {
        if (name is null) return null;
        for (var p = 0; p < request.Partners.Count; p++)
        {
            if (string.Equals(request.Partners[p].Name, name, StringComparison.OrdinalIgnoreCase)) return p;
        }

        throw new BadInputException($"--for: there is no partner called '{name}'");
    }

    private static Partner WithCalendar(WeekRequest request, Partner partner, Zone zone, string file)
    {
        if (request.Days is < 1 or > Limits.Days || request.Start.Year is < 1901 or > 2098) return partner;
        var reading = ReadCalendar(file, zone, request.Start, request.Start.AddDays(request.Days + 1));
        Tell(file, reading.Faults);
        if (reading.Faults.Any(IsWholeFile)) throw new BadInputException($"{file}: nothing of it could be used");
        return partner with { Busy = [.. partner.Busy, .. reading.Busy.Select(b => new Stretch(zone.ToLocal(b.From), zone.ToLocal(b.To)))] };
    }

    /// <summary>The reader's own words speak of types and members; whoever wrote the file knows neither.</summary>
    private static string Cause(string message)
    {
        var missing = message.IndexOf("including: ", StringComparison.Ordinal);
        if (missing >= 0) return $"{message[(missing + 11)..].Split(". Path")[0].TrimEnd('.').Replace("', '", "' and '", StringComparison.Ordinal)} must be there too";
        if (message.Contains("reached end of data", StringComparison.Ordinal)) return "the file ends before what it began is finished";
        if (message.StartsWith("The JSON property '", StringComparison.Ordinal)) return $"there is no field '{message.Split('\'')[1]}'";
        if (message.StartsWith("The input does not contain any JSON", StringComparison.Ordinal)) return "there is nothing in it";
        if (message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal)) return "this is not what belongs here";
        return message.Split(" Path:")[0].Split(" LineNumber:")[0].TrimEnd('.');
    }

    /// <summary>
    /// All of a file, or of standard input; of one that does not end, no more than anyone could plan with.
    /// </summary>
    private static string Text(string source)
    {
        if (source == "-") return Text(source, Console.In);
        if (!File.Exists(source)) throw new BadInputException($"{source}: there is no such file");
        using var reader = new StreamReader(source);
        return Text(source, reader);
    }

    private static string Text(string source, TextReader reader)
    {
        var text = new StringBuilder();
        var part = new char[1 << 16];
        while (reader.Read(part) is > 0 and var read)
        {
            if (text.Append(part, 0, read).Length > MostCharacters)
            {
                throw new BadInputException($"{source}: it is longer than {MostCharacters / 1_000_000} million characters");
            }
        }

        return text.ToString();
    }
}
