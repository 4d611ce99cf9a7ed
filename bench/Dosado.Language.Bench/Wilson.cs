namespace Dosado.Language.Bench;

/// <summary>A share with its 95 % interval (Wilson 1927).</summary>
internal readonly record struct Wilson(int Hits, int Of)
{
    private const double Z = 1.959964;

    public double Share => Of == 0 ? 0 : (double)Hits / Of;

    public override string ToString()
    {
        if (Of == 0)
        {
            return "-";
        }

        var centre = Share + (Z * Z / (2 * Of));
        var half = Z * Math.Sqrt((Share * (1 - Share) / Of) + (Z * Z / (4.0 * Of * Of)));
        var scale = 1 + (Z * Z / Of);
        return $"{Share:.000} [{(centre - half) / scale:.000}, {(centre + half) / scale:.000}] ({Hits}/{Of})";
    }
}
