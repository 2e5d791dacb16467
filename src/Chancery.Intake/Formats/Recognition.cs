using System.Text.Json;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>Which format an input is of: by its extension, else by its first bytes.</summary>
internal static class Recognition
{
    private static readonly JsonLinesFormat Lines = new();
    private static readonly JsonFormat Json = new();
    private static readonly HtmlFormat Html = new();
    private static readonly MarkdownFormat Markdown = new();
    private static readonly PlainTextFormat Plain = new();
    private static readonly WordFormat Word = new();

    private static readonly Dictionary<string, Format> ByExtension = new(StringComparer.Ordinal)
    {
        [".jsonl"] = Lines,
        [".ndjson"] = Lines,
        [".json"] = Json,
        [".html"] = Html,
        [".htm"] = Html,
        [".xhtml"] = Html,
        [".md"] = Markdown,
        [".markdown"] = Markdown,
        [".txt"] = Plain,
        [".text"] = Plain,
        [".docx"] = Word,
    };

    /// <summary>Whether a file in a folder is taken in by its name.</summary>
    public static bool IsKnown(string file) => ByExtension.ContainsKey(Path.GetExtension(file).ToLowerInvariant());

    public static Format FormatOf(Input input, PeekStream stream) =>
        ByExtension.TryGetValue(input.Extension, out var format) ? format : FormatOf(stream.Head);

    private static Format FormatOf(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart("\uFEFF \t\r\n"u8);
        return text.StartsWith("{"u8) || text.StartsWith("["u8) ? JsonOf(text)
            : text.StartsWith("---\n"u8) || text.StartsWith("---\r\n"u8) ? Markdown
            : IsPage(text) ? Html
            : WordFormat.IsLike(head) ? Word
            : Plain;
    }

    private static Format JsonOf(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return text[0] == '{' && (end < 0 || IsWholeObject(text[..end])) ? Lines
            : text[0] == '{' || IsArray(text) ? Json
            : Plain;
    }

    /// <summary>A text may open with a bracket as well ('[Begin transcript]'); an array of dispatches goes on with an object or ends.</summary>
    private static bool IsArray(ReadOnlySpan<byte> text)
    {
        var inner = text[1..].TrimStart(" \t\r\n"u8);
        return inner.StartsWith("{"u8) || inner.StartsWith("]"u8);
    }

    private static bool IsPage(ReadOnlySpan<byte> text)
    {
        Span<char> start = stackalloc char[16];
        var length = System.Text.Encoding.ASCII.GetChars(text[..Math.Min(text.Length, start.Length)], start);
        return start[..length].StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start[..length].StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || start[..length].StartsWith("<head", StringComparison.OrdinalIgnoreCase)
            || start[..length].StartsWith("<body", StringComparison.OrdinalIgnoreCase)
            || start[..length].StartsWith("<article", StringComparison.OrdinalIgnoreCase);
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
