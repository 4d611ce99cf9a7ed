using System.Security.Cryptography;
using System.Text;
using Dosado.App.Homes;

namespace Dosado.Places.Talk.Say;

/// <summary>
/// Wordings that their author called fine: never asked about again. They stay on this device behind its lock, as digests,
/// so that no word of a draft outlives the draft.
/// </summary>
internal sealed class FineWordings
{
    private const string Setting = "fine-wordings";
    private const int DigestBytes = 8;
    private const int Most = 1_000;

    private readonly IReadOnlyList<string> _names;

    private FineWordings(IReadOnlyList<string> names) => _names = names;

    public static FineWordings Of(Home home) => new((home.Choice(Setting) ?? string.Empty).Split(' '));

    /// <summary>What a wording is called here: the same words in other letters of the alphabet's cases have one name.</summary>
    public static string Name(string rule, string words) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{words.ToLowerInvariant()}"))[..DigestBytes]);

    public bool Holds(string name) => _names.Contains(name);

    /// <summary>Remembers one more; the oldest make room.</summary>
    public Task AddAsync(Home home, string name) =>
        name.Length != 2 * DigestBytes || !name.All(char.IsAsciiHexDigitLower) || Holds(name)
            ? Task.CompletedTask
            : home.ChooseAsync(Setting, string.Join(' ', _names.Append(name).Where(n => n.Length > 0).TakeLast(Most)));
}
