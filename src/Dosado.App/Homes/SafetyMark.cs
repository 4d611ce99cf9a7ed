namespace Dosado.App.Homes;

/// <summary>The mark "I do not feel safe", as the one byte that is kept of it.</summary>
internal enum SafetyMark : byte
{
    Unset,
    Set,

    /// <summary>Set by somebody who had chosen "no suggestions" before; that choice stays when the mark goes.</summary>
    SetOverSetting,
}
