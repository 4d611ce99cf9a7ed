namespace Dosado.Browser;

/// <summary>The runtime wants an entry point; the page's requests come in through <see cref="Worker.Door"/>.</summary>
internal static class Program
{
    private static void Main()
    {
    }
}
