using Dosado.App.Words;
using Dosado.Bond;

namespace Dosado.App.Homes;

/// <summary>What this device holds for its person: their own space and their bonds.</summary>
public sealed class Home(TimeProvider clock, IIntl intl)
{
    /// <summary>This instant, as the device's clock and zone tell it.</summary>
    public Moment Now => intl.ToMoment(clock.GetUtcNow());
}
