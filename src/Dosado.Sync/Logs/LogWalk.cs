using System.Collections.Immutable;

namespace Dosado.Sync;

/// <summary>One walk along a batch: the state so far, and what still has to be proven.</summary>
internal sealed class LogWalk(LogState start, LogBatch batch)
{
    private readonly List<Digest> _hashes = [];
    private readonly List<SignatureClaim> _claims = [];
    private readonly List<TakenBackEnvelope> _takenBack = [];
    private readonly HashSet<EnvelopeId> _ids = [];

    /// <summary>The end of each author's unbroken run so far.</summary>
    private readonly Dictionary<DeviceId, RunEnd> _runs = [];

    private readonly LogHead _start = start.Head;

    /// <summary>Changed with every place, unlike the rest of the state.</summary>
    private readonly Dictionary<DeviceId, DeviceState> _devices = new(start.Devices);

    private LogHead _head = start.Head;
    private LogState _state = start;

    /// <summary>Of the item that is looked at; hashing is the dearest part of a walk in a browser.</summary>
    private Digest _hash;

    private ulong Place => _head.Sequence + 1;

    public LogVerdict Judge()
    {
        foreach (var (item, opening) in batch.Items.Zip(batch.Openings))
        {
            _hash = item.Hash;
            if (FindFault(item, opening) is { } reason)
            {
                return new LogVerdict.Refused(new(reason, Place));
            }

            _head = _head.Extend(_hash);
            _hashes.Add(_head.Hash);
        }

        var after = _state with { Head = _head, Devices = _devices.ToImmutableDictionary() };
        return new LogVerdict.Accepted(after, _hashes, [.. _claims, .. _runs.Values.Select(end => end.ToClaim())], _takenBack);
    }

    private StopReason? FindFault(LogItem item, Opening? opening)
    {
        if (item.Header.Space != _state.Space)
        {
            return StopReason.WrongSpace;
        }

        if (batch.KnownIds.ContainsKey(item.Header.Id) || !_ids.Add(item.Header.Id))
        {
            return StopReason.RepeatedEnvelope;
        }

        return opening switch
        {
            null => FindFaultInHole(item) ?? KeepRedacted(item),
            Opening.DoesNotOpen => StopReason.DoesNotOpen,
            Opening.Malformed => StopReason.Malformed,
            Opening.Opened opened => FindFault(item, opened),
            _ => throw new InvalidOperationException(),
        };
    }

    /// <summary>The id drawn for the next envelope is known to this device alone: only an earlier self can have used it.</summary>
    private StopReason? FindFaultInHole(LogItem item) =>
        item.Header.Id == batch.Sender.Next ? StopReason.OldCopyOfDevice
        : IsOwnIdOfAnother(item) ? StopReason.RepeatedEnvelope
        : null;

    private bool IsOwnIdOfAnother(LogItem item) =>
        batch.Sender.InFlight.TryGetValue(item.Header.Id, out var own) && own != _hash;

    private StopReason? KeepRedacted(LogItem item)
    {
        _state = _state with { Redacted = _state.Redacted.Add(new(Place, item.Header.Id, _hash, [], null)) };
        return null;
    }

    private StopReason? FindFault(LogItem item, Opening.Opened opened)
    {
        var inside = opened.Inside;
        if (inside.Author == batch.Sender.Device && batch.Sender.InFlight.GetValueOrDefault(item.Header.Id) != _hash)
        {
            return StopReason.OldCopyOfDevice;
        }

        if (IsOwnIdOfAnother(item))
        {
            return StopReason.RepeatedEnvelope;
        }

        return FindFaultInSeen(inside)
            ?? (inside.Kind == InsideKind.Certificate
                ? FindFaultInCertificate(item, opened)
                : FindFaultInWords(item, opened));
    }

    private StopReason? FindFaultInSeen(Inside inside)
    {
        if (inside.LastSeen.Sequence >= Place)
        {
            return StopReason.SeenTooMuch;
        }

        if (FindHash(inside.LastSeen.Sequence) != inside.LastSeen.Hash)
        {
            return StopReason.OtherHistory;
        }

        var before = _devices.GetValueOrDefault(inside.Author);
        return inside.LastSeen.Sequence < before?.LastSeen.Sequence ? StopReason.SeenLess : null;
    }

    private Digest? FindHash(ulong sequence)
    {
        var known = _start.Sequence;
        if (sequence > known)
        {
            return _hashes[(int)(sequence - known - 1)];
        }

        return sequence == known
            ? _start.Hash
            : sequence == 0 ? LogHead.Empty.Hash : batch.History.TryGetValue(sequence, out var hash) ? hash : null;
    }

    private StopReason? FindFaultInCertificate(LogItem item, Opening.Opened opened)
    {
        var inside = opened.Inside;
        if (!Certificate.TryRead(inside.Content, out var certificate) || certificate.DeviceId != inside.Author)
        {
            return StopReason.Malformed;
        }

        if (inside.AuthorSequence != 1 || _devices.ContainsKey(inside.Author))
        {
            return StopReason.AuthorSequence;
        }

        if (inside.Previous != default)
        {
            return StopReason.AuthorChain;
        }

        var mayFound = _head.Sequence == 0;
        if (!mayFound && !certificate.Person.Equals(_state.Founder) && !certificate.Person.Equals(_state.Admitted))
        {
            return StopReason.CertificateByStranger;
        }

        _state = mayFound ? _state with { Founder = certificate.Person } : _state;
        _devices.Add(inside.Author, new(certificate.Device, certificate.Person, 1, _hash, inside.LastSeen, Place, 0));
        _claims.Add(new(Place, new(
            certificate.Person, Certificate.SignedBytes(_state.Space, certificate.Device), certificate.Signature)));
        _claims.Add(EndOf(opened, certificate.Device).ToClaim());
        return null;
    }

    private StopReason? FindFaultInWords(LogItem item, Opening.Opened opened)
    {
        var inside = opened.Inside;
        if (!_devices.TryGetValue(inside.Author, out var device))
        {
            return StopReason.UncertifiedDevice;
        }

        var follows = inside.AuthorSequence == device.Sequence + 1;
        var fault = follows
            ? inside.Previous == device.Hash ? null : StopReason.AuthorChain
            : FindFaultInGap(inside, device);
        if (fault is not null)
        {
            return fault;
        }

        MoveOn(opened, _devices[inside.Author]);
        return inside.Kind switch
        {
            InsideKind.Admission => FindFaultInAdmission(opened, device),
            InsideKind.Event or InsideKind.Chunk => NoteTakenBack(inside, device.Person),
            InsideKind.Empty => null,
            _ => StopReason.Malformed,
        };
    }

    private void MoveOn(Opening.Opened opened, DeviceState device)
    {
        var inside = opened.Inside;
        _runs[inside.Author] = EndOf(opened, device.Key);
        _devices[inside.Author] = device with
        {
            Sequence = inside.AuthorSequence,
            Hash = _hash,
            LastSeen = inside.LastSeen,
            Place = Place,
        };
    }

    /// <summary>The author's numbers skip: only holes since the author's last envelope can explain that.</summary>
    private StopReason? FindFaultInGap(Inside inside, DeviceState device)
    {
        var holes = _state.Redacted.Where(r => r.Place > device.Place && r.WrittenBy is null).ToList();
        var missing = inside.AuthorSequence - device.Sequence - 1;
        if (inside.AuthorSequence <= device.Sequence || missing > (ulong)holes.Count)
        {
            return StopReason.AuthorSequence;
        }

        if (holes.Find(r => r.Hash == inside.Previous) is not { } hole)
        {
            return StopReason.AuthorChain;
        }

        _state = _state with { Redacted = _state.Redacted.Replace(hole, hole with { WrittenBy = device.Person }) };
        _devices[inside.Author] = device with { Missing = device.Missing + missing };
        if (_runs.Remove(inside.Author, out var before))
        {
            _claims.Add(before.ToClaim());
        }

        return null;
    }

    private StopReason? FindFaultInAdmission(Opening.Opened opened, DeviceState device)
    {
        if (opened.Inside.Content.Length != PublicKey.Size)
        {
            return StopReason.Malformed;
        }

        var admitted = new PublicKey(opened.Inside.Content);
        if (_state.Admitted is not null || !device.Person.Equals(_state.Founder) || admitted.Equals(_state.Founder))
        {
            return StopReason.AdmissionNotAllowed;
        }

        _claims.Add(EndOf(opened, device.Key).ToClaim());
        _runs.Remove(opened.Inside.Author);
        _state = _state with { Admitted = admitted };
        return null;
    }

    /// <summary>Whose wish counts is seen at the end of the log: the author's own may come after the other's.</summary>
    private StopReason? NoteTakenBack(Inside inside, PublicKey person)
    {
        foreach (var id in TakingBack.In(inside, batch.TakenBack))
        {
            _takenBack.Add(new(Place, id, inside.Author, person));
            if (_state.Redacted.Find(r => r.Id == id && !r.TakenBackBy.Contains(person)) is { } hole)
            {
                var named = hole with { TakenBackBy = hole.TakenBackBy.Add(person) };
                _state = _state with { Redacted = _state.Redacted.Replace(hole, named) };
            }
        }

        return null;
    }

    private RunEnd EndOf(Opening.Opened opened, PublicKey key) => new(Place, opened, key);

    /// <summary>An envelope up to which an author's chain is unbroken; only of the last one the signature is checked.</summary>
    private sealed record RunEnd(ulong Place, Opening.Opened Opened, PublicKey Key)
    {
        public SignatureClaim ToClaim() => new(Place, new(Key, Opened.Message, Opened.Signature));
    }
}
