using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Dosado.Bond;

/// <summary>
/// Reads JSON that is spelled as the serializer spells it: no white space, properties in a known order. Once something is
/// spelled otherwise, <see cref="IsWhole"/> stays false and what was read means nothing.
/// </summary>
internal ref struct PlainJson(ReadOnlySpan<byte> json)
{
    private const int LongestText = 20_000;
    private const int LongestId = 200;
    private const byte Quote = (byte)'"';
    private const byte Backslash = (byte)'\\';

    private static readonly SearchValues<byte> OfIds =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_"u8);

    private ReadOnlySpan<byte> _rest = json;
    private bool _isFirst = true;
    private bool _isOther;

    /// <summary>Whether all of it was read and nothing was spelled otherwise.</summary>
    public readonly bool IsWhole => !_isOther && _rest.IsEmpty;

    public void Begin()
    {
        Expect("{"u8);
        _isFirst = true;
    }

    public void End()
    {
        Expect("}"u8);
        _isFirst = false;
    }

    /// <summary>Whether a property comes next, given with its quotes and colon; then its value is next.</summary>
    public bool Has(ReadOnlySpan<byte> property)
    {
        var comma = _isFirst ? 0 : 1;
        if (_rest.Length <= comma || (comma == 1 && _rest[0] != ',') || !_rest[comma..].StartsWith(property))
        {
            return false;
        }

        _rest = _rest[(comma + property.Length)..];
        _isFirst = false;
        return true;
    }

    /// <summary>The same for one that must be there.</summary>
    public void ExpectProperty(ReadOnlySpan<byte> property) => Expect(Has(property));

    public void Expect(ReadOnlySpan<byte> spelled) => Expect(Takes(spelled));

    public bool Takes(ReadOnlySpan<byte> spelled)
    {
        var isNext = _rest.StartsWith(spelled);
        _rest = isNext ? _rest[spelled.Length..] : _rest;
        return isNext;
    }

    public bool Truth()
    {
        var truth = Takes("true"u8);
        Expect(truth || Takes("false"u8));
        return truth;
    }

    /// <summary>A whole number from 0 to 10.</summary>
    public int UpToTen()
    {
        if (Takes("10"u8))
        {
            return 10;
        }

        if (_rest.IsEmpty || _rest[0] is < (byte)'0' or > (byte)'9')
        {
            return Other<int>();
        }

        var digit = _rest[0] - '0';
        _rest = _rest[1..];
        return digit;
    }

    /// <summary>1 to 200 plain characters.</summary>
    public string Id()
    {
        var token = TakeText();
        return token.Length is > 2 and <= LongestId + 2 && !token[1..^1].ContainsAnyExcept(OfIds)
            ? Encoding.ASCII.GetString(token[1..^1])
            : Other<string>() ?? string.Empty;
    }

    /// <exception cref="JsonException">No text of JSON.</exception>
    /// <exception cref="InvalidOperationException">No text of Unicode.</exception>
    public string Text()
    {
        var token = TakeText();
        if (token.Length is < 2 or > LongestText)
        {
            return Other<string>() ?? string.Empty;
        }

        return token[1..^1].ContainsAnyExceptInRange((byte)' ', (byte)'~') || token.Contains(Backslash)
            ? ReaderOf(token).GetString()!
            : Encoding.ASCII.GetString(token[1..^1]);
    }

    /// <exception cref="JsonException">No text of JSON.</exception>
    /// <exception cref="FormatException">No such time.</exception>
    public DateTimeOffset Time()
    {
        var token = TakeText();
        return token.IsEmpty ? Other<DateTimeOffset>() : ReaderOf(token).GetDateTimeOffset();
    }

    /// <summary>A day as <c>"2026-03-14"</c>.</summary>
    public DateOnly Day()
    {
        var token = TakeText();
        return token is [_, var a, var b, var c, var d, (byte)'-', var e, var f, (byte)'-', var g, var h, _]
            && Number(a, b, c, d) is var year and > 0
            && Number(e, f) is var month and > 0 and <= 12
            && Number(g, h) is var day and > 0 && day <= DateTime.DaysInMonth(year, month)
                ? new(year, month, day)
                : Other<DateOnly>();
    }

    /// <summary>-1 unless all are digits.</summary>
    private static int Number(params ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + digit - '0';
        }

        return number;
    }

    private static Utf8JsonReader ReaderOf(ReadOnlySpan<byte> token)
    {
        var reader = new Utf8JsonReader(token);
        reader.Read();
        return reader;
    }

    /// <summary>The next text with its quotes; empty when none comes next.</summary>
    private ReadOnlySpan<byte> TakeText()
    {
        if (_rest.IsEmpty || _rest[0] != Quote)
        {
            return Other<byte[]>();
        }

        var end = 1;
        while (_rest[end..].IndexOfAny(Quote, Backslash) is var next and >= 0)
        {
            end += next;
            if (_rest[end] == Quote)
            {
                var token = _rest[..(end + 1)];
                _rest = _rest[(end + 1)..];
                return token;
            }

            end = Math.Min(end + 2, _rest.Length);
        }

        return Other<byte[]>();
    }

    private void Expect(bool isNext)
    {
        if (!isNext)
        {
            Other<bool>();
        }
    }

    /// <summary>Nothing more is read, so that nothing more is thrown over it.</summary>
    private T? Other<T>()
    {
        _isOther = true;
        _rest = default;
        return default;
    }
}
