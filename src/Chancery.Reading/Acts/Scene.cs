using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>The encounter that a dispatch tells of, if it tells of one: who met, when; and whose release it is.</summary>
internal sealed class Scene
{
    /// <summary>Whose release the dispatch is; none for a news story.</summary>
    public Parties Issuer { get; init; }

    /// <summary>Those who met, called or consulted; none where the dispatch is no readout.</summary>
    public Parties Participants { get; set; }

    /// <summary>How they did.</summary>
    public ActKind? Kind { get; set; }

    /// <summary>When they did.</summary>
    public Edtf? When { get; set; }

    /// <summary>The others of the encounter, where <paramref name="side"/> took part in it.</summary>
    public Parties Counterpart(Parties side) =>
        side.IsEmpty || Participants.Count < 2 || !side.IsWithin(Participants) ? Parties.None : Participants.Except(side);
}
