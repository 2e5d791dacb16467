using System.Collections.Immutable;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Ledger;

/// <summary>One act, with all the claims that tell of it. Which of them is right is not the ledger's to say.</summary>
public sealed class Deed
{
    private readonly List<HeldClaim> _claims = [];

    internal Deed(HeldClaim first, ImmutableArray<string> issues)
    {
        Issues = issues;
        Add(first);
    }

    /// <summary>The claims in the order in which they were said.</summary>
    public IReadOnlyList<HeldClaim> Claims => _claims;

    /// <summary>The claim that pages show: the first that gives a date, else the first.</summary>
    public HeldClaim Lead { get; private set; } = null!;

    public Act Act => ((ActClaim)Lead.Claim).Act;

    /// <summary>Whether the parties spoke with each other in it: a meeting, call, consultation or visit.</summary>
    public bool IsContact => DeedJoiner.IsContact(Act.Kind);

    /// <summary>Keys of the issues it is about.</summary>
    public ImmutableArray<string> Issues { get; private set; }

    /// <summary>The act's own date where any claim gives it; the most exact one.</summary>
    public Edtf? When => Act.When;

    /// <summary>The day by which it was told.</summary>
    public LocalDate FirstSaid => _claims[0].Said;

    /// <summary>Where it stands in time: its own first day, else the day by which it was told.</summary>
    public LocalDate Day => Act.When is { } when ? LocalDate.Min(when.Earliest ?? when.Latest ?? FirstSaid, FirstFutureSafe) : FirstSaid;

    /// <summary>As the last of its claims has it.</summary>
    public ActStatus Status => ((ActClaim)_claims[^1].Claim).Act.Status;

    public bool Happened => Status is ActStatus.Done or ActStatus.Ongoing;

    private LocalDate FirstFutureSafe => Happened ? FirstSaid : LocalDate.MaxIsoValue;

    internal void Add(HeldClaim claim)
    {
        _claims.Add(claim);
        if (Lead is null || Exactness(claim) > Exactness(Lead))
        {
            Lead = claim;
        }
    }

    internal void Cover(ImmutableArray<string> issues) => Issues = Issues.AddRange(issues.Except(Issues));

    private static int Exactness(HeldClaim held) => ((ActClaim)held.Claim).Act.When is not { } when ? 0
        : when.Earliest is { } first && when.Latest is { } last ? 1 + Math.Max(0, 400 - Period.DaysBetween(first, last))
        : 1;
}
