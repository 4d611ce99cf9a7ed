namespace Dosado.Sync;

/// <summary>Something to be said in a space; not yet an envelope.</summary>
/// <param name="Kind">What the content is.</param>
/// <param name="Content">At most <see cref="Inside.MaxContentLength"/> bytes.</param>
public sealed record Pending(InsideKind Kind, ReadOnlyMemory<byte> Content);
