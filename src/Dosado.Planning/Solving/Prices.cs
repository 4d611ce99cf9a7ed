namespace Dosado.Planning.Solving;

/// <summary>What the master programme pays for a slot of each kind, and for what each partner likes.</summary>
/// <param name="Fields">By field of <see cref="Amounts"/>.</param>
/// <param name="Partners">For each unit of worth.</param>
internal sealed record Prices(double[] Fields, PartnerPrices Partners)
{
    public double Of(DayBlock block) =>
        (Fields[block.Field] * block.Length) + (Partners.First * block.First) + (Partners.Second * block.Second);

    public double Of(DayTally tally)
    {
        var value = (Partners.First * tally.First) + (Partners.Second * tally.Second);
        for (var f = 0; f < Amounts.Fields; f++) value += Fields[f] * tally.Amounts[f];
        return value;
    }
}
