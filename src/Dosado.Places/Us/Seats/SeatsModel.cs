using Dosado.Bond;

namespace Dosado.Places.Us.Seats;

/// <summary>Who reads along with me, and with whom I read along.</summary>
public sealed record SeatsModel(
    IReadOnlyList<SeatKept> Mine,
    IReadOnlyList<ReadingKept> Reading,
    string? Other,
    IReadOnlyList<WishView> Wishes,
    DateOnly Today,
    SeatProblem? Problem);

/// <summary>A wish for a counsellor of both.</summary>
public sealed record WishView(CounsellorWish Wish, bool IsMine);

/// <summary>A seat that is being opened.</summary>
/// <param name="Wish">The wish of both that it goes back to; null for a helper of one's own.</param>
/// <param name="Name">Who.</param>
/// <param name="Until">The last day, as typed.</param>
/// <param name="Today">The person's day.</param>
/// <param name="Latest">The latest last day.</param>
/// <param name="Host">Where it lies unless another address is given.</param>
/// <param name="Problem">What could not be used.</param>
public sealed record NewSeatModel(
    string? Wish,
    string Name,
    string Until,
    DateOnly Today,
    DateOnly Latest,
    string Host,
    SeatProblem? Problem);

/// <summary>Why a seat could not be opened; the key of its text.</summary>
public enum SeatProblem
{
    Name,
    Day,
    Address,
    Setup,
    Unreachable,
}

/// <summary>One seat of mine: what lies there, and what could.</summary>
/// <param name="Seat">The seat.</param>
/// <param name="Things">What lies there.</param>
/// <param name="Offered">Own things, to be ticked one by one.</param>
/// <param name="IsThere">Whether everything has arrived where it lies.</param>
/// <param name="HasTrouble">Whether an invitation could not be made just now.</param>
public sealed record SeatModel(
    SeatKept Seat,
    HandedThings Things,
    IReadOnlyList<Taking.Chapter> Offered,
    bool IsThere,
    bool HasTrouble);

/// <summary>Exactly what would go to a helper.</summary>
public sealed record HandModel(SeatKept Seat, IReadOnlyList<Taking.Passage> Passages);

/// <summary>What somebody hands over to me.</summary>
/// <param name="Space">Where.</param>
/// <param name="Name">Who; null when there is nothing any more.</param>
/// <param name="Until">The last day.</param>
/// <param name="Passages">What lies there.</param>
public sealed record ReadingModel(string Space, string? Name, DateOnly Until, IReadOnlyList<Taking.Passage> Passages);
