namespace Chancery.Dispatches;

/// <summary>Who said something, or who vouches for an act: a person, else the body or party as named, with the parties spoken for.</summary>
/// <param name="Name">As fully as the dispatch gives it; <c>outlet</c> for the dispatch's own voice.</param>
/// <param name="Parties">None for a journalist, a company, a citizen; several where they speak as one.</param>
/// <param name="Role">The office as named ('Foreign Minister'), where told.</param>
public sealed record Speaker(string Name, Parties Parties, string? Role = null)
{
    /// <summary>The dispatch's own voice.</summary>
    public static Speaker Outlet { get; } = new("outlet", Parties.None);
}
