namespace Dosado.Bond;

/// <summary>Bond: the two move here from another space. The first thing that is said in the new one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The old space.</param>
/// <param name="Secret">Its secret, 32 bytes in base64: it opens what is carried along, and nothing new.</param>
/// <param name="Head">Where the old log ends that comes along: its last place, a colon, its log hash.</param>
/// <param name="Was">Who the author was in the old space.</param>
public sealed record MovedHere(EntryId Id, BondId From, string Secret, string Head, PersonId Was) : Event(Id);

/// <summary>
/// Bond: a stretch of the old log, envelopes unchanged, so that the old rules tell who wrote what. The stretches follow
/// one another in the order of this log.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Bytes">Bytes of the old log's items, back to back, in base64.</param>
public sealed record CarriedAlong(EntryId Id, string Bytes) : Event(Id);

/// <summary>Bond: the author has come along; the old space is not needed any more.</summary>
/// <param name="Id">Its id.</param>
public sealed record CameAlong(EntryId Id) : Event(Id);
