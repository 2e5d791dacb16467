using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Dispatches;
using NodaTime.Text;

namespace Chancery.Training.Acts;

/// <summary>
/// Annotations that stand beside their texts: a row for each act with the corpus and dispatch, the span in the dispatch's text and what the act is;
/// a row without a kind for a dispatch that tells of none. The texts stay in the corpora.
/// </summary>
internal static partial class AnnotationFile
{
    private const string Article = "polnear";

    /// <summary>The annotated dispatches, their texts from <paramref name="corpora"/> (<c>NAME.jsonl.xz</c>; needs the <c>xz</c> program).</summary>
    public static List<GoldDispatch> Read(string path, string corpora)
    {
        var rows = File.ReadLines(path).Skip(1).Select(l => l.Split(',')).ToList();
        var dispatches = new List<GoldDispatch>();
        foreach (var corpus in rows.GroupBy(r => r[0], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var acts = corpus.GroupBy(r => r[1], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
            dispatches.AddRange(Texts(PathOf(corpus.Key, corpora))
                .Where(t => acts.ContainsKey(t.Id))
                .OrderBy(t => t.Id, StringComparer.Ordinal)
                .Select(t => new GoldDispatch(corpus.Key == Article ? AsWire(t) : t, [.. acts[t.Id].Where(r => r[4].Length > 0).Select(Act)], corpus.Key) { FromCorpus = true }));
        }

        return dispatches;
    }

    private static string PathOf(string corpus, string corpora) =>
        corpus == Article ? Path.Combine(corpora, "..", "attribution", "polnear-train.jsonl.xz") : Path.Combine(corpora, corpus + ".jsonl.xz");

    private static GoldAct Act(string[] row) => Codes.TryParse(row[4], out ActKind kind)
        ? new GoldAct(kind, PartiesOf(row[5]), PartiesOf(row[6]), new Span(Number(row[2]), Number(row[3]))) { Status = Codes.TryParse(row[7], out ActStatus status) ? status : ActStatus.Done }
        : throw new FormatException($"'{row[4]}' is no kind of act.");

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static Parties PartiesOf(string cell) => Parties.Of(cell.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(GoldDispatch.Code).ToArray());

    // A news article whose corpus tells its day only in its name.
    private static Dispatch AsWire(Dispatch article) => article with
    {
        Outlet = "wire",
        Published = LocalDatePattern.Iso.Parse(Day().Match(article.Id).Value) is { Success: true } day ? day.Value : null,
    };

    private static IEnumerable<Dispatch> Texts(string path)
    {
        using var unpack = Process.Start(new ProcessStartInfo("xz", ["-dc", path]) { RedirectStandardOutput = true })!;
        while (unpack.StandardOutput.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            yield return GoldDispatch.DispatchOf(json.RootElement);
        }
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}")]
    private static partial Regex Day();
}
