using System.Text.Json.Nodes;

namespace Dosado.Vault.Tests.Vectors;

/// <summary>
/// tests/vectors/protocol.json: every field of the protocol in hexadecimal with its name. It was written once by
/// <c>DOSADO_WRITE_VECTORS=1 dotnet test tests/Dosado.Vault.Tests --filter VectorFile</c> and is fixed since: a change to
/// it is a change of the protocol.
/// </summary>
internal sealed class VectorFile(JsonObject root)
{
    public static string Path { get; } = System.IO.Path.Combine(WorkingTree.Root, "tests/vectors/protocol.json");

    public static VectorFile Read() => new(JsonNode.Parse(File.ReadAllText(Path))!.AsObject());

    public byte[] this[string section, string field] => Convert.FromHexString(Text(section, field));

    public string Text(string section, string field) => root[section]![field]!.GetValue<string>();

    /// <summary>All fields whose names begin so, in the order of the file: a layout put together.</summary>
    public byte[] Joined(string section, string prefix) =>
    [
        .. root[section]!.AsObject().Select(field => field.Key)
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(name => this[section, name]),
    ];

    public ulong Number(string section, string field) => root[section]![field]!.GetValue<ulong>();
}
