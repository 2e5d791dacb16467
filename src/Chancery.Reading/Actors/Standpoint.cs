using Chancery.Dispatches;

namespace Chancery.Reading.Actors;

/// <summary>From where a dispatch speaks, and the words by which it points.</summary>
/// <param name="Government">The government whose release it is; null for anybody else's.</param>
/// <param name="Home">Whose officials those are of whom it does not say it.</param>
internal sealed record Standpoint(Referent? Government, Parties Home, ReferenceWords Words);
