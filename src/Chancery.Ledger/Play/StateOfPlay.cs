using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>An issue of a dossier with its threads, the deeds that touch it, and its deadlines.</summary>
public sealed record IssueState(string Key, string Name)
{
    /// <summary>Whether the catalogue or people name it; else it is known by its label alone.</summary>
    public bool IsStanding { get; init; }

    public IReadOnlyList<IssueThread> Threads { get; init; } = [];
    public IReadOnlyList<Deed> Deeds { get; init; } = [];
    public IReadOnlyList<DeadlineLine> Deadlines { get; init; } = [];
    public LocalDate LastActivity { get; init; }

    /// <summary>The act that it comes from, where a dispatch tells of it in retrospect.</summary>
    public Deed? Origin { get; init; }

    public bool IsOpen => Threads.Any(t => t.IsOpen);
}

/// <summary>A date that several claims may give.</summary>
public sealed record DeadlineLine(Edtf Date, string What, IReadOnlyList<string> Issues, IReadOnlyList<HeldClaim> Claims)
{
    public HeldClaim Lead => Claims[0];
}

/// <summary>Something agreed, signed or pledged, and the later deed that carried it out, where one is told.</summary>
public sealed record Agreement(Deed Deed, Deed? CarriedOut);

/// <summary>A reply that is owed: by whom, on what, since when, by which thread.</summary>
public sealed record OwedReply(IssueState Issue, IssueThread Thread)
{
    public Parties By => Thread.Movers;
}

/// <summary>The fold of a dossier at a date, by what was known at a sequence.</summary>
public sealed record StateOfPlay(Dossier Dossier, Basis Basis)
{
    /// <summary>Every issue, those with a reply owed first, then the open ones, each by last activity.</summary>
    public required IReadOnlyList<IssueState> Issues { get; init; }

    public required IReadOnlyList<OwedReply> Owed { get; init; }

    /// <summary>Meetings, calls, consultations and visits, the latest first; planned ones among them.</summary>
    public required IReadOnlyList<Deed> Contacts { get; init; }

    public required IReadOnlyList<Agreement> Agreed { get; init; }

    /// <summary>Dates still to come, the nearest first.</summary>
    public required IReadOnlyList<DeadlineLine> Deadlines { get; init; }

    /// <summary>Every deed in the order of time.</summary>
    public required IReadOnlyList<Deed> Deeds { get; init; }
}
