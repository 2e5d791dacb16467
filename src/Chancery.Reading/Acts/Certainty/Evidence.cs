namespace Chancery.Reading.Acts.Certainty;

/// <summary>What is known of an act when it is asked how sure it is, each in a whole number. From <see cref="Kind"/> on a number only names a class.</summary>
internal enum Evidence
{
    /// <summary>The logarithm of the odds against all other readings of the word and none; odds in hundredths, as all scores.</summary>
    Score,

    /// <summary>Against none alone.</summary>
    Raw,

    /// <summary>What the word and its clause give, without the parties.</summary>
    WordScore,
    DoerScore,
    PairScore,

    /// <summary>That the word names any act.</summary>
    AnyOdds,

    /// <summary>That it is one of this kind, against other kinds.</summary>
    KindOdds,
    DoerOdds,
    TargetOdds,

    /// <summary>How far the next best reading stands below.</summary>
    Lead,
    Readings,

    /// <summary>How many ways led to the doer.</summary>
    DoerWays,
    TargetWays,
    DoerRank,
    DoerFar,
    TargetFar,
    DoerSteps,
    TargetSteps,
    DoerCount,
    TargetCount,

    /// <summary>How often the dispatch names the doer; of several, whom it names least.</summary>
    DoerNamed,
    TargetNamed,
    DoerShare,
    TargetShare,
    DoerInSentence,
    TargetInSentence,

    /// <summary>Of a hundred sentences how many name both.</summary>
    Together,
    SentenceParties,
    DispatchParties,
    DispatchMentions,
    SentenceLength,
    Sentences,
    Sentence,
    Place,
    Depth,
    SentenceWords,

    /// <summary>How likely the other words of the dispatch are to name acts, in the mean.</summary>
    DispatchMean,

    /// <summary>How many acts a hundred words hold.</summary>
    Density,
    Neighbours,
    SameParties,
    SameKind,
    Told,

    /// <summary>How many sentences away the nearest act of the same kind and parties stands.</summary>
    TwinNear,

    /// <summary>How far it stands above the best such act.</summary>
    TwinLead,

    /// <summary>The same against the best act within its own words, and within its sentence between the same parties.</summary>
    RivalLead,
    PeerLead,

    /// <summary>How many acts of the dispatch are likelier.</summary>
    Rank,
    SpanLength,
    Issues,
    Turns,

    Kind,
    DoerFirst,
    TargetFirst,
    Class,
    Lacks,
    Fits,
    Status,
    Dated,
    Ground,
    Voice,
    Relation,
    Carrier,
    Object,
    DoerMention,
    TargetMention,
    DoerRole,
    TargetRole,
    Sort,
    Modal,
    Clause,
    Stated,
    Met,
}

/// <summary>The evidence for one act.</summary>
internal sealed class EvidenceSheet
{
    public const int Size = (int)Evidence.Met + 1;

    private readonly int[] _values = new int[Size];

    public int this[Evidence evidence]
    {
        get => _values[(int)evidence];
        set => _values[(int)evidence] = value;
    }

    /// <summary>Whether its numbers only name classes.</summary>
    public static bool IsClass(Evidence evidence) => evidence >= Evidence.Kind;
}
