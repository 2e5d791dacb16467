using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>The members of each sort of claim.</summary>
internal static class ClaimWriter
{
    public static void Act(Utf8JsonWriter json, ActClaim claim)
    {
        var act = claim.Act;
        EntryJson.Optional(json, "answers", act.Answers);
        Vouched(json, claim, act.By);
        Number(json, "count", act.Count);
        Identity(json, claim);
        Strings(json, "issues", act.Issues);
        json.WriteString("kind", Codes.Of(act.Kind));
        Speakers(json, "participants", act.Participants);
        EntryJson.Optional(json, "place", act.Place);
        EntryJson.Optional(json, "plover", act.Plover);
        Number(json, "round", act.Round);
        json.WriteString("sort", "act");
        Span(json, "span", act.Span);
        EntryJson.Optional(json, "statement", act.Statement);
        json.WriteString("status", Codes.Of(act.Status));
        Parties(json, "to", act.To);
        Speakers(json, "via", act.Via);
        EntryJson.Optional(json, "when", act.When?.Value);
    }

    public static void Statement(Utf8JsonWriter json, StatementClaim claim)
    {
        var statement = claim.Statement;
        Vouched(json, claim, default);
        Spans(json, "content", statement.Content);
        Span(json, "cue", statement.Cue);
        Identity(json, claim);
        json.WriteString("mode", Codes.Of(statement.Mode));
        EntryJson.Optional(json, "saidOn", statement.SaidOn?.Value);
        json.WriteString("sort", "statement");
        Span(json, "source", statement.Source);
        Speakers(json, "via", statement.Via);
    }

    public static void Owed(Utf8JsonWriter json, OwedClaim claim)
    {
        var owed = claim.Owed;
        EntryJson.Optional(json, "act", owed.Act);
        Vouched(json, claim, owed.By);
        Identity(json, claim);
        Strings(json, "issues", owed.Issues);
        EntryJson.Optional(json, "since", owed.Since?.Value);
        json.WriteString("sort", "reply-owed");
        Span(json, "span", owed.Span);
        json.WriteString("state", Codes.Of(owed.State));
        Parties(json, "to", owed.To);
    }

    public static void Deadline(Utf8JsonWriter json, DeadlineClaim claim)
    {
        var deadline = claim.Deadline;
        EntryJson.Optional(json, "act", deadline.Act);
        Vouched(json, claim, default);
        json.WriteString("date", deadline.Date.Value);
        Identity(json, claim);
        Strings(json, "issues", deadline.Issues);
        json.WriteString("sort", "deadline");
        Span(json, "span", deadline.Span);
        json.WriteString("what", deadline.What);
    }

    private static void Vouched(Utf8JsonWriter json, Claim claim, Parties by)
    {
        json.WriteString("because", claim.Because);
        Parties(json, "by", by);
        json.WritePropertyName("claimant");
        Speaker(json, claim.Claimant);
        json.WriteNumber("confidence", claim.Confidence.Hundredths);
    }

    private static void Identity(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("dispatch", claim.Dispatch.ToString());
        json.WriteString("id", claim.Id.ToString());
    }

    private static void Speaker(Utf8JsonWriter json, Speaker speaker)
    {
        json.WriteStartObject();
        json.WriteString("name", speaker.Name);
        Parties(json, "parties", speaker.Parties);
        EntryJson.Optional(json, "role", speaker.Role);
        json.WriteEndObject();
    }

    private static void Speakers(Utf8JsonWriter json, string name, ImmutableArray<Speaker> speakers)
    {
        if (speakers.IsDefaultOrEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var speaker in speakers)
        {
            Speaker(json, speaker);
        }

        json.WriteEndArray();
    }

    private static void Parties(Utf8JsonWriter json, string name, Parties parties)
    {
        if (!parties.IsEmpty)
        {
            json.WriteStartArray(name);
            foreach (var party in parties)
            {
                json.WriteStringValue(party.Value);
            }

            json.WriteEndArray();
        }
    }

    private static void Strings(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (!values.IsDefaultOrEmpty)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }
    }

    private static void Spans(Utf8JsonWriter json, string name, ImmutableArray<Span> spans)
    {
        json.WriteStartArray(name);
        foreach (var span in spans)
        {
            json.WriteNumberValue(span.Start);
            json.WriteNumberValue(span.End);
        }

        json.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter json, string name, Span? span)
    {
        if (span is { } value)
        {
            Spans(json, name, [value]);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
