using Dosado.Relay.Storage.Sqlite;
using Dosado.Sync;
using Microsoft.Data.Sqlite;

namespace Dosado.Relay.Care;

/// <summary>
/// What a keeper of a relay does besides running it: copies, and looking whether every log is whole. Only a backup may be
/// made while the relay runs.
/// </summary>
public static class RelayCare
{
    /// <summary>
    /// Writes a copy of a folder's database, as it is at one moment, to a file that does not exist yet. The relay may run
    /// meanwhile; the copy is on the disk when this returns.
    /// </summary>
    /// <exception cref="RelayCareException">There is no database, or the file exists or cannot be written.</exception>
    public static async Task BackUpAsync(string directory, string file, CancellationToken cancel)
    {
        SqliteLibrary.Ensure();
        ShouldBeThere(new RelayDatabase.Folder(directory));
        try
        {
            await using (new FileStream(file, Owned(FileMode.CreateNew)))
            {
                // What follows fills it; made here so that it is its owner's from the first byte on.
            }

            await using var connection = SqliteFile.In(directory).OpenForCopying();
            await using var command = connection.CreateCommand();
            command.CommandText = "VACUUM INTO @file";
            command.Parameters.Add(new SqliteParameter("@file", file));
            await command.ExecuteNonQueryAsync(cancel);
            await using var copy = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
            copy.Flush(flushToDisk: true);
        }
        catch (Exception cause) when (cause is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new RelayCareException($"The backup could not be written to {file}: {cause.Message}", cause);
        }
    }

    /// <summary>Puts a backup into a folder that holds no database yet, after looking whether all of it is whole.</summary>
    /// <exception cref="RelayCareException">The backup is damaged, or the folder has a database already.</exception>
    public static async Task<CareReport> RestoreAsync(string file, string directory, CancellationToken cancel)
    {
        if (SqliteFile.In(directory).Exists)
        {
            throw new RelayCareException($"{directory} holds a database already; a backup goes into an empty folder.");
        }

        if (!File.Exists(file))
        {
            throw new RelayCareException($"There is no file {file}.");
        }

        var trial = Directory.CreateTempSubdirectory("dosado-restore-");
        try
        {
            await CopyAsync(file, SqliteFile.In(trial.FullName).Path, cancel);
            var report = await CheckAsync(new RelayDatabase.Folder(trial.FullName), cancel);
            if (report.Damages.Count > 0)
            {
                throw new RelayCareException($"The backup is damaged: {report.Damages[0]}");
            }

            OwnersFiles.MakeFolder(directory);
            await CopyAsync(file, SqliteFile.In(directory).Path, cancel);
            return report;
        }
        finally
        {
            trial.Delete(recursive: true);
        }
    }

    /// <summary>Copies everything from one database to an empty one, in one transaction, and looks at the copy.</summary>
    /// <exception cref="RelayCareException">
    /// There is nothing to move, the other one is not empty, or a relay is running on one of them.
    /// </exception>
    public static async Task<CareReport> MoveAsync(RelayDatabase from, RelayDatabase to, CancellationToken cancel)
    {
        ShouldBeThere(from);
        await using (var source = await Databases.OpenAsync(from, cancel))
        await using (var target = await Databases.OpenAsync(to, cancel))
        {
            await foreach (var _ in target.SpacesAsync().WithCancellation(cancel))
            {
                throw new RelayCareException("The database to move to is not empty.");
            }

            await CopyAsync(source, target, cancel);
            await target.KeepAsync();
        }

        return await CheckAsync(to, cancel);
    }

    /// <summary>Recomputes every log from its envelopes: each place, each hash, each head, each size.</summary>
    /// <exception cref="RelayCareException">
    /// There is no database, it cannot be used, or a relay is running on it.
    /// </exception>
    public static async Task<CareReport> CheckAsync(RelayDatabase database, CancellationToken cancel)
    {
        ShouldBeThere(database);
        await using var tables = await Databases.OpenAsync(database, cancel);
        var report = new CareReport(0, 0, []);
        var spaces = new List<SpaceRow>();
        await foreach (var space in tables.SpacesAsync().WithCancellation(cancel))
        {
            spaces.Add(space);
        }

        foreach (var space in spaces.Where(s => !s.IsDeleted))
        {
            report = report.With(await LogWalk.OfAsync(space, tables.LogAsync(space.Key), cancel));
        }

        return report;
    }

    /// <summary>Opening a folder makes a database in it, and an empty one is whole: a mistyped name must not pass for that.</summary>
    private static void ShouldBeThere(RelayDatabase database)
    {
        if (database is RelayDatabase.Folder { Directory: var directory } && !File.Exists(SqliteFile.In(directory).Path))
        {
            throw new RelayCareException($"There is no database in {directory}.");
        }
    }

    private static FileStreamOptions Owned(FileMode mode) =>
        OwnersFiles.Owned(new() { Mode = mode, Access = FileAccess.ReadWrite });

    private static async Task CopyAsync(string from, string to, CancellationToken cancel)
    {
        await using var source = new FileStream(from, FileMode.Open, FileAccess.Read);
        await using var copy = new FileStream(to, Owned(FileMode.CreateNew));
        await source.CopyToAsync(copy, cancel);
        copy.Flush(flushToDisk: true);
    }

    private static async Task CopyAsync(Tables source, Tables target, CancellationToken cancel)
    {
        var keys = new List<long>();
        await foreach (var space in source.SpacesAsync().WithCancellation(cancel))
        {
            await target.InsertAsync(space);
            keys.Add(space.Key);
        }

        foreach (var key in keys)
        {
            await foreach (var envelope in source.LogAsync(key).WithCancellation(cancel))
            {
                await target.InsertAsync(envelope);
            }
        }

        await foreach (var ticket in source.TicketsAsync().WithCancellation(cancel))
        {
            await target.InsertAsync(ticket);
        }

        await foreach (var setup in source.SetupAsync().WithCancellation(cancel))
        {
            await target.InsertAsync(setup);
        }

        await foreach (var bell in source.BellsAsync().WithCancellation(cancel))
        {
            await target.InsertAsync(bell);
        }

        await foreach (var voucher in source.VoucherAsync().WithCancellation(cancel))
        {
            await target.InsertAsync(voucher);
        }
    }
}
