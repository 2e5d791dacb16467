using System.Buffers;
using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Watching.Notifying;

/// <summary>A change as the body of a webhook: kind, time and data, each claim with its dispatch and words.</summary>
internal static class ChangeJson
{
    public static byte[] Of(Change change, Instant time, LedgerQueries queries)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("type", change.Kind);
            json.WriteString("timestamp", InstantPattern.ExtendedIso.Format(time));
            json.WriteStartObject("data");
            json.WriteString("dossier", change.Dossier.Key);
            Write(json, change, queries);
            json.WriteNumber("known", queries.Head.Sequence);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, Change change, LedgerQueries queries)
    {
        switch (change)
        {
            case Change.Moved moved:
                Write(json, moved, queries);
                break;
            case Change.Near near:
                Issues(json, near.Deadline.Issues);
                json.WriteString("date", near.Deadline.Date.ToString());
                json.WriteString("day", Edtf.Of(near.Day).ToString());
                json.WriteNumber("days_before", near.Days);
                json.WriteString("what", near.Deadline.What);
                Claim(json, "claim", near.Deadline.Lead.Claim, queries);
                break;
            case Change.Reworded reworded:
                Issue(json, reworded.Issue, reworded.IssueName);
                json.WriteString("party", reworded.Party.Value);
                Claim(json, "before", reworded.Before.Words, queries);
                Claim(json, "after", reworded.Position.Last.Words, queries);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, Change.Moved moved, LedgerQueries queries)
    {
        Issue(json, moved.Issue.Key, moved.Issue.Name);
        json.WriteString("was", moved.Was is { } was ? ThreadWords.Of(was) : null);
        json.WriteString("state", ThreadWords.Of(moved.Thread.State));
        json.WriteStartArray("move");
        foreach (var party in moved.Thread.Movers)
        {
            json.WriteStringValue(party.Value);
        }

        json.WriteEndArray();
        Claim(json, "claim", moved.Thread.LastMove.Motion.Lead.Claim, queries);
    }

    private static void Issue(Utf8JsonWriter json, string key, string name)
    {
        json.WriteStartObject("issue");
        json.WriteString("key", key);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void Issues(Utf8JsonWriter json, IReadOnlyList<string> issues)
    {
        json.WriteStartArray("issues");
        foreach (var issue in issues)
        {
            json.WriteStringValue(issue);
        }

        json.WriteEndArray();
    }

    private static void Claim(Utf8JsonWriter json, string name, Claim claim, LedgerQueries queries)
    {
        var header = queries.Header(claim.Dispatch);
        json.WriteStartObject(name);
        json.WriteString("id", claim.Id.ToString());
        json.WriteString("words", queries.Quote(claim));
        json.WriteString("dispatch", header?.Id);
        json.WriteString("title", header?.Title);
        json.WriteString("outlet", header?.Outlet);
        json.WriteString("published", header?.Published is { } day ? Edtf.Of(day).ToString() : null);
        json.WriteString("url", header?.Url);
        json.WriteEndObject();
    }
}
