using System.CommandLine;
using Dosado.Dynamics.Tables;
using ApimAnswer = Dosado.Dynamics.Apim.Answer;

namespace Dosado.Cli.Dance;

/// <summary>Answers out of a table in long or wide form.</summary>
/// <param name="Answers">Two members of each couple.</param>
/// <param name="Own">Names of the own predictors.</param>
/// <param name="Beside">Names of the others.</param>
/// <param name="Members">What the first and the second member are called.</param>
internal sealed record ApimTable(
    IReadOnlyList<ApimAnswer> Answers, IReadOnlyList<string> Own, IReadOnlyList<string> Beside, IReadOnlyList<string> Members)
{
    public static ApimTable Read(ParseResult args)
    {
        var table = DanceTable.Filtered(DanceRun.Open(args.GetValue(FitOptions.Source)!), args);
        return args.GetValue(ApimOptions.Member) is { } member ? OfLong(table, args, member) : OfWide(table, args);
    }

    private static ApimTable OfLong(Table table, ParseResult args, string member)
    {
        var couple = args.GetValue(ApimOptions.Couple) ?? throw new WrongOptionException("--member needs --couple");
        var own = DanceTable.List(args.GetValue(ApimOptions.Own));
        var beside = DanceTable.List(args.GetValue(ApimOptions.Beside));
        var couples = table.Texts(couple);
        var (members, names) = TellApart(table, couples, member, args.GetValue(ApimOptions.Distinguishable));
        var times = Times(table, args);
        var outcome = table.Numbers(args.GetValue(ApimOptions.Outcome)!);
        var (owns, besides) = (own.Select(table.Numbers).ToArray(), beside.Select(table.Numbers).ToArray());
        DanceTable.EachOnce(
            table, member, $"a second answer of this member{Untold(args)}", row => (couples[row], members[row], times[row]));
        var answers = Enumerable.Range(0, table.RowCount).Select(row => new ApimAnswer(
            couples[row], members[row], times[row], outcome[row], [.. owns.Select(o => o[row])], [.. besides.Select(b => b[row])]));
        return new([.. answers], own, beside, names);
    }

    /// <summary>
    /// Two texts overall are roles; otherwise members are told apart inside each couple, in order of appearance.
    /// </summary>
    private static (int[] Members, IReadOnlyList<string> Names) TellApart(
        Table table, IReadOnlyList<string> couples, string column, bool distinguishable)
    {
        var texts = table.Texts(column);
        var roles = texts.Distinct().Order(StringComparer.Ordinal).ToArray();
        if (roles.Length == 2)
        {
            return ([.. texts.Select(t => t == roles[0] ? 0 : 1)], roles);
        }

        if (distinguishable)
        {
            throw new WrongOptionException($"--distinguishable needs two roles in \"{column}\", and it holds {roles.Length} texts");
        }

        var seen = new Dictionary<string, List<string>>();
        var members = new int[texts.Count];
        for (var row = 0; row < texts.Count; row++)
        {
            var known = seen.TryGetValue(couples[row], out var list) ? list : seen[couples[row]] = [];
            if (!known.Contains(texts[row]))
            {
                known.Add(texts[row]);
            }

            members[row] = known.IndexOf(texts[row]);
            if (members[row] > 1)
            {
                throw new TableException([table.FaultAt(row, column, $"a third member in couple \"{couples[row]}\"")]);
            }
        }

        return (members, ["the first member", "the second member"]);
    }

    private static ApimTable OfWide(Table table, ParseResult args)
    {
        var couple = args.GetValue(ApimOptions.Couple);
        var couples = couple is null ? [.. Enumerable.Range(1, table.RowCount).Select(row => $"row {row}")] : table.Texts(couple);
        var times = Times(table, args);
        var (outcomeName, outcome) = Two(table, "--outcome", args.GetValue(ApimOptions.Outcome)!);
        var own = DanceTable.List(args.GetValue(ApimOptions.Own)).Select(n => Two(table, "--own", n)).ToArray();
        var beside = DanceTable.List(args.GetValue(ApimOptions.Beside)).Select(n => Two(table, "--beside", n)).ToArray();
        if (couple is not null)
        {
            DanceTable.EachOnce(table, couple, $"a second row of this couple{Untold(args)}", row => (couples[row], times[row]));
        }

        var answers = from row in Enumerable.Range(0, table.RowCount)
                      from member in (int[])[0, 1]
                      select new ApimAnswer(
                          couples[row],
                          member,
                          times[row],
                          outcome[member][row],
                          [.. own.Select(o => o.Values[member][row])],
                          [.. beside.Select(b => b.Values[member][row])]);
        return new([.. answers], [.. own.Select(o => o.Names[0])], [.. beside.Select(b => b.Names[0])], outcomeName);
    }

    private static string Untold(ParseResult args) => args.GetValue(FitOptions.Time) is null
        ? "; without --time all rows are of one occasion"
        : " at the same time";

    private static IReadOnlyList<double> Times(Table table, ParseResult args) =>
        args.GetValue(FitOptions.Time) is { } time ? table.Times(time) : new double[table.RowCount];

    private static (string[] Names, IReadOnlyList<double>[] Values) Two(Table table, string option, string name) =>
        name.Split(':') is [var first, var second]
            ? ([first, second], [table.Numbers(first), table.Numbers(second)])
            : throw new WrongOptionException($"{option} in wide form takes FIRST:SECOND, not \"{name}\" (or name --member for the long form)");
}
