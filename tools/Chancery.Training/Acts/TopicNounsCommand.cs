using System.Globalization;
using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary>
/// <c>topic-nouns OUT.csv DISPATCHES.jsonl…</c>: how much more often than other nouns a noun is what is talked about ('talks on', 'discussed'),
/// in tenths of a natural logarithm, counted over plain dispatches.
/// </summary>
internal static class TopicNounsCommand
{
    private const int Step = 2;
    private const int Rare = 25;
    private const double Prior = 20;
    private static readonly string[] Links = ["on", "about", "regarding", "concerning", "over"];
    private static readonly HashSet<string> Talk = [.. "talk|talks|discuss|discussion|conversation|consultation|negotiation|negotiate|dialogue|agreement|cooperation|cooperate|question|statement|remark|view|position|concern|information|briefing|progress|work|speak|comment|exchange|agree|focus|decision|resolution|proposal|treaty|meeting|conference|session|summit|consult|consensus|understanding|deal|plan|policy|dispute|brief|update|declaration|convention|attention|opinion|talking|debate".Split('|')];

    public static int Run(string[] args)
    {
        var counts = new Dictionary<string, (int All, int Topical)>(StringComparer.Ordinal);
        var reader = Reader.Create();
        foreach (var line in args[1..].SelectMany(File.ReadLines).Where((_, i) => i % Step == 0))
        {
            Count(reader.Lay(DispatchOf(line)), counts);
        }

        var share = (double)counts.Values.Sum(c => c.Topical) / counts.Values.Sum(c => c.All);
        using var writer = new StreamWriter(args[0]) { NewLine = "\n" };
        writer.WriteLine("# How much more often than other nouns a noun is what is talked about, in tenths of a natural logarithm.");
        writer.WriteLine("# Counted by `chancery-training topic-nouns` over public dispatches; see docs/models.md.");
        writer.WriteLine("lemma,tenths,seen");
        foreach (var (lemma, (all, topical)) in counts.Where(c => c.Value.All >= Rare && c.Key.All(char.IsLetter)).OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            var odds = Math.Log((topical + Prior * share) / (all + Prior) / share);
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{lemma},{(int)Math.Round(10 * odds)},{(int)Math.Log2(all)}"));
        }

        return 0;
    }

    private static void Count(Draft draft, Dictionary<string, (int All, int Topical)> counts)
    {
        var trees = new Trees(draft.Text);
        for (var token = 0; token < draft.Text.Tokens.Length; token++)
        {
            if (draft.Text[token].Upos == UniversalTag.Noun && trees.RelationOf(token) != Relation.Compound)
            {
                var (all, topical) = counts.GetValueOrDefault(trees.Lemma(token));
                counts[trees.Lemma(token)] = (all + 1, topical + (IsTopic(trees, trees.FirstConjunct(token)) ? 1 : 0));
            }
        }
    }

    private static bool IsTopic(Trees trees, int token)
    {
        var head = trees.Head(token);
        return head >= 0
            && (trees.RelationOf(token) is Relation.Obj or Relation.NsubjPass
                ? ReaderData.Shared.Acts.Lexicon.Is("topic-verb", trees.Lemma(head))
                : trees.RelationOf(token) is Relation.Obl or Relation.Nmod && Talk.Contains(trees.Lemma(head)) && Array.Exists(Links, l => trees.HasCase(token, l)));
    }

    private static Dispatch DispatchOf(string line)
    {
        using var json = JsonDocument.Parse(line);
        return new Dispatch { Id = json.RootElement.GetProperty("id").GetString()!, Text = json.RootElement.GetProperty("text").GetString()! };
    }
}
