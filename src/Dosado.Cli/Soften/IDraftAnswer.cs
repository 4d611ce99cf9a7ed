using Dosado.Language;

namespace Dosado.Cli.Soften;

/// <summary>How what was read is written out.</summary>
internal interface IDraftAnswer
{
    void Write(string draft, Reading reading);
}
