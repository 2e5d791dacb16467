using System.Text.Json;
using Chancery.Dispatches;

namespace Chancery.Training.Attribution;

/// <summary>One attribution of an annotated article.</summary>
internal sealed record AttributedSpans(List<Span> Source, List<Span> Cue, List<Span> Content);

/// <summary>An article whose attributions are annotated: <c>{id, text, attributions: [{source, cue, content}]}</c>, one a line.</summary>
internal sealed record AttributedArticle(string Id, string Text, List<AttributedSpans> Attributions)
{
    public static List<AttributedArticle> Read(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    private static AttributedArticle Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var units = CodeUnits(text);
        var attributions = root.GetProperty("attributions").EnumerateArray()
            .Select(a => new AttributedSpans(Spans(a.GetProperty("source"), units), Spans(a.GetProperty("cue"), units), Spans(a.GetProperty("content"), units)));
        return new AttributedArticle(root.GetProperty("id").GetString()!, text, [.. attributions]);
    }

    private static List<Span> Spans(JsonElement list, int[] units) => [.. list.EnumerateArray().Select(s => new Span(units[s[0].GetInt32()], units[s[1].GetInt32()]))];

    /// <summary>The annotation counts code points; the text is in UTF-16.</summary>
    private static int[] CodeUnits(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i += char.IsHighSurrogate(text[i]) ? 2 : 1)
        {
            units.Add(i);
        }

        units.Add(text.Length);
        return [.. units];
    }
}
