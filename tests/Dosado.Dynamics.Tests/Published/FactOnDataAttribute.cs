namespace Dosado.Dynamics.Tests.Published;

/// <summary>A test on published data that is not part of this repository; skipped, saying so, where the file is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FactOnDataAttribute : FactAttribute
{
    public FactOnDataAttribute(string file)
    {
        if (!File.Exists(PublishedData.PathOf(file)))
        {
            Skip = $"{PublishedData.PathOf(file)} is not here";
        }
    }
}
