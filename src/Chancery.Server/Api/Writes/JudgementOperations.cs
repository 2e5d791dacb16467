using System.Collections.Immutable;
using System.ComponentModel;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>What people judge of claims and issues, each with its author and reason, each reversible.</summary>
internal static class JudgementOperations
{
    private const int LongestReason = 2000, LongestName = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPost("/claims/{id}/confirm", Confirm).Described("confirmClaim", "Judgements", "Records that a claim is right: it is shown whatever its confidence.");
        api.MapPost("/claims/{id}/retract", Retract).Described("retractClaim", "Judgements", "Records that a claim is wrong: it is shown no more, and stays in the chain.");
        api.MapPost("/claims/{id}/correct", Correct).Described("correctClaim", "Judgements", "Records what is right in place of what was read.");
        api.MapPost("/claims/{id}/assign", Assign).Described("assignClaim", "Judgements", "Records that a claim is about an issue, whatever its label says.");
        api.MapPost("/issues/{issue}/merge", Merge).Described("mergeIssue", "Judgements", "Records that an issue is the same as another.");
        api.MapPost("/issues/{issue}/hold-apart", HoldApart).Described("holdIssueApart", "Judgements", "Records that an issue is not the same as another, so that it is proposed no more.");
        api.MapPost("/issues/{issue}/split", Split).Described("splitIssue", "Judgements", "Records that a wording is an issue of its own.");
        api.MapPost("/issues/{issue}/rename", Rename).Described("renameIssue", "Judgements", "Records what an issue shall be called.");
        api.MapPost("/judgements/{sequence}/undo", Undo).Described("undoJudgement", "Judgements", "Takes a judgement back; it stays in the chain.");
    }

    private static Writing<JudgedAnswer> Confirm([Description("The id, or its first digits.")] string id, Given<Why> given) => OnClaim(id, given.Bytes, given.Value, (_, held) => new ClaimConfirmed(held.Id));

    private static Writing<JudgedAnswer> Retract([Description("The id, or its first digits.")] string id, Given<Why> given) => OnClaim(id, given.Bytes, given.Value, (_, held) => new ClaimRetracted(held.Id));

    private static Writing<JudgedAnswer> Correct([Description("The id, or its first digits.")] string id, Given<CorrectionGiven> given) => OnClaim(id, given.Bytes, given.Value, (_, held) =>
    {
        var fields = given.Value.Fields.ToImmutableSortedDictionary(StringComparer.Ordinal);
        var fault = fields.IsEmpty ? "no field is named" : string.IsNullOrWhiteSpace(given.Value.Reason) ? "a correction needs its reason" : Correction.Apply(held.Claim, fields).Fault;
        return fault is null ? new ClaimCorrected(held.Id, fields) : new Obstacle(StatusCodes.Status422UnprocessableEntity, LedgerMessages.BadField, fault);
    });

    private static Writing<JudgedAnswer> Assign([Description("The id, or its first digits.")] string id, Given<AssignmentGiven> given) => OnClaim(id, given.Bytes, given.Value, (desk, held) =>
        Named(given.Value.Issue) is { } wrong ? wrong : new IssueAssigned(held.Id, desk.Queries.Issues.Find(given.Value.Issue)));

    private static Writing<JudgedAnswer> Merge([Description("The issue: its key, name or a wording.")] string issue, Given<MergerGiven> given) => Judge(given.Bytes, given.Value, desk =>
    {
        var (from, into) = (desk.Queries.Issues.Find(Uri.UnescapeDataString(issue)), desk.Queries.Issues.Find(given.Value.Into));
        return Named(given.Value.Into) is { } wrong ? wrong : from == into ? Bad($"'{issue}' and '{given.Value.Into}' are one issue already ({into})") : new IssuesMerged(from, into);
    });

    private static Writing<JudgedAnswer> HoldApart([Description("The issue: its key, name or a wording.")] string issue, Given<ApartGiven> given) => Judge(given.Bytes, given.Value, desk =>
    {
        var (one, other) = (desk.Queries.Issues.Find(Uri.UnescapeDataString(issue)), desk.Queries.Issues.Find(given.Value.From));
        return Named(given.Value.From) is { } wrong ? wrong : one == other ? Bad($"'{issue}' and '{given.Value.From}' are one issue ({one})") : new IssuesHeldApart(one, other);
    });

    private static Writing<JudgedAnswer> Split([Description("The issue: its key, name or a wording.")] string issue, Given<SplitGiven> given) => Judge(given.Bytes, given.Value, desk =>
    {
        var from = desk.Queries.Issues.Find(Uri.UnescapeDataString(issue));
        var own = NormalForm.Of(given.Value.Wording);
        return Named(given.Value.Wording) is { } wrong ? wrong
            : desk.Queries.Issues.Resolve(given.Value.Wording) != from ? Bad($"'{given.Value.Wording}' does not stand under '{from}'")
            : new IssueSplit(from, given.Value.Wording, own == from ? own + "-2" : own);
    });

    private static Writing<JudgedAnswer> Rename([Description("The issue: its key, name or a wording.")] string issue, Given<NameGiven> given) => Judge(given.Bytes, given.Value, desk =>
        Named(given.Value.Name) is { } wrong ? wrong : new IssueRenamed(desk.Queries.Issues.Find(Uri.UnescapeDataString(issue)), given.Value.Name.Trim()));

    private static Writing<JudgedAnswer> Undo([Description("The judgement's recording.")] string sequence, Given<Why> given) => Judge(given.Bytes, given.Value, desk =>
        desk.Judgement(sequence) is { } number ? new JudgementWithdrawn(number) : new Obstacle(StatusCodes.Status404NotFound, LedgerMessages.BadJudgement, $"recording {sequence} is no judgement"));

    private static Writing<JudgedAnswer> OnClaim(string id, byte[] body, Why why, Func<WriteDesk, HeldClaim, Judged> judge) => new(body, desk =>
    {
        var (held, obstacle) = desk.Claim(id);
        if (held is null)
        {
            return obstacle!;
        }

        var judged = judge(desk, held);
        var planned = Planned(desk, why, judged);
        return planned.Answer is not { } plan ? planned.Obstacle! : plan with { Allows = store => EntityTags.Allows(desk.Http.Request, ClaimAnswer.TagOf(store, held.Id)) };
    });

    private static Writing<JudgedAnswer> Judge(byte[] body, Why why, Func<WriteDesk, Judged> judge) => new(body, desk => Planned(desk, why, judge(desk)));

    private static Reply<Plan<JudgedAnswer>> Planned(WriteDesk desk, Why why, Judged judged)
    {
        if (judged.Obstacle is { } obstacle)
        {
            return obstacle;
        }

        if (why.Reason?.Length > LongestReason || Authors.Fault(why.Author) is not null)
        {
            return Authors.Fault(why.Author) ?? Bad($"a reason has at most {LongestReason} characters");
        }

        var note = new Note(desk.Person.Author(why.Author), string.IsNullOrWhiteSpace(why.Reason) ? null : why.Reason.Trim(), judged.Judgement!);
        return new Plan<JudgedAnswer>([new Addition(note)], made => JudgedAnswer.Of(made.Recordings[0]));
    }

    private static Obstacle? Named(string text) => text.Trim().Length is > 0 and <= LongestName ? null : Bad($"a name or wording has 1 to {LongestName} characters");

    private static Obstacle Bad(string what) => new(StatusCodes.Status422UnprocessableEntity, LedgerMessages.BadJudgement, what);

    /// <summary>A judgement, or why there is none.</summary>
    private readonly record struct Judged(Judgement? Judgement, Obstacle? Obstacle)
    {
        public static implicit operator Judged(Judgement judgement) => new(judgement, null);

        public static implicit operator Judged(Obstacle obstacle) => new(null, obstacle);
    }
}

/// <summary>Authors that a request names.</summary>
internal static class Authors
{
    private const int Longest = 80;

    /// <summary>What is wrong with a name; null where nothing is, or none is told.</summary>
    public static Obstacle? Fault(string? author) =>
        author is null || (!string.IsNullOrWhiteSpace(author) && author.Length <= Longest && !author.StartsWith("reader ", StringComparison.Ordinal)) ? null
            : new Obstacle(StatusCodes.Status422UnprocessableEntity, LedgerMessages.BadJudgement, $"an author's name has 1 to {Longest} characters and does not begin with 'reader'");
}

/// <summary>Why something is judged.</summary>
/// <param name="Author">Who judges, at a desk where nobody signs in; else it is the user, whatever is told here.</param>
internal record Why(string? Reason = null, string? Author = null);

/// <param name="Fields">What is right, by the names that a claim's <c>fields</c> have.</param>
internal sealed record CorrectionGiven(IReadOnlyDictionary<string, string> Fields, string? Reason = null, string? Author = null) : Why(Reason, Author);

/// <param name="Issue">The issue: its key, name or a wording.</param>
internal sealed record AssignmentGiven(string Issue, string? Reason = null, string? Author = null) : Why(Reason, Author);

/// <param name="Into">The issue that it is: its key, name or a wording.</param>
internal sealed record MergerGiven(string Into, string? Reason = null, string? Author = null) : Why(Reason, Author);

/// <param name="From">The issue that it is not: its key, name or a wording.</param>
internal sealed record ApartGiven(string From, string? Reason = null, string? Author = null) : Why(Reason, Author);

/// <param name="Wording">The wording that is to be an issue of its own.</param>
internal sealed record SplitGiven(string Wording, string? Reason = null, string? Author = null) : Why(Reason, Author);

/// <param name="Name">What it shall be called.</param>
internal sealed record NameGiven(string Name, string? Reason = null, string? Author = null) : Why(Reason, Author);

/// <summary>A judgement as it was recorded; <c>known</c> at this sequence sees it.</summary>
internal sealed record JudgedAnswer(long Sequence, string Author, string What, string Hash)
{
    public static JudgedAnswer Of(Recording recording) => new(recording.Sequence, recording.Note.Author.Name, Recorded.What(recording.Note.Entry), recording.Hash.ToString());
}
