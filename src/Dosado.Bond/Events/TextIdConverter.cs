using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dosado.Bond;

internal abstract class TextIdConverter<T>(Func<string, T> from, Func<T, string> to) : JsonConverter<T>
{
    private const int Longest = 200;

    private static readonly SearchValues<char> Plain =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_");

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString();
        return text is { Length: > 0 and <= Longest } && !text.AsSpan().ContainsAnyExcept(Plain)
            ? from(text)
            : throw new JsonException("an id is 1 to 200 plain characters");
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(to(value));
}

internal sealed class EntryIdConverter() : TextIdConverter<EntryId>(t => new(t), id => id.Value);

internal sealed class PersonIdConverter() : TextIdConverter<PersonId>(t => new(t), id => id.Value);

internal sealed class BondIdConverter() : TextIdConverter<BondId>(t => new(t), id => id.Value);

internal sealed class ShelfConverter() : TextIdConverter<Shelf>(t => new(t), shelf => shelf.Name);

internal sealed class QuestionIdConverter() : TextIdConverter<QuestionId>(t => new(t), id => id.Value);

internal sealed class CommitmentConverter() : TextIdConverter<Commitment>(t => new(t), c => c.Value);

internal sealed class SaltConverter() : TextIdConverter<Salt>(t => new(t), s => s.Value);

internal sealed class AmountConverter : JsonConverter<Amount>
{
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var value = reader.GetInt32();
        return value is >= 0 and <= Amount.Most
            ? new(value)
            : throw new JsonException($"a dial goes from 0 to {Amount.Most}, not to {value}");
    }

    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}
