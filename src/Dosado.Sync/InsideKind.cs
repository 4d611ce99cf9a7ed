namespace Dosado.Sync;

/// <summary>What an envelope holds. The relay never learns it.</summary>
public enum InsideKind : byte
{
    /// <summary>A device's certificate: the first envelope of each device in a space. See <see cref="Certificate"/>.</summary>
    Certificate = 1,

    /// <summary>The founder names the person key of the one other person who may join: 65 bytes, uncompressed.</summary>
    Admission = 2,

    /// <summary>An event: JSON for the fold.</summary>
    Event = 3,

    /// <summary>Nothing: keeps a quiet day from looking quiet.</summary>
    Empty = 4,

    /// <summary>A piece of something larger than one envelope.</summary>
    Chunk = 5,
}
