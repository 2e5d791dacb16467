using System.Text.Json;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>Which format an input is of: by its extension, else by its first bytes.</summary>
internal static class Recognition
{
    private static readonly JsonLinesFormat Lines = new();
    private static readonly JsonFormat Json = new();

    private static readonly Dictionary<string, Format> ByExtension = new(StringComparer.Ordinal)
    {
        [".jsonl"] = Lines,
        [".ndjson"] = Lines,
        [".json"] = Json,
    };

    /// <summary>Whether a file in a folder is taken in by its name.</summary>
    public static bool IsKnown(string file) => ByExtension.ContainsKey(Path.GetExtension(file).ToLowerInvariant());

    public static Format FormatOf(Input input, PeekStream stream) =>
        ByExtension.TryGetValue(input.Extension, out var format) ? format : FormatOf(stream.Head);

    private static Format FormatOf(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart("\uFEFF \t\r\n"u8);
        var end = text.IndexOf((byte)'\n');
        return text.StartsWith("{"u8) && (end < 0 || IsWholeObject(text[..end])) ? Lines : Json;
    }

    private static bool IsWholeObject(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line, isFinalBlock: false, state: default);
            return reader.Read() && reader.TrySkip();
        }
        catch (JsonException)
        {
            return true;
        }
    }
}
