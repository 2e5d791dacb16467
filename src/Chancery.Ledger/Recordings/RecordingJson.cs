using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Ledger;

/// <summary>Recordings as JSON with keys in ordinal order and no blanks: the bytes that the chain hashes, and a line of an export.</summary>
public static class RecordingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>What the hash of a recording covers: all but the hash.</summary>
    public static byte[] Content(long sequence, Instant time, Note note, Digest previous) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("author", note.Author.Name);
        json.WritePropertyName("entry");
        EntryJson.Write(json, note.Entry);
        json.WriteString("previous", previous.ToString());
        Rest(json, sequence, time, note.Reason, null);
        json.WriteEndObject();
    });

    /// <summary>A line of an export.</summary>
    public static byte[] Line(Recording recording, string? text) => Bytes(json =>
    {
        json.WriteStartObject();
        json.WriteString("author", recording.Note.Author.Name);
        json.WritePropertyName("entry");
        EntryJson.Write(json, recording.Note.Entry);
        json.WriteString("hash", recording.Hash.ToString());
        json.WriteString("previous", recording.Previous.ToString());
        Rest(json, recording.Sequence, recording.Time, recording.Note.Reason, text);
        json.WriteEndObject();
    });

    /// <summary>Reads a line of an export, with the dispatch's text where it brings one.</summary>
    public static (Recording Recording, string? Text) Parse(ReadOnlyMemory<byte> line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var note = new Note(Author.Written(root.GetProperty("author").GetString()!), Optional(root, "reason"), EntryJson.Read(root.GetProperty("entry")));
        var time = InstantPattern.ExtendedIso.Parse(root.GetProperty("time").GetString()!).Value;
        var recording = new Recording(root.GetProperty("sequence").GetInt64(), time, note, Hash(root, "previous"), Hash(root, "hash"));
        return (recording, Optional(root, "text"));
    }

    /// <summary>An entry alone, as storage keeps it.</summary>
    public static byte[] Entry(Entry entry) => Bytes(json => EntryJson.Write(json, entry));

    public static Entry ParseEntry(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return EntryJson.Read(document.RootElement);
    }

    /// <summary>A claim alone, as projections keep it.</summary>
    public static byte[] Claim(Claim claim) => Bytes(json => ClaimJson.Write(json, claim));

    public static Claim ParseClaim(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return ClaimJson.Read(document.RootElement);
    }

    internal static string? Optional(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static void Rest(Utf8JsonWriter json, long sequence, Instant time, string? reason, string? text)
    {
        if (reason is not null)
        {
            json.WriteString("reason", reason);
        }

        json.WriteNumber("sequence", sequence);
        if (text is not null)
        {
            json.WriteString("text", text);
        }

        json.WriteString("time", InstantPattern.ExtendedIso.Format(time));
    }

    private static Digest Hash(JsonElement root, string name) => Digest.Parse(root.GetProperty(name).GetString()!);

    private static byte[] Bytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }
}
