using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Server.Pages;
using Chancery.Storage;
using NodaTime.Text;

namespace Chancery.Server.Api;

/// <summary>A claim as the ledger holds it, with its words.</summary>
/// <param name="Sort">statement, act, reply owed, deadline.</param>
/// <param name="Standing">unreviewed, confirmed, corrected, retracted.</param>
/// <param name="What">The claim in one line.</param>
/// <param name="Fields">What it says, by the names that a correction uses.</param>
/// <param name="Issues">Keys of the issues that it is about.</param>
internal sealed record ClaimView(string Id, string Sort, string Standing, string What, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Issues)
{
    public required SpeakerView Claimant { get; init; }
    public required CitationView Citation { get; init; }

    /// <summary>The day on which it was said.</summary>
    public required string Said { get; init; }

    public required string Confidence { get; init; }

    /// <summary>The rule, row or model that read it.</summary>
    public required string Because { get; init; }

    /// <summary>The recording that brought it.</summary>
    public required long Sequence { get; init; }

    public static ClaimView Of(Desk desk, HeldClaim held) => Of(held, desk.Queries.Issues, desk.Quote);

    public static ClaimView Of(HeldClaim held, IssueResolver issues, Func<Claim, string> quote) => new(
        held.Id.ToString(),
        ClaimWords.SortOf(held.Claim),
        held.Standing.ToString().ToLowerInvariant(),
        ClaimWords.What(held.Claim),
        ClaimFields.Correctable(held.Claim).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
        [.. issues.Resolve(held.Id, held.Claim.Issues)])
    {
        Claimant = SpeakerView.Of(held.Claim.Claimant),
        Citation = new CitationView(DispatchView.Of(held.Dispatch), held.Claim.Span.Start, held.Claim.Span.End, quote(held.Claim)),
        Said = Edtf.Of(held.Said).Value,
        Confidence = held.Claim.Confidence.ToString(),
        Because = held.Claim.Because,
        Sequence = held.Sequence,
    };
}

/// <summary>Who said it, or vouches for it; <c>outlet</c> is the dispatch's own voice.</summary>
internal sealed record SpeakerView(string Name, IReadOnlyList<string> Parties, string? Role)
{
    public static SpeakerView Of(Speaker speaker) => new(speaker.Name, [.. speaker.Parties.Select(p => p.Value)], speaker.Role);
}

/// <summary>Where words stand: the dispatch, the first character and the one after the last, and the words.</summary>
internal sealed record CitationView(DispatchView Dispatch, int Start, int End, string Quote);

/// <summary>What is known of a dispatch besides its text.</summary>
internal sealed record DispatchView(string Key, string Id, string Sha256, string Language)
{
    public string? Title { get; init; }
    public string? Published { get; init; }
    public string? Outlet { get; init; }
    public string? Url { get; init; }

    public static DispatchView Of(DispatchHeader header) => new(header.Key.ToString(), header.Id, header.Sha256, header.Language)
    {
        Title = header.Title,
        Published = header.Published is { } day ? Edtf.Of(day).Value : null,
        Outlet = header.Outlet,
        Url = header.Url,
    };
}

/// <summary>A claim with what people judged of it. It has no basis: it is the same until somebody judges it or it is read otherwise, and its tag with it.</summary>
/// <param name="ReadBy">The reader with version and data, or the person who recorded it.</param>
internal sealed record ClaimAnswer(ClaimView Claim, string ReadBy, IReadOnlyList<JudgementView> Judgements)
{
    public static ClaimAnswer Of(HeldClaim held, (ILedgerStore Store, LedgerQueries Queries) from, Func<Claim, string> quote)
    {
        var withdrawn = from.Store.Judgements(from.Queries.Head.Sequence).Select(r => r.Note.Entry).OfType<JudgementWithdrawn>().Select(w => w.Sequence).ToHashSet();
        return new ClaimAnswer(
            ClaimView.Of(held, from.Queries.Issues, quote),
            from.Store.RecordingAt(held.Sequence)!.Note.Author.Name,
            [.. from.Queries.JudgementsOn(held.Id).Select(r => JudgementView.Of(r, withdrawn.Contains(r.Sequence)))]);
    }

    /// <summary>The tag of the claim as it is this moment.</summary>
    public static string TagOf(ILedgerStore store, ClaimId id)
    {
        var queries = new LedgerQueries(store, IssueCatalogue.Shipped);
        return queries.Find(id) is { } held ? EntityTags.Of(JsonSerializer.SerializeToUtf8Bytes(Of(held, (store, queries), queries.Quote), ApiJson.Options)) : "";
    }
}

/// <summary>What somebody judged.</summary>
/// <param name="What">In words.</param>
/// <param name="Withdrawn">Whether it was taken back.</param>
internal sealed record JudgementView(long Sequence, string Time, string Author, string? Reason, string What, bool Withdrawn)
{
    public static JudgementView Of(Recording recording, bool withdrawn) => new(
        recording.Sequence, InstantPattern.ExtendedIso.Format(recording.Time), recording.Note.Author.Name, recording.Note.Reason, Recorded.What(recording.Note.Entry), withdrawn);
}
