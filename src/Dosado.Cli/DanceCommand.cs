using System.CommandLine;
using Dosado.Cli.Dance;

namespace Dosado.Cli;

/// <summary>
/// dosado dance: what the days of two people say, an invented dance, and models for those who study couples.
/// </summary>
internal static class DanceCommand
{
    public static Command Create() =>
        new("dance", "Read two people's days, play an invented dance, or fit actor-partner models.")
        {
            FitCommand.Create(), SimulateCommand.Create(), ApimCommand.Create(),
        };
}
