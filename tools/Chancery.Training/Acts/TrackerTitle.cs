using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Dispatches;
using NodaTime.Text;

namespace Chancery.Training.Acts;

/// <summary>A dispatch whose title is withheld from the reader, and the line that a tracker's keeper wrote over it.</summary>
internal sealed partial record TrackerTitle(Dispatch Dispatch, string Title)
{
    private static readonly HashSet<string> Stop = [.. """
        a an the of on in to for and or with its their his her at by from as that this about regarding whether whom which who is are was were be been being
        it they he she them him not no other others topics among including between during after before following over under into against how what when where
        more also new recent latest several various potential possible country nation comment question remark statement issue matter
        u us united states american america china chinese prc sino beijing washington
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    public static List<TrackerTitle> Read(string path) => [.. File.ReadLines(path).Where(l => l.Length > 0).Select(Parse)];

    /// <summary>The topics: what follows the first 'on', 'about' or 'regarding' of the title's first sentence, parted at commas and 'and', as content words.</summary>
    public List<HashSet<string>> Topics()
    {
        var sentence = SentenceEnd().Split(Title)[0];
        var tail = Lead().Match(sentence);
        return tail.Success ? [.. Parting().Split(tail.Groups[1].Value).Select(ContentWords).Where(w => w.Count > 0)] : [];
    }

    /// <summary>The words that are no stop words and name neither China nor the United States, in lower case, without a plural's or genitive's ending.</summary>
    public static HashSet<string> ContentWords(string text) =>
        [.. Word().Matches(text.ToLowerInvariant().Replace('-', ' ')).Select(m => Stem(m.Value)).Where(w => w.Length > 1 && !Stop.Contains(w))];

    private static string Stem(string word)
    {
        var bare = word.Replace(".", "", StringComparison.Ordinal);
        bare = bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
        return bare.Length > 4 && bare.EndsWith("ies", StringComparison.Ordinal) ? bare[..^3] + "y"
            : bare.Length > 3 && bare.EndsWith('s') && !bare.EndsWith("ss", StringComparison.Ordinal) ? bare[..^1]
            : bare;
    }

    private static TrackerTitle Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new TrackerTitle(
            new Dispatch
            {
                Id = Text(root, "id")!,
                Text = Text(root, "text")!,
                Outlet = Text(root, "outlet"),
                Url = Text(root, "url"),
                Published = LocalDatePattern.Iso.Parse(Text(root, "published") ?? "") is { Success: true } day ? day.Value : null,
            },
            Text(root, "title") ?? "");
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex(@"(?<=[a-z\d”""])\.\s+(?=[A-Z])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(?:on|regarding|about)\b\s+(.*)", RegexOptions.Singleline)]
    private static partial Regex Lead();

    [GeneratedRegex(@",|;|\band\b|\bas well as\b|\bincluding\b")]
    private static partial Regex Parting();

    [GeneratedRegex(@"[a-z0-9][\w.'’]*")]
    private static partial Regex Word();
}
