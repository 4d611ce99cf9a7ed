using System.Globalization;

namespace Dosado.Relay.Storage;

/// <summary>One step of a schema, from the file <c>Migrations/STORE/NNN-name.sql</c>.</summary>
internal sealed record Migration(int Version, string Sql)
{
    /// <summary>The steps for one kind of database, in order and without a gap.</summary>
    public static IReadOnlyList<Migration> For(string store)
    {
        var prefix = $"Dosado.Relay.Migrations.{store}.";
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new Migration(VersionOf(name[prefix.Length..]), TextOf(name))),
        ];
    }

    private static int VersionOf(string file) => int.Parse(file.AsSpan(0, 3), CultureInfo.InvariantCulture);

    private static string TextOf(string resource)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
