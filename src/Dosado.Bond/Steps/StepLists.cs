namespace Dosado.Bond;

/// <summary>What the five steps offer, as keys. Own words stand beside each list.</summary>
public static class StepLists
{
    /// <summary>Words from which it begins in one tap (M048).</summary>
    public static IReadOnlyList<string> Beginnings { get; } = ["angry", "frustrated", "hurt"];

    /// <summary>At first: angry (M050).</summary>
    public static IReadOnlyList<string> Angry { get; } = ["angry", "annoyed", "frustrated"];

    /// <summary>At first: shut down, to protect oneself (M050).</summary>
    public static IReadOnlyList<string> ShutDown { get; } = ["frozen", "numb", "detached"];

    /// <summary>At first, both groups.</summary>
    public static IReadOnlyList<string> AtFirst { get; } = [.. Angry, .. ShutDown];

    /// <summary>Underneath: hurt, fear, shame, sadness and what is near them (M053).</summary>
    public static IReadOnlyList<string> Underneath { get; } =
        ["hurt", "sad", "afraid", "ashamed", "rejected", "lonely", "unsure", "not-enough"];
}
