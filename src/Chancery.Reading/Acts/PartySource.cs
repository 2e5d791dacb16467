namespace Chancery.Reading.Acts;

/// <summary>How a party came to be considered as the doer or the target of an act.</summary>
internal enum PartySource : byte
{
    Subject,
    Object,
    Recipient,
    Clause,
    Modifier,
    Owner,
    Light,
    Scene,
    Encounter,
    Speaker,
    With,
    To,
    On,
    Of,
    By,
    From,
    For,
    Against,
    In,
    Between,
    Phrase,
    InsideSubject,
    InsideObject,
    InsideClause,
    InsidePhrase,

    /// <summary>The subject of the verb that an event noun hangs from ('in a letter to Peru, Norway said').</summary>
    Governing,

    /// <summary>The subject of a clause further up the tree.</summary>
    Upper,

    /// <summary>Named last before the trigger in its sentence.</summary>
    Left,
    FartherLeft,

    /// <summary>Named first after it.</summary>
    Right,
    FartherRight,

    /// <summary>The series to which the nearest before the trigger belongs ('Peru, Laos and Fiji').</summary>
    LeftSeries,
    RightSeries,

    /// <summary>The series named last, where the sentence speaks of several by a noun or pronoun ('both sides').</summary>
    Together,
    Issuer,
    Addressee,
    Participants,

    /// <summary>The others of the dispatch's encounter.</summary>
    Counterpart,

    /// <summary>Whom the dispatch names most.</summary>
    Main,
    Second,

    /// <summary>Named last in an earlier sentence.</summary>
    Earlier,

    /// <summary>All whom the sentence names.</summary>
    Everybody,

    /// <summary>Two sources put together, for what both sides do.</summary>
    Pair,
    Nobody,
}
