using System.Text;
using System.Text.Json;
using Dosado.Cli.Example;
using Dosado.Relay;

namespace Dosado.Cli.Tests.Device;

/// <summary>A machine that becomes one more device of a person whose own things lie at a relay, and what it prints.</summary>
public sealed class DeviceTests : IAsyncLifetime
{
    private const UnixFileMode OwnersOwn = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _folder = Directory.CreateTempSubdirectory("dosado-device-").FullName;
    private RelayHost? _host;
    private string _code = "";

    private string Relay => (_host ?? throw new InvalidOperationException()).Address.ToString();

    private string Home => Path.Combine(_folder, "home");

    public async Task InitializeAsync()
    {
        _host = await RelayHost.StartAsync(
            new() { DataDirectory = Path.Combine(_folder, "data"), Open = true, Port = 0 },
            CancellationToken.None);
        using var pair = new ExamplePair(_host.Address, new(2026, 3, 14), weeks: 2);
        _code = (await pair.FillAsync(CancellationToken.None)).Ash.Fragment.TrimStart('#');
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_machine_joins_with_the_recovery_code_and_prints_what_is_only_ones_own()
    {
        Join(_code).Code.ShouldBe(0);

        var (code, output, error) = CommandLine.Run("export", "--home", Home);

        (code, error).ShouldBe((0, ""));
        using var json = JsonDocument.Parse(output);
        var types = json.RootElement.GetProperty("own").EnumerateArray().Select(e => e.GetProperty("type").GetString()).ToList();
        types.Count(t => t == "checked-in/1").ShouldBeGreaterThan(5);
        types.ShouldContain("device-added/1");
        types.ShouldNotContain("person-key-kept/1");
        types.ShouldNotContain("bond-kept/1");
    }

    [Fact]
    public void The_check_ins_are_a_table_with_a_line_each()
    {
        Join(_code).Code.ShouldBe(0);

        var (code, output, _) = CommandLine.Run("export", "--csv", "--home", Home);

        code.ShouldBe(0);
        output.ShouldStartWith("day,time,zone,");
        output.Split('\n').Length.ShouldBeGreaterThan(6);
    }

    [Fact]
    public async Task Where_the_relay_is_gone_the_machine_prints_what_it_has_and_says_so()
    {
        Join(_code).Code.ShouldBe(0);
        var relay = Relay;
        await StopAsync();

        var (code, output, error) = CommandLine.Run("export", "--home", Home);

        (code, error).ShouldBe((0, $"{relay} was not reached. This is what the machine has."));
        output.ShouldContain("checked-in/1");
    }

    [Fact]
    public void A_slip_in_the_code_is_named_by_its_group()
    {
        var slip = (_code[0] == '7' ? '8' : '7') + _code[1..];

        Join(slip).ShouldBe((2, "", "There is a slip in group 1 of the code."));
    }

    [Fact]
    public void A_code_to_which_nothing_belongs_is_a_negative_answer()
    {
        using var stranger = Vault.RecoveryCode.Make(new Vault.DotNetCrypto());

        Join(stranger.Spell()).ShouldBe((1, "", $"There is nothing at {Relay} for that code."));
    }

    [Fact]
    public void A_folder_that_is_a_device_already_stays_as_it_is()
    {
        Join(_code).Code.ShouldBe(0);

        Join(_code).ShouldBe((2, "", "This folder belongs to a device already; nothing was changed."));
    }

    [Fact]
    public void Only_its_owner_can_look_into_the_folder()
    {
        Join(_code).Code.ShouldBe(0);

        if (!OperatingSystem.IsWindows())
        {
            foreach (var path in Directory.GetFiles(Home, "*", SearchOption.AllDirectories).Append(Home))
            {
                (File.GetUnixFileMode(path) & ~OwnersOwn).ShouldBe(UnixFileMode.None, path);
            }
        }
    }

    [Fact]
    public void Exporting_from_a_folder_without_a_device_makes_nothing_there()
    {
        var (code, output, error) = CommandLine.Run("export", "--home", Home);

        (code, output, error).ShouldBe((2, "", $"{Home} belongs to no device yet: see dosado device join."));
        Directory.Exists(Home).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_said_in_one_line()
    {
        var file = Path.Combine(_folder, "file");
        File.WriteAllText(file, "");

        var (code, output, error) = Join(_code, Path.Combine(file, "home"));

        (code, output).ShouldBe((3, ""));
        error.Split('\n').Length.ShouldBe(1);
    }

    [Fact]
    public void A_command_that_was_mistyped_leaves_standard_output_empty()
    {
        var (code, output, error) = CommandLine.Run("device", "join", "--relay", "nonsense");

        (code, output).ShouldBe((2, ""));
        error.ShouldContain("An address begins with https:// or http:// and names a host.");
        error.ShouldEndWith("dosado device join --help says how it is used.");
    }

    private async Task StopAsync()
    {
        if (_host is { } running)
        {
            _host = null;
            await running.DisposeAsync();
        }
    }

    private (int Code, string Output, string Error) Join(string code, string? home = null) => CommandLine.RunWith(
        Encoding.UTF8.GetBytes(code + "\n"), "device", "join", "--relay", Relay, "--home", home ?? Home);
}
