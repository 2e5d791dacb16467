using System.Text.Json;
using Chancery.Dispatches;
using NodaTime.Text;

namespace Chancery.Ledger;

/// <summary>Entries to JSON and back; <c>type</c> names the case, keys stand in ordinal order.</summary>
internal static class EntryJson
{
    public static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        switch (entry)
        {
            case DispatchAdded added:
                WriteHeader(json, added.Header);
                break;
            case ReadingRecorded reading:
                WriteReading(json, reading);
                break;
            case ClaimRecorded recorded:
                json.WritePropertyName("claim");
                ClaimJson.Write(json, recorded.Claim);
                json.WriteString("type", "claim-recorded");
                break;
            default:
                JudgementJson.Write(json, (Judgement)entry);
                break;
        }

        json.WriteEndObject();
    }

    public static Entry Read(JsonElement json) => json.GetProperty("type").GetString() switch
    {
        "dispatch-added" => new DispatchAdded(ReadHeader(json)),
        "reading-recorded" => ReadReading(json),
        "claim-recorded" => new ClaimRecorded(ClaimJson.Read(json.GetProperty("claim"))),
        _ => JudgementJson.Read(json),
    };

    private static void WriteHeader(Utf8JsonWriter json, DispatchHeader header)
    {
        json.WriteString("id", header.Id);
        json.WriteString("key", header.Key.ToString());
        json.WriteString("language", header.Language);
        Optional(json, "outlet", header.Outlet);
        Optional(json, "published", header.Published is { } day ? LocalDatePattern.Iso.Format(day) : null);
        json.WriteString("sha256", header.Sha256);
        Optional(json, "title", header.Title);
        json.WriteString("type", "dispatch-added");
        Optional(json, "url", header.Url);
    }

    private static DispatchHeader ReadHeader(JsonElement json) =>
        new(DispatchKey.Parse(Text(json, "key")), Text(json, "id"), Text(json, "sha256"), Text(json, "language"))
        {
            Title = RecordingJson.Optional(json, "title"),
            Published = RecordingJson.Optional(json, "published") is { } day ? LocalDatePattern.Iso.Parse(day).Value : null,
            Outlet = RecordingJson.Optional(json, "outlet"),
            Url = RecordingJson.Optional(json, "url"),
        };

    private static void WriteReading(Utf8JsonWriter json, ReadingRecorded reading)
    {
        json.WriteStartArray("claims");
        foreach (var claim in reading.Claims)
        {
            ClaimJson.Write(json, claim);
        }

        json.WriteEndArray();
        json.WriteString("data", reading.Reader.Data);
        json.WriteString("dispatch", reading.Dispatch.ToString());
        Optional(json, "headline", reading.Headline);
        json.WriteString("reader", reading.Reader.Version);
        json.WriteString("type", "reading-recorded");
    }

    private static ReadingRecorded ReadReading(JsonElement json) =>
        new(
            DispatchKey.Parse(Text(json, "dispatch")),
            new ReaderStamp(Text(json, "reader"), Text(json, "data")),
            [.. json.GetProperty("claims").EnumerateArray().Select(ClaimJson.Read)])
        {
            Headline = RecordingJson.Optional(json, "headline"),
        };

    internal static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    internal static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
