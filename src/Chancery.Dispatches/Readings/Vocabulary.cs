namespace Chancery.Dispatches;

/// <summary>How far an act has come, by the dispatch.</summary>
public enum ActStatus
{
    Done,
    Ongoing,

    /// <summary>Announced or arranged.</summary>
    Planned,

    /// <summary>Conditional, hoped for, considered.</summary>
    Possible,

    /// <summary>The dispatch says that it has not happened, or denies it.</summary>
    NotDone,
}

/// <summary>Whether a statement's content stands inside quotation marks (or is a transcript's turn), outside, or both.</summary>
public enum SpeechMode
{
    Direct,
    Indirect,
    Mixed,
}

/// <summary>How far a reply that is owed has come.</summary>
public enum ReplyState
{
    None,

    /// <summary>Received, 'being considered', 'studied'.</summary>
    Acknowledged,

    /// <summary>Answered in part, or without substance.</summary>
    Partial,
}

public enum MentionKind
{
    Person,
    Party,
    Office,
    Body,
    Place,
}

/// <summary>TIMEX3's types.</summary>
public enum TimexType
{
    Date,
    Time,
    Duration,
    Set,
}
