namespace Dosado.Relay.Bells;

/// <summary>Where one device wishes to be told that something was said in a space.</summary>
/// <param name="Endpoint">The address at its push service.</param>
/// <param name="Keys">Whom the message is sealed for.</param>
/// <param name="Hours">When it may ring.</param>
/// <param name="Heard">The length of the log that the device had; what was said up to there needs no telling.</param>
internal sealed record Bell(Uri Endpoint, PushKeys Keys, BellHours Hours, ulong Heard)
{
    private const int SecretSize = 16;

    /// <summary>The bell that a device asks for; null when it cannot be one.</summary>
    public static Bell? Find(Answers.BellBody body)
    {
        var hours = new BellHours(body.Opens, body.Closes);
        return PushEndpoint.Find(body.Endpoint) is { } endpoint
            && FindBytes(body.Key) is { } key && Point.Is(key)
            && FindBytes(body.Secret) is { Length: SecretSize } secret
            && hours.Are
            && body.Heard <= long.MaxValue
                ? new(endpoint, new(key, secret), hours, body.Heard)
                : null;
    }

    private static byte[]? FindBytes(string text)
    {
        var bytes = new byte[text.Length];
        return System.Buffers.Text.Base64Url.TryDecodeFromChars(text, bytes, out var written) ? bytes[..written] : null;
    }
}

/// <summary>A bell to ring now.</summary>
/// <param name="Space">The key of its space in this store.</param>
/// <param name="Bell">The bell.</param>
/// <param name="Left">What is left of its hours.</param>
internal sealed record DueBell(long Space, Bell Bell, TimeSpan Left);

/// <summary>What came of asking for a bell.</summary>
internal enum BellHung
{
    Kept,
    TooMany,
}
