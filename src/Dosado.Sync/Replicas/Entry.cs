namespace Dosado.Sync;

/// <summary>What a space holds for its reader, in the order of its log; what is not yet sent comes last.</summary>
public abstract record Entry
{
    private Entry()
    {
    }

    /// <summary>At its place in the log, checked.</summary>
    /// <param name="Sequence">Its place, from 1.</param>
    /// <param name="Id">The envelope that carried it.</param>
    /// <param name="Device">The device that wrote it.</param>
    /// <param name="Person">The person whose device it is.</param>
    /// <param name="Kind">What the content is.</param>
    /// <param name="Content">What was said.</param>
    public sealed record Kept(
        ulong Sequence,
        EnvelopeId Id,
        DeviceId Device,
        PublicKey Person,
        InsideKind Kind,
        ReadOnlyMemory<byte> Content) : Entry;

    /// <summary>A place whose content is gone, because its author took it back.</summary>
    /// <param name="Sequence">Its place, from 1.</param>
    /// <param name="Id">The envelope that was there.</param>
    public sealed record Gone(ulong Sequence, EnvelopeId Id) : Entry;

    /// <summary>Said on this device and not yet seen in the log.</summary>
    /// <param name="Key">Names it on this device; keys are in the order in which things were said.</param>
    /// <param name="Id">The envelope that will carry it, once it is sealed.</param>
    /// <param name="Kind">What the content is.</param>
    /// <param name="Content">What was said.</param>
    public sealed record Unsent(string Key, EnvelopeId? Id, InsideKind Kind, ReadOnlyMemory<byte> Content) : Entry;
}
