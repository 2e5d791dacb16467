using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Reads the members that <see cref="ClaimWriter"/> writes.</summary>
internal static class ClaimReader
{
    public static Act Act(JsonElement json) => new()
    {
        Id = EntryJson.Text(json, "id"),
        Kind = Parsed<ActKind>(EntryJson.Text(json, "kind"), Codes.TryParse),
        By = Parties(json, "by"),
        To = Parties(json, "to"),
        Issues = Strings(json, "issues"),
        When = Date(json, "when"),
        Status = Parsed<ActStatus>(EntryJson.Text(json, "status"), Codes.TryParse),
        Participants = Speakers(json, "participants"),
        Place = Text(json, "place"),
        Round = Number(json, "round"),
        Count = Number(json, "count"),
        Claimant = Speaker(json.GetProperty("claimant")),
        Via = Speakers(json, "via"),
        Span = Span(json, "span")!.Value,
        Statement = Text(json, "statement"),
        Answers = Text(json, "answers"),
        Plover = Text(json, "plover"),
        Confidence = ConfidenceOf(json),
        Because = EntryJson.Text(json, "because"),
    };

    public static Statement Statement(JsonElement json) => new()
    {
        Id = EntryJson.Text(json, "id"),
        Speaker = Speaker(json.GetProperty("claimant")),
        Source = Span(json, "source"),
        Cue = Span(json, "cue"),
        Mode = Parsed<SpeechMode>(EntryJson.Text(json, "mode"), TryParse),
        Content = Spans(json.GetProperty("content")),
        SaidOn = Date(json, "saidOn"),
        Via = Speakers(json, "via"),
        Confidence = ConfidenceOf(json),
        Because = EntryJson.Text(json, "because"),
    };

    public static ReplyOwed Owed(JsonElement json) => new()
    {
        Id = EntryJson.Text(json, "id"),
        Act = Text(json, "act"),
        By = Parties(json, "by"),
        To = Parties(json, "to"),
        Issues = Strings(json, "issues"),
        Since = Date(json, "since"),
        State = Parsed<ReplyState>(EntryJson.Text(json, "state"), TryParse),
        Claimant = Speaker(json.GetProperty("claimant")),
        Span = Span(json, "span")!.Value,
        Confidence = ConfidenceOf(json),
        Because = EntryJson.Text(json, "because"),
    };

    public static Deadline Deadline(JsonElement json) => new()
    {
        Id = EntryJson.Text(json, "id"),
        Date = Edtf.Parse(EntryJson.Text(json, "date")),
        What = EntryJson.Text(json, "what"),
        Issues = Strings(json, "issues"),
        Act = Text(json, "act"),
        Claimant = Speaker(json.GetProperty("claimant")),
        Span = Span(json, "span")!.Value,
        Confidence = ConfidenceOf(json),
        Because = EntryJson.Text(json, "because"),
    };

    private delegate bool Parser<T>(string text, out T value);

    private static T Parsed<T>(string text, Parser<T> parse) =>
        parse(text, out var value) ? value : throw new FormatException($"'{text}' is no {typeof(T).Name}");

    private static bool TryParse(string text, out SpeechMode mode) => Enum.TryParse(text, ignoreCase: true, out mode);

    private static bool TryParse(string text, out ReplyState state) => Enum.TryParse(text, ignoreCase: true, out state);

    private static Confidence ConfidenceOf(JsonElement json) => new(json.GetProperty("confidence").GetInt32());

    private static string? Text(JsonElement json, string name) => RecordingJson.Optional(json, name);

    private static int? Number(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetInt32() : null;

    private static Edtf? Date(JsonElement json, string name) => Text(json, name) is { } date ? Edtf.Parse(date) : null;

    private static Parties Parties(JsonElement json, string name) =>
        json.TryGetProperty(name, out var parties) ? Dispatches.Parties.Of(parties.EnumerateArray().Select(p => new PartyCode(p.GetString()!))) : default;

    private static ImmutableArray<string> Strings(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(v => v.GetString()!)] : [];

    private static Speaker Speaker(JsonElement json) => new(EntryJson.Text(json, "name"), Parties(json, "parties"), Text(json, "role"));

    private static ImmutableArray<Speaker> Speakers(JsonElement json, string name) =>
        json.TryGetProperty(name, out var speakers) ? [.. speakers.EnumerateArray().Select(Speaker)] : [];

    private static Span? Span(JsonElement json, string name) => json.TryGetProperty(name, out var span) ? Spans(span)[0] : null;

    private static ImmutableArray<Span> Spans(JsonElement json)
    {
        var spans = ImmutableArray.CreateBuilder<Span>();
        for (var i = 0; i + 1 < json.GetArrayLength(); i += 2)
        {
            spans.Add(new Span(json[i].GetInt32(), json[i + 1].GetInt32()));
        }

        return spans.ToImmutable();
    }
}
