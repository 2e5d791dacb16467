namespace Chancery.Reading.Acts;

/// <summary>What an act's parties rest on: the less its own clause says of them, the less sure it is.</summary>
internal enum PartyGround
{
    /// <summary>The clause names them, or they speak themselves.</summary>
    Named,

    /// <summary>They are those of the encounter that the dispatch tells of.</summary>
    Encounter,

    /// <summary>The target is understood from what stands around.</summary>
    Understood,
}
