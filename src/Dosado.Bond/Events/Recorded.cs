namespace Dosado.Bond;

/// <summary>An event at its place in a log. Whoever hands it to the fold has checked who wrote it.</summary>
/// <param name="Author">The person whose device signed it; which device is never shown.</param>
/// <param name="Envelope">The envelope that carried it, or empty while it has not been sent yet.</param>
/// <param name="Event">The event.</param>
public sealed record Recorded(PersonId Author, string Envelope, Event Event);
