namespace Dosado.Bond;

/// <summary>Own space: what I wish to be called, and my colour.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Profile">Name and colour.</param>
public sealed record CalledMyself(EntryId Id, Profile Profile) : Event(Id);

/// <summary>Own space: a check-in, readable by its author alone.</summary>
/// <param name="Id">Its id, by which it is corrected, removed or shared.</param>
/// <param name="Moment">When it is about; a late one carries an earlier time than its place in the log.</param>
/// <param name="CheckIn">What was said.</param>
public sealed record CheckedIn(EntryId Id, Moment Moment, CheckIn CheckIn) : Event(Id);

/// <summary>Own space: an earlier check-in said better.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">The check-in that is corrected.</param>
/// <param name="CheckIn">What it says now.</param>
public sealed record CheckInCorrected(EntryId Id, EntryId Entry, CheckIn CheckIn) : Event(Id);

/// <summary>Own space: a check-in that its author does not want any more.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">The check-in that goes.</param>
public sealed record CheckInRemoved(EntryId Id, EntryId Entry) : Event(Id);

/// <summary>Own space: which shared entry an own one became, so that it can be taken back.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Entry">The own check-in.</param>
/// <param name="Bond">Where it was shared.</param>
/// <param name="Shared">Its id there: a new one, which tells nothing of the own one.</param>
public sealed record NotedSharing(EntryId Id, EntryId Entry, BondId Bond, EntryId Shared) : Event(Id);

/// <summary>Own space: something that opens or signs; never exported.</summary>
/// <param name="Id">Its id.</param>
public abstract record KeyEvent(EntryId Id) : Event(Id);

/// <summary>Own space: my own private key in it, so that a device that has only the recovery code can join it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Key">PKCS#8 in base64.</param>
public sealed record PersonKeyKept(EntryId Id, string Key) : KeyEvent(Id);

/// <summary>Own space: its recovery code, so that a device that was added by six words can show it as well.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Code">The code's 20 bytes in base64.</param>
public sealed record RecoveryKept(EntryId Id, string Code) : KeyEvent(Id);

/// <summary>Own space: a device of mine says since when it is one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Device">The device's id, as its certificate names it.</param>
/// <param name="Moment">When it was added.</param>
public sealed record DeviceAdded(EntryId Id, string Device, Moment Moment) : Event(Id);

/// <summary>Own space: the keys of a bond, so that a new device or a recovery finds it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bond">The bond.</param>
/// <param name="Secret">The space's secret, 32 bytes in base64.</param>
/// <param name="PersonKey">My private person key there, PKCS#8 in base64.</param>
/// <param name="Relay">Where its log is kept: an absolute address.</param>
public sealed record BondKept(EntryId Id, BondId Bond, string Secret, string PersonKey, string Relay)
    : KeyEvent(Id);

/// <summary>Own space: a bond that I have left or put away.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bond">The bond.</param>
public sealed record BondPutAway(EntryId Id, BondId Bond) : Event(Id);

/// <summary>Own space: a choice of mine, unseen by anybody else.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Which choice.</param>
/// <param name="Value">What was chosen.</param>
public sealed record SettingChosen(EntryId Id, string Name, string Value) : Event(Id);
