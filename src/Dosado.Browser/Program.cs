namespace Dosado.Browser;

internal static class Program
{
    private static void Main()
    {
    }
}
