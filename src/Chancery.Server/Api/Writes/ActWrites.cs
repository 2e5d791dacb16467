using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>Records the desk's own acts, as <c>chancery record</c> does.</summary>
internal static class ActWrites
{
    private const int LongestText = 20_000;

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/acts", Record).Described("recordAct", "Claims", "Records an act of the desk's own, with the words of its note and its reference.");

    private static Writing<RecordedAnswer> Record(Given<ActGiven> given) => new(given.Bytes, desk =>
    {
        var (act, obstacle) = ActOf(desk, given.Value);
        if (act is null)
        {
            return obstacle!;
        }

        var author = desk.Person.Author(given.Value.Author);
        var reading = given.Value.Reading(act with { Claimant = new Speaker(author.Name, Parties.None) }, desk.Today);
        var claim = ReadingClaims.Of(reading)[0];
        return new Plan<RecordedAnswer>(
            [
                new Addition(new Note(author, null, new DispatchAdded(DispatchHeader.Of(reading.Dispatch))), reading.Dispatch.Text),
                new Addition(new Note(author, null, new ClaimRecorded(claim))),
            ],
            made => new RecordedAnswer(made.Recordings.Count > 0 ? made.Recordings[^1].Sequence : desk.Store.Head().Sequence, claim.Id.ToString(), made.Recordings.Count == 0));
    });

    private static (Act? Act, Obstacle? Obstacle) ActOf(WriteDesk desk, ActGiven given)
    {
        var unknown = given.By.Concat(given.To ?? []).FirstOrDefault(p => desk.Party(p) is null);
        var fault = !Codes.TryParse(given.Kind, out ActKind kind) ? $"'{given.Kind}' is no act; the acts are {string.Join(", ", Enum.GetValues<ActKind>().Select(Codes.Of))}"
            : given.By.Count == 0 ? "nobody acts: name at least one party in 'by'"
            : unknown is not null ? $"'{unknown}' is no party that is known, or may be several"
            : string.IsNullOrWhiteSpace(given.Text) || given.Text.Length > LongestText ? $"the note has 1 to {LongestText} characters"
            : given.When is not null && !Edtf.TryParse(given.When, out _) ? $"'{given.When}' is no date; write it as 2025-11-08, 2025-11 or 2025"
            : null;
        if (fault is not null || Authors.Fault(given.Author) is not null)
        {
            return (null, fault is null ? Authors.Fault(given.Author) : new Obstacle(StatusCodes.Status422UnprocessableEntity, ApiMessages.Misasked, fault));
        }

        return (given.Act(kind, Sides(desk, given.By), Sides(desk, given.To ?? []), desk.Today), null);
    }

    private static Parties Sides(WriteDesk desk, IEnumerable<string> names) => Parties.Of(names.Select(n => desk.Party(n)!.Value));
}

/// <summary>An act of the desk's own.</summary>
/// <param name="Kind">propose, reply, agree, meet, …</param>
/// <param name="By">Who acts, by codes or names; several for a mutual act.</param>
/// <param name="Text">The words of the note.</param>
/// <param name="To">Towards whom.</param>
/// <param name="Issues">What it is about.</param>
/// <param name="When">Its date: 2025-11-08, 2025-11, 2025-21; else today.</param>
/// <param name="Reference">The note's reference: 'Note 12/2026'.</param>
/// <param name="Place">Where it was.</param>
/// <param name="Author">Who records it, at a desk where nobody signs in.</param>
internal sealed record ActGiven(
    string Kind,
    IReadOnlyList<string> By,
    string Text,
    IReadOnlyList<string>? To = null,
    IReadOnlyList<string>? Issues = null,
    string? When = null,
    string? Reference = null,
    string? Place = null,
    string? Author = null)
{
    public Act Act(ActKind kind, Parties by, Parties to, NodaTime.LocalDate today) => new()
    {
        Id = "a",
        Kind = kind,
        By = by,
        To = to,
        Issues = [.. Issues ?? []],
        When = When is null ? Edtf.Of(today) : Edtf.Parse(When),
        Status = ActStatus.Done,
        Place = Place,
        Claimant = Speaker.Outlet,
        Span = new Span(0, Text.Length),
        Confidence = new Confidence(100),
        Because = "recorded by hand",
    };

    /// <summary>The note as a dispatch of the desk's, with the act as its only claim.</summary>
    public DispatchReading Reading(Act act, NodaTime.LocalDate today)
    {
        var id = Reference is null ? $"desk/{Dispatch.Digest(Text)[..16]}" : $"desk/{Reference}";
        var dispatch = new Dispatch { Id = id, Text = Text, Title = Reference, Outlet = "the desk's own record", Published = today };
        return new DispatchReading { Reader = new ReaderStamp("hand", ""), Dispatch = dispatch, Acts = [act] };
    }
}

/// <summary>An act as it was recorded.</summary>
/// <param name="Held">Whether it was held already, and nothing was recorded.</param>
internal sealed record RecordedAnswer(long Sequence, string Claim, bool Held);
