using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Dosado.Bond.Tests;

/// <summary>What the two can send each other has no place for watching.</summary>
public partial class NoWatching
{
    [Fact]
    [Trait("Mechanism", "M106")]
    [Trait("Safety", "S6")]
    public void No_event_has_a_field_for_where_somebody_is_when_they_were_there_or_what_they_have_read() =>
        Fields().Where(field => Watching().IsMatch(field)).ShouldBeEmpty();

    [Fact]
    [Trait("Mechanism", "M132")]
    public void No_event_has_a_field_for_a_score_a_fault_or_a_winner() =>
        Fields().Where(field => Judging().IsMatch(field)).ShouldBeEmpty();

    private static IEnumerable<string> Fields() => typeof(Event).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Event)))
        .SelectMany(t => FieldsOf(t, t.Name, []));

    private static IEnumerable<string> FieldsOf(Type type, string path, HashSet<Type> seen) =>
        !seen.Add(type) ? [] : type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p is { Name: not "EqualityContract" } && p.GetIndexParameters().Length == 0)
            .SelectMany(p => FieldsOf(ElementOf(p.PropertyType), $"{path}.{p.Name}", seen).Prepend($"{path}.{p.Name}"));

    /// <summary>The kind of thing in a list; a type of our own as it is; nothing to look into otherwise.</summary>
    private static Type ElementOf(Type type) =>
        Nullable.GetUnderlyingType(type) is { } inner ? ElementOf(inner)
        : type.Assembly == typeof(Event).Assembly ? type
        : typeof(IEnumerable).IsAssignableFrom(type) && type.IsGenericType ? ElementOf(type.GetGenericArguments()[^1])
        : typeof(void);

    [GeneratedRegex(
        @"\.(Location|Latitude|Longitude|Position|Gps|Address|Ip|Place|Online|Presence|LastSeen|Seen|SeenAt|Read|ReadAt|Opened|OpenedAt|Typing|Battery|Count|Total)$")]
    private static partial Regex Watching();

    [GeneratedRegex(@"\.\w*(Score|Points|Rank|Winner|Guilt|Culprit|Fault|StartedBy|Streak|Compatib)\w*$")]
    private static partial Regex Judging();
}
