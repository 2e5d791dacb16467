using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Dispatches;

/// <summary>Writes readings as <c>chancery/reading/1</c>: keys in the schema's order, so the same reading is the same bytes.</summary>
public static class ReadingJson
{
    public const string Schema = "chancery/reading/1";

    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    public static void Write(Stream output, DispatchReading reading, bool indented = false)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = indented, NewLine = "\n", Encoder = Encoder });
        new Writer(json, reading.Dispatch.Text).Reading(reading);
    }

    private sealed class Writer(Utf8JsonWriter json, string text)
    {
        public void Reading(DispatchReading reading)
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("reader");
            json.WriteString("version", reading.Reader.Version);
            json.WriteString("data", reading.Reader.Data);
            json.WriteEndObject();
            Header(reading);
            Array("mentions", reading.Mentions, Mention);
            Array("dates", reading.Dates, Date);
            Array("statements", reading.Statements, Statement);
            Array("acts", reading.Acts, Act);
            Array("repliesOwed", reading.RepliesOwed, ReplyOwed);
            Array("deadlines", reading.Deadlines, Deadline);
            Array("diagnostics", reading.Diagnostics, Diagnostic);
            json.WriteEndObject();
        }

        private void Header(DispatchReading reading)
        {
            var dispatch = reading.Dispatch;
            json.WriteStartObject("dispatch");
            json.WriteString("id", dispatch.Id);
            json.WriteString("title", dispatch.Title);
            json.WriteString("published", dispatch.Published is { } day ? Edtf.Of(day).Value : null);
            json.WriteString("outlet", dispatch.Outlet);
            json.WriteString("url", dispatch.Url);
            json.WriteString("language", dispatch.Language);
            json.WriteString("sha256", dispatch.Sha256);
            json.WriteNumber("words", reading.Words);
            json.WriteString("headline", reading.Headline);
            json.WriteEndObject();
        }

        private void Mention(Mention mention)
        {
            Span("span", mention.Span);
            json.WriteString("kind", Codes.Of(mention.Kind));
            json.WriteString("name", mention.Name);
            json.WriteString("party", mention.Parties.IsEmpty ? null : mention.Parties[0].Value);
            if (mention.Parties.Count > 1)
            {
                Strings("parties", mention.Parties.Select(p => p.Value));
            }

            json.WriteString("role", mention.Role);
        }

        private void Date(DateExpression date)
        {
            Span("span", date.Span);
            json.WriteString("edtf", date.Edtf?.Value);
            json.WriteStartObject("timex");
            json.WriteString("type", Codes.Of(date.Type));
            json.WriteString("value", date.Value);
            json.WriteEndObject();
        }

        private void Statement(Statement statement)
        {
            json.WriteString("id", statement.Id);
            Speaker("speaker", statement.Speaker);
            Span("source", statement.Source);
            json.WriteString("cue", statement.Cue?.Of(text));
            Span("cueSpan", statement.Cue);
            json.WriteString("mode", Codes.Of(statement.Mode));
            json.WriteStartArray("content");
            foreach (var span in statement.Content)
            {
                Span(null, span);
            }

            json.WriteEndArray();
            json.WriteString("saidOn", statement.SaidOn?.Value);
            Speakers("via", statement.Via);
            Why(statement.Confidence, statement.Because);
        }

        private void Act(Act act)
        {
            json.WriteString("id", act.Id);
            json.WriteString("kind", Codes.Of(act.Kind));
            Strings("by", act.By.Select(p => p.Value));
            Strings("to", act.To.Select(p => p.Value));
            Strings("issues", act.Issues);
            Sureness("issueConfidence", act.IssueConfidence);
            json.WriteString("when", act.When?.Value);
            Sureness("whenConfidence", act.WhenConfidence);
            json.WriteString("status", Codes.Of(act.Status));
            Sureness("statusConfidence", act.StatusConfidence);
            Speakers("participants", act.Participants);
            json.WriteString("place", act.Place);
            Number("round", act.Round);
            Number("count", act.Count);
            Speaker("claimant", act.Claimant);
            Speakers("via", act.Via);
            Span("span", act.Span);
            json.WriteString("statement", act.Statement);
            json.WriteString("answers", act.Answers);
            json.WriteString("plover", act.Plover);
            Why(act.Confidence, act.Because);
        }

        private void ReplyOwed(ReplyOwed owed)
        {
            json.WriteString("id", owed.Id);
            json.WriteString("act", owed.Act);
            Strings("by", owed.By.Select(p => p.Value));
            Strings("to", owed.To.Select(p => p.Value));
            Strings("issues", owed.Issues);
            json.WriteString("since", owed.Since?.Value);
            json.WriteString("state", Codes.Of(owed.State));
            Speaker("claimant", owed.Claimant);
            Span("span", owed.Span);
            Why(owed.Confidence, owed.Because);
        }

        private void Deadline(Deadline deadline)
        {
            json.WriteString("id", deadline.Id);
            json.WriteString("date", deadline.Date.Value);
            json.WriteString("what", deadline.What);
            Strings("issues", deadline.Issues);
            json.WriteString("act", deadline.Act);
            Speaker("claimant", deadline.Claimant);
            Span("span", deadline.Span);
            Why(deadline.Confidence, deadline.Because);
        }

        private void Diagnostic(Diagnostic diagnostic)
        {
            json.WriteString("code", diagnostic.Code);
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Span is { } span)
            {
                Span("span", span);
            }
        }

        private void Array<T>(string name, ImmutableArray<T> items, Action<T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
            {
                json.WriteStartObject();
                write(item);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        private void Speakers(string name, ImmutableArray<Speaker> speakers)
        {
            json.WriteStartArray(name);
            foreach (var speaker in speakers)
            {
                Speaker(null, speaker);
            }

            json.WriteEndArray();
        }

        private void Speaker(string? name, Speaker speaker)
        {
            Open(name);
            json.WriteString("name", speaker.Name);
            if (speaker.Parties.Count > 1)
            {
                Strings("party", speaker.Parties.Select(p => p.Value));
            }
            else
            {
                json.WriteString("party", speaker.Parties.IsEmpty ? null : speaker.Parties[0].Value);
            }

            json.WriteString("role", speaker.Role);
            json.WriteEndObject();
        }

        private void Span(string? name, Span? span)
        {
            if (span is not { } value)
            {
                json.WriteNull(name!);
                return;
            }

            Open(name);
            json.WriteNumber("start", value.Start);
            json.WriteNumber("end", value.End);
            json.WriteString("quote", value.Of(text));
            json.WriteEndObject();
        }

        private void Open(string? name)
        {
            if (name is null)
            {
                json.WriteStartObject();
            }
            else
            {
                json.WriteStartObject(name);
            }
        }

        private void Strings(string name, IEnumerable<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        private void Number(string name, int? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(name, number);
            }
            else
            {
                json.WriteNull(name);
            }
        }

        private void Sureness(string name, Confidence confidence) => json.WriteNumber(name, confidence.Hundredths / 100m);

        private void Why(Confidence confidence, string because)
        {
            Sureness("confidence", confidence);
            json.WriteString("because", because);
        }
    }
}
