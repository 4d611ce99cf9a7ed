namespace Dosado.Planning.Tests;

/// <summary>A request that cannot be planned is refused with everything that is wrong, each with its place; what just holds is taken.</summary>
public class RequestCheckTests
{
    private static readonly WeekRequest Sound = Some.Week();

    private static readonly Partner Mary = Sound.Partners[0];

    private static readonly Partner John = Sound.Partners[1];

    /// <summary>What is wrong, where it is said, and why.</summary>
    public static TheoryData<WeekRequest, string, FaultCause> Wrong => new()
    {
        { Sound with { Partners = [Mary] }, "partners", FaultCause.NotTwoPartners },
        { Sound with { Partners = [Mary, John, Mary] }, "partners", FaultCause.NotTwoPartners },
        { Sound with { Days = 0 }, "days", FaultCause.OutOfRange },
        { Sound with { Days = 15 }, "days", FaultCause.OutOfRange },
        { Sound with { SlotMinutes = 20 }, "slotMinutes", FaultCause.OutOfRange },
        { Sound with { SlotMinutes = 0 }, "slotMinutes", FaultCause.OutOfRange },
        { Sound with { Start = new(1900, 12, 31) }, "start", FaultCause.OutOfRange },
        { Sound with { Start = new(2099, 1, 1) }, "start", FaultCause.OutOfRange },
        { Sound with { Credit = new(26) }, "credit.thousandths", FaultCause.OutOfRange },
        { Sound with { Credit = new(-26) }, "credit.thousandths", FaultCause.OutOfRange },
        { Sound with { Days = 14, SlotMinutes = 15 }, "days", FaultCause.TooMany },
        { new("Europe/Berlin", Some.Monday, [new("Mary", [], [], []), new("John", [], [], [])], []), "together", FaultCause.NothingWished },
        { Kinds([.. Enumerable.Range(0, 7).Select(n => Some.Date with { Name = $"{n}" })]), "together", FaultCause.TooMany },
        { Kinds([Some.Date, Some.Date]), "together[1]", FaultCause.DuplicateName },
        { Kinds([Some.Date, Some.Quiet with { Name = " " }]), "together[1]", FaultCause.EmptyName },
        { Kinds([Some.Date with { MostPerDay = 0 }]), "together[0].mostPerDay", FaultCause.OutOfRange },
        { Kinds([Some.Date with { MostPerDay = 4 }]), "together[0].mostPerDay", FaultCause.OutOfRange },
        { Length(0, 2), "together[0].block.shortest", FaultCause.Empty },
        { Length(2, 1.5), "together[0].block.longest", FaultCause.Empty },
        { Length(1.25, 2), "together[0].block.shortest", FaultCause.OffTheGrid },
        { Length(1, 2.25), "together[0].block.longest", FaultCause.OffTheGrid },
        { Kinds([Some.Date with { Block = new(Some.Hours(1), Some.Hours(2), TimeSpan.Zero) }]), "together[0].block.step", FaultCause.Empty },
        { Kinds([Some.Date with { Block = new(Some.Hours(1), Some.Hours(2), Some.Hours(0.25)) }]), "together[0].block.step", FaultCause.OffTheGrid },
        { Kinds([Some.Date with { When = [new(new(17, 0), new(17, 0))] }]), "together[0].when[0]", FaultCause.Empty },
        { Kinds([Some.Date with { When = [new(new(17, 0), new(18, 30))] }]), "together[0]", FaultCause.NeverFits },
        { Marys(Mary with { Name = "" }), "partners[0].name", FaultCause.EmptyName },
        { Marys(Mary with { Busy = [new(Some.At(0, 9), Some.At(0, 9))] }), "partners[0].busy[0]", FaultCause.Empty },
        { Marys(Mary with { Busy = [.. Enumerable.Repeat(Mary.Busy[0], 5_001)] }), "partners[0].busy", FaultCause.TooMany },
        { Marys(Mary with { Own = [.. Enumerable.Range(0, 4).Select(n => Mary.Own[0] with { Name = $"{n}" })] }), "partners[0].own", FaultCause.TooMany },
        { Marys(Mary with { Own = [Mary.Own[0], Mary.Own[0]] }), "partners[0].own[1]", FaultCause.DuplicateName },
        { Marys(Mary with { Together = [new("opera", Some.Wish(0, 1))] }), "partners[0].together[0].kind", FaultCause.UnknownKind },
        { Wishes(Some.Wish(-1, 1)), "partners[0].together[0].wish.least", FaultCause.OutOfRange },
        { Wishes(Some.Wish(3, 2)), "partners[0].together[0].wish.least", FaultCause.LeastAboveGood },
        { Wishes(Some.Wish(0, 3, 2)), "partners[0].together[0].wish.good", FaultCause.GoodAboveMost },
        { Wishes(Some.Wish(0, 3, weight: 0)), "partners[0].together[0].wish.weight", FaultCause.OutOfRange },
        { Wishes(Some.Wish(0, 3, weight: 101)), "partners[0].together[0].wish.weight", FaultCause.OutOfRange },
        { Wishes(Some.Wish(0.25, 3)), "partners[0].together[0].wish.least", FaultCause.OffTheGrid },
        { Wishes(Some.Wish(0, 3.25)), "partners[0].together[0].wish.good", FaultCause.OffTheGrid },
        { Wishes(Some.Wish(0, 3, 3.25)), "partners[0].together[0].wish.most", FaultCause.OffTheGrid },
        { Wishes(Some.Wish(0, (14 * 24) + 0.5)), "partners[0].together[0].wish.good", FaultCause.OutOfRange },
        { Marys(Mary with { TogetherOverall = Some.Wish(3, 2) }), "partners[0].togetherOverall.least", FaultCause.LeastAboveGood },
        { Marys(Mary with { OwnOverall = Some.Wish(3, 2) }), "partners[0].ownOverall.least", FaultCause.LeastAboveGood },
        { Marys(Mary with { Own = [Mary.Own[0] with { Wish = Some.Wish(3, 2) }] }), "partners[0].own[0].wish.least", FaultCause.LeastAboveGood },
        { Marys(Mary with { Own = [Mary.Own[0] with { Block = new(Some.Hours(0), Some.Hours(1)) }] }), "partners[0].own[0].block.shortest", FaultCause.Empty },
        { Liked(0), "partners[0].own[0].likings[0].strength", FaultCause.OutOfRange },
        { Liked(21), "partners[0].own[0].likings[0].strength", FaultCause.OutOfRange },
        { Liked(-21), "partners[0].own[0].likings[0].strength", FaultCause.OutOfRange },
        { Fixed(new Block("opera", Some.At(0, 19), Some.Hours(2))), "fixed[0].kind", FaultCause.UnknownKind },
        { Fixed(new Block("alone", Some.At(0, 19), Some.Hours(2), 2)), "fixed[0].kind", FaultCause.UnknownKind },
        { Fixed(new Block("date", Some.At(0, 19), Some.Hours(0))), "fixed[0].length", FaultCause.Empty },
        { Fixed(new Block("date", Some.At(0, 19), Some.Hours(1.25))), "fixed[0].length", FaultCause.OffTheGrid },
        { Fixed(new Block("date", Some.At(7, 19), Some.Hours(2))), "fixed[0].from", FaultCause.OutsideTheWeek },
        { Fixed(new Block("date", Some.At(0, 22), Some.Hours(2))), "fixed[0].from", FaultCause.OutsideTheWeek },
        { Fixed(Dinner, new Block("alone", Some.At(0, 20), Some.Hours(2), 0)), "fixed[1]", FaultCause.Overlap },
        { Fixed([.. Enumerable.Repeat(Dinner, 201)]), "fixed", FaultCause.TooMany },
    };

    /// <summary>The last that is taken.</summary>
    public static TheoryData<WeekRequest> Right =>
    [
        Sound,
        Sound with { Days = 1 },
        Sound with { Days = 14 },
        Sound with { SlotMinutes = 15 },
        Sound with { Start = new(1901, 1, 1) },
        Sound with { Start = new(2098, 12, 31) },
        Sound with { Credit = new(25) },
        Sound with { Credit = new(-25) },
        Kinds([.. Enumerable.Range(0, 6).Select(n => Some.Date with { Name = n == 0 ? "date" : $"{n}" })]),
        Kinds([Some.Date with { MostPerDay = 3 }]),
        Kinds([Some.Date with { When = [new(new(17, 0), new(19, 0))] }]),
        Kinds([Some.Date with { When = [new(new(0, 0), new(0, 0))] }]),
        Length(2, 2),
        Marys(Mary with { Own = [.. Enumerable.Range(0, 3).Select(n => Mary.Own[0] with { Name = $"{n}" })] }),
        Wishes(Some.Wish(2, 2, 2, weight: 1)),
        Wishes(Some.Wish(0, 0, weight: 100)),
        Liked(20),
        Liked(-20),
        Fixed(Dinner, new Block("alone", Some.At(0, 21), Some.Hours(2), 0), new Block("alone", Some.At(0, 21), Some.Hours(2), 1)),
    ];

    private static Block Dinner => new("date", Some.At(0, 19), Some.Hours(2));

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_wrong_is_said_where_it_stands_and_nothing_else_is(WeekRequest request, string path, FaultCause cause) =>
        Planner.Check(request, Some.Zone).Select(f => (f.Path, f.Cause)).ShouldBe([(path, cause)]);

    [Theory]
    [MemberData(nameof(Right))]
    public void What_just_holds_is_taken(WeekRequest request) => Planner.Check(request, Some.Zone).ShouldBeEmpty();

    [Fact]
    public void A_zone_that_nobody_knows_is_named() =>
        Planner.Check(Sound with { Zone = "Mars/Base" }, null).ShouldHaveSingleItem().ShouldBe(new("zone", FaultCause.UnknownZone, "Mars/Base"));

    [Fact]
    public void Everything_is_said_at_once() =>
        Planner.Check(
            Sound with { Partners = [Mary with { Name = "" }, John with { Busy = [new(Some.At(0, 9), Some.At(0, 8))] }], Fixed = [Dinner with { Kind = "opera" }] },
            Some.Zone).Select(f => f.Path).ShouldBe(["partners[0].name", "partners[1].busy[0]", "fixed[0].kind"]);

    private static WeekRequest Kinds(TogetherKind[] kinds) => Sound with { Together = kinds };

    private static WeekRequest Length(double shortest, double longest) =>
        Kinds([Some.Date with { Block = new(Some.Hours(shortest), Some.Hours(longest)) }]);

    private static WeekRequest Marys(Partner mary) => Sound with { Partners = [mary, John] };

    private static WeekRequest Wishes(Wish date) => Marys(Mary with { Together = [new("date", date)] });

    private static WeekRequest Liked(int strength) =>
        Marys(Mary with { Own = [Mary.Own[0] with { Likings = [new(new(18, 0), new(22, 0), Strength: strength)] }] });

    private static WeekRequest Fixed(params Block[] blocks) => Sound with { Fixed = blocks };
}
