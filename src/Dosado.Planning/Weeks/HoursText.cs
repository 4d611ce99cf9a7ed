namespace Dosado.Planning;

/// <summary>Lengths as people write them in a request: "2:30".</summary>
public static class HoursText
{
    /// <summary>Hours and two-digit minutes; seconds are left out.</summary>
    /// <param name="length">Any length.</param>
    public static string Of(TimeSpan length)
    {
        var minutes = (long)Math.Abs(length.TotalMinutes);
        return $"{(length < TimeSpan.Zero ? "-" : "")}{minutes / 60}:{minutes % 60:00}";
    }

    /// <summary>Reads "2:30"; false for anything else.</summary>
    /// <param name="text">What stands there.</param>
    /// <param name="length">The length.</param>
    public static bool TryParse(string? text, out TimeSpan length)
    {
        length = default;
        var parts = text?.Split(':');
        if (parts is not { Length: 2 } || parts[1].Length != 2) return false;
        if (!TryNumber(parts[0], 9_999, out var hours) || !TryNumber(parts[1], 59, out var minutes)) return false;
        length = new TimeSpan(hours, minutes, 0);
        return true;
    }

    private static bool TryNumber(string text, int most, out int value)
    {
        value = 0;
        return text.Length is > 0 and <= 4 && text.All(char.IsAsciiDigit) && int.TryParse(text, out value) && value <= most;
    }
}
