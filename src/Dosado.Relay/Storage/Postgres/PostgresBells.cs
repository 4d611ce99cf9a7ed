using Dosado.Relay.Bells;
using Npgsql;

namespace Dosado.Relay.Storage.Postgres;

/// <summary>What is read and written about bells inside one transaction.</summary>
internal sealed class PostgresBells(NpgsqlConnection connection)
{
    private const int LookedAtOnce = 200;

    public async Task<byte[]> KeepVoucherAsync(byte[] key)
    {
        await connection.RunAsync("INSERT INTO voucher (one, key) VALUES (1, $1) ON CONFLICT (one) DO NOTHING", key);
        return (byte[])(await connection.FindAsync("SELECT key FROM voucher"))!;
    }

    public async Task<BellHung> HangAsync(long space, Bell bell, int most, DateTimeOffset now)
    {
        var known = await FindKnownAsync(space, bell.Endpoint.ToString());
        var count = await connection.FindAsync("SELECT count(*) FROM bell WHERE space = $1", space);
        if (known is null && (long)count! >= most)
        {
            return BellHung.TooMany;
        }

        await connection.RunAsync(
            "INSERT INTO bell (space, endpoint, key, secret, opens, closes, heard, next) "
            + "VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (space, endpoint) DO UPDATE SET "
            + "key = $3, secret = $4, opens = $5, closes = $6, heard = $7, next = $8, is_rung = false",
            space,
            bell.Endpoint.ToString(),
            bell.Keys.Key,
            bell.Keys.Secret,
            bell.Hours.Opens,
            bell.Hours.Closes,
            (long)bell.Heard,
            BellTurn.Hung(bell.Hours, known, now).ToUnixTimeSeconds());
        return BellHung.Kept;
    }

    public Task SilenceAsync(long space, string endpoint) =>
        connection.RunAsync("DELETE FROM bell WHERE space = $1 AND endpoint = $2", space, endpoint);

    public Task KnockAsync(long space) =>
        connection.RunAsync("UPDATE space SET knocked = sequence WHERE key = $1", space);

    public async Task<RingingRound> RingAsync(DateTimeOffset now)
    {
        var due = await connection.ListAsync(
            "SELECT bell.space, endpoint, bell.key, secret, opens, closes, heard, is_rung, knocked FROM bell "
            + $"JOIN space ON space.key = bell.space WHERE next <= $1 LIMIT {LookedAtOnce} FOR UPDATE OF bell SKIP LOCKED",
            BellTurn.Read,
            now.ToUnixTimeSeconds());
        var rings = new List<DueBell>();
        foreach (var bell in due)
        {
            var turn = bell.At(now);
            await connection.RunAsync(
                "UPDATE bell SET next = $3, is_rung = $4 WHERE space = $1 AND endpoint = $2",
                bell.Space,
                bell.Bell.Endpoint.ToString(),
                turn.Next.ToUnixTimeSeconds(),
                turn.IsRung);
            rings.AddRange(turn.Rings is { } ring ? [ring] : []);
        }

        return new(rings, due.Count == LookedAtOnce);
    }

    /// <summary>Deleted spaces have no bells.</summary>
    public Task ForgetAsync(long[] spaces) => connection.RunAsync("DELETE FROM bell WHERE space = ANY($1)", spaces);

    private async Task<KnownBell?> FindKnownAsync(long space, string endpoint) => (await connection.ListAsync(
        "SELECT opens, closes, next FROM bell WHERE space = $1 AND endpoint = $2",
        row => new KnownBell(
            new(row.GetInt32(0), row.GetInt32(1)),
            DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2))),
        space,
        endpoint)).SingleOrDefault();
}
