using Dosado.Relay.Bells;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Storage.Sqlite;

/// <summary>What is written about bells on the writer's connection, inside its transaction.</summary>
internal sealed class SqliteBells : IDisposable
{
    private const int LookedAtOnce = 200;

    private readonly Statement _keepVoucher;
    private readonly Statement _voucher;
    private readonly Statement _known;
    private readonly Statement _count;
    private readonly Statement _hang;
    private readonly Statement _silence;
    private readonly Statement _knock;
    private readonly Statement _due;
    private readonly Statement _turn;
    private readonly Statement _forget;

    public SqliteBells(SqliteConnection connection)
    {
        _keepVoucher = new(connection, "INSERT INTO voucher (one, key) VALUES (1, $0) ON CONFLICT DO NOTHING");
        _voucher = new(connection, "SELECT key FROM voucher");
        _known = new(connection, "SELECT opens, closes, next FROM bell WHERE space = $0 AND endpoint = $1");
        _count = new(connection, "SELECT count(*) FROM bell WHERE space = $0");
        _hang = new(
            connection,
            "INSERT INTO bell (space, endpoint, key, secret, opens, closes, heard, next) "
            + "VALUES ($0, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (space, endpoint) DO UPDATE SET "
            + "key = $2, secret = $3, opens = $4, closes = $5, heard = $6, next = $7, is_rung = 0");
        _silence = new(connection, "DELETE FROM bell WHERE space = $0 AND endpoint = $1");
        _knock = new(connection, "UPDATE space SET knocked = sequence WHERE key = $0");
        _due = new(
            connection,
            "SELECT bell.space, endpoint, bell.key, secret, opens, closes, heard, is_rung, knocked FROM bell "
            + $"JOIN space ON space.key = bell.space WHERE next <= $0 LIMIT {LookedAtOnce}");
        _turn = new(connection, "UPDATE bell SET next = $2, is_rung = $3 WHERE space = $0 AND endpoint = $1");
        _forget = new(connection, "DELETE FROM bell WHERE space = $0");
    }

    public byte[] KeepVoucher(byte[] key)
    {
        _keepVoucher.Run(key);
        return (byte[])_voucher.Find()!;
    }

    public BellHung Hang(long space, Bell bell, int most, DateTimeOffset now)
    {
        var known = FindKnown(space, bell.Endpoint.ToString());
        if (known is null && (long)_count.Find(space)! >= most)
        {
            return BellHung.TooMany;
        }

        _hang.Run(
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

    public void Silence(long space, string endpoint) => _silence.Run(space, endpoint);

    public void Knock(long space) => _knock.Run(space);

    public RingingRound Ring(DateTimeOffset now)
    {
        var turns = Due(now).ConvertAll(due => (Due: due, Turn: due.At(now)));
        foreach (var (due, turn) in turns)
        {
            _turn.Run(due.Space, due.Bell.Endpoint.ToString(), turn.Next.ToUnixTimeSeconds(), turn.IsRung);
        }

        return new([.. turns.Select(t => t.Turn.Rings).OfType<DueBell>()], turns.Count == LookedAtOnce);
    }

    /// <summary>A deleted space has no bells.</summary>
    public void Forget(long space) => _forget.Run(space);

    public void Dispose()
    {
        foreach (var statement in new[]
        {
            _keepVoucher, _voucher, _known, _count, _hang, _silence, _knock, _due, _turn, _forget,
        })
        {
            statement.Dispose();
        }
    }

    private KnownBell? FindKnown(long space, string endpoint)
    {
        using var row = _known.Read(space, endpoint);
        return row.Read()
            ? new(new(row.GetInt32(0), row.GetInt32(1)), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2)))
            : null;
    }

    private List<BellTurn> Due(DateTimeOffset now)
    {
        using var rows = _due.Read(now.ToUnixTimeSeconds());
        var due = new List<BellTurn>();
        while (rows.Read())
        {
            due.Add(BellTurn.Read(rows));
        }

        return due;
    }
}
