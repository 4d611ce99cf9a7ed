using System.Globalization;
using Dosado.Places.Talk.Cycle;

namespace Dosado.App.Tests.Talk.Cycle;

/// <summary>The figure of eight is one walk that begins nowhere.</summary>
public class EightTests
{
    private const double Near = 0.02;

    [Fact]
    [Trait("Mechanism", "M036")]
    [Trait("Mechanism", "M037")]
    public void The_walk_goes_from_lobe_to_lobe_and_round_without_a_break()
    {
        var walk = EightGeometry.Walk;
        for (var i = 0; i < walk.Count; i++)
        {
            var (piece, next) = (Numbers(walk[i].ToPath()), Numbers(walk[(i + 1) % walk.Count].ToPath()));

            piece[^2].ShouldBe(next[0], Near);
            piece[^1].ShouldBe(next[1], Near);
            Direction(piece[^4..]).ShouldBe(Direction(next[..4]), Near);
        }
    }

    [Fact]
    public void What_is_drawn_is_the_curve()
    {
        foreach (var piece in EightGeometry.Walk)
        {
            var numbers = Numbers(piece.ToPath());
            for (var i = 6; i < numbers.Length; i += 6)
            {
                var (x, y) = (numbers[i] - EightGeometry.CentreX, numbers[i + 1] - EightGeometry.CentreY);
                var sine = x / EightGeometry.HalfWidth;
                Math.Abs(y).ShouldBe(2 * EightGeometry.HalfHeight * Math.Abs(sine) * Math.Sqrt(1 - (sine * sine)), 0.5);
            }
        }
    }

    [Fact]
    [Trait("Mechanism", "M132")]
    public void Both_lobes_are_the_same_size_and_mirror_each_other()
    {
        for (var step = 0; step < 4; step++)
        {
            var near = EightGeometry.At(EightGeometry.PlaceOf(step, isNear: true));
            var far = EightGeometry.At(EightGeometry.PlaceOf(step, isNear: false));

            (near.X + far.X).ShouldBe(2 * EightGeometry.CentreX, 1e-9);
            near.Y.ShouldBe(far.Y, 1e-9);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Mechanism", "M043")]
    public void One_step_lies_below_the_line_and_three_above_in_the_order_of_the_walk(bool isNear)
    {
        var places = Enumerable.Range(0, 4).Select(step => EightGeometry.PlaceOf(step, isNear)).ToList();
        var lobe = isNear ? EightGeometry.NearLobe : EightGeometry.FarLobe;

        places.ShouldBe(places.Order());
        places.ShouldAllBe(p => p > lobe.From && p < lobe.To);
        EightGeometry.At(places[0]).Y.ShouldBeGreaterThan(EightGeometry.CentreY);
        places.Skip(1).ShouldAllBe(p => EightGeometry.At(p).Y < EightGeometry.CentreY);
    }

    [Fact]
    public void The_figure_stays_in_its_frame() =>
        Enumerable.Range(0, 200).Select(i => EightGeometry.At(i / 100.0))
            .ShouldAllBe(s => s.X > 6 && s.X < 282 && s.Y > 30 && s.Y < 266);

    private static double[] Numbers(string path) =>
        [.. path.Split(['M', 'C', ' '], StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];

    /// <summary>The angle from one point to the next.</summary>
    private static double Direction(double[] points) => Math.Atan2(points[3] - points[1], points[2] - points[0]);
}
