using System.Text.Json.Serialization;

namespace Dosado.Bond;

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(BoundedTextConverter),
        typeof(NameConverter<AskAnswer>),
        typeof(NameConverter<BlockFor>),
        typeof(NameConverter<DayParts>),
        typeof(NameConverter<DraftTicks>),
        typeof(NameConverter<Heard>),
        typeof(NameConverter<Hue>),
        typeof(NameConverter<Leaning>),
        typeof(NameConverter<LetterWish>),
        typeof(NameConverter<NeedKind>),
        typeof(NameConverter<StepLines>),
        typeof(NameConverter<TurnOrder>),
    ],
    AllowOutOfOrderMetadataProperties = true,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Event))]
[JsonSerializable(typeof(Note))]
internal sealed partial class EventShapes : JsonSerializerContext;
