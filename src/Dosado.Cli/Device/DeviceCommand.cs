using System.CommandLine;
using Dosado.Sync;
using Dosado.Vault;

namespace Dosado.Cli.Device;

/// <summary>
/// <c>dosado device join</c>: makes this machine one more device, by the recovery code on standard input.
/// </summary>
internal static class DeviceCommand
{
    private const int NothingThere = 1;
    private const int BadInput = 2;
    private const int CouldNot = 3;

    public static Option<string> HomeOption { get; } = new("--home")
    {
        Description = "The folder of this device; ~/.dosado unless given.",
        DefaultValueFactory = _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".dosado"),
    };

    public static Command Create()
    {
        var relay = new Option<Uri?>("--relay")
        {
            Description = "Where the own space is kept.",
            Required = true,
            CustomParser = Addresses.Read,
        };
        var join = new Command("join", "Join with the recovery code, read from standard input.") { relay, HomeOption };
        join.SetAction((parsed, cancel) => JoinAsync(
            parsed.GetValue(relay)!,
            parsed.GetValue(HomeOption)!,
            Console.In,
            Console.Out,
            Console.Error,
            cancel));
        return new("device", "This machine as one of your devices.") { join };
    }

    /// <summary>The code never stands on a command line, where other users of the machine could read it.</summary>
    public static async Task<int> JoinAsync(
        Uri relay,
        string folder,
        TextReader input,
        TextWriter answer,
        TextWriter trouble,
        CancellationToken cancel)
    {
        switch (RecoveryCode.Read(await input.ReadLineAsync(cancel) ?? string.Empty))
        {
            case CodeReading<RecoveryCode>.Mistyped { Groups: var groups }:
                await trouble.WriteLineAsync($"There is a slip in group {groups[0]} of the code.");
                return BadInput;
            case CodeReading<RecoveryCode>.WrongLength { Given: var given, Expected: var expected }:
                await trouble.WriteLineAsync($"The code has {given} letters and digits; it needs {expected}.");
                return BadInput;
            case CodeReading<RecoveryCode>.Understood { Code: var code }:
                if (DeviceHome.IsIn(folder))
                {
                    await trouble.WriteLineAsync("This folder belongs to a device already; nothing was changed.");
                    return BadInput;
                }

                using (var home = DeviceHome.Open(folder))
                {
                    return await JoinAsync(home, code, relay, answer, trouble, cancel);
                }

            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private static async Task<int> JoinAsync(
        DeviceHome home,
        RecoveryCode code,
        Uri relay,
        TextWriter answer,
        TextWriter trouble,
        CancellationToken cancel)
    {
        var (log, state) = await home.LookAsync(code, relay, join: true, cancel);
        switch (state)
        {
            case SyncState.OfflineSince:
                await trouble.WriteLineAsync($"{relay} does not answer; nothing was kept.");
                return CouldNot;
            case SyncState.Stopped { Stop: var stop }:
                await trouble.WriteLineAsync($"{relay} serves a log that cannot be true ({stop.Reason}, place {stop.Sequence}).");
                return CouldNot;
            case SyncState.Refused:
                await trouble.WriteLineAsync($"There is nothing at {relay} for that code.");
                return NothingThere;
        }

        home.Keep(code, relay);
        await answer.WriteLineAsync($"This machine is one of your devices now; it has {log.Count} things of yours.");
        return 0;
    }
}
