using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Chancery.Server.Pages;
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

    public static ClaimView Of(Desk desk, HeldClaim held) => new(
        held.Id.ToString(),
        ClaimWords.SortOf(held.Claim),
        held.Standing.ToString().ToLowerInvariant(),
        ClaimWords.What(held.Claim),
        ClaimFields.Correctable(held.Claim).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal),
        [.. desk.Queries.Issues.Resolve(held.Id, held.Claim.Issues)])
    {
        Claimant = SpeakerView.Of(held.Claim.Claimant),
        Citation = new CitationView(DispatchView.Of(held.Dispatch), held.Claim.Span.Start, held.Claim.Span.End, desk.Quote(held.Claim)),
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

/// <summary>A claim with what people judged of it.</summary>
/// <param name="ReadBy">The reader with version and data, or the person who recorded it.</param>
internal sealed record ClaimAnswer(BasisView Basis, ClaimView Claim, string ReadBy, IReadOnlyList<JudgementView> Judgements);

/// <summary>What somebody judged.</summary>
/// <param name="What">In words.</param>
/// <param name="Withdrawn">Whether it was taken back.</param>
internal sealed record JudgementView(long Sequence, string Time, string Author, string? Reason, string What, bool Withdrawn)
{
    public static JudgementView Of(Recording recording, bool withdrawn) => new(
        recording.Sequence, InstantPattern.ExtendedIso.Format(recording.Time), recording.Note.Author.Name, recording.Note.Reason, Recorded.What(recording.Note.Entry), withdrawn);
}
