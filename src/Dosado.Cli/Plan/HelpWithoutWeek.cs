using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dosado.Cli.Plan;

/// <summary>The help of a command below 'plan': the week that 'plan' itself asks for is no part of how it is used.</summary>
internal sealed class HelpWithoutWeek(Argument week) : SynchronousCommandLineAction
{
    public static HelpOption Option(Argument week) => new() { Action = new HelpWithoutWeek(week) };

    public override int Invoke(ParseResult parseResult)
    {
        week.Hidden = true;
        return new HelpAction().Invoke(parseResult);
    }
}
