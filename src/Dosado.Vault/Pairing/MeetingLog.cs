namespace Dosado.Vault;

/// <summary>What lies in a meeting place, as far as it holds, in log order.</summary>
internal sealed record MeetingLog(
    bool IsThere,
    PairingOffer? Offer,
    IReadOnlyList<PairingAnswer> Answers,
    IReadOnlyList<HandedSecret> Secrets)
{
    public static MeetingLog NotThere { get; } = new(false, null, [], []);

    public static MeetingLog Empty { get; } = new(true, null, [], []);

    /// <summary>With one more message. The first offer counts; an answer left twice is one answer.</summary>
    public MeetingLog With(PairingOffer? offer, PairingAnswer? answer, HandedSecret? secret) => this with
    {
        Offer = Offer ?? offer,
        Answers = answer is null || Answers.Any(answer.IsSame) ? Answers : [.. Answers, answer],
        Secrets = secret is null ? Secrets : [.. Secrets, secret],
    };
}
