using Chancery.Language;

namespace Chancery.Training;

/// <summary>A share of right answers: precision, recall and their harmonic mean.</summary>
internal readonly record struct Score(int Right, int Predicted, int Gold)
{
    public double Precision => Predicted == 0 ? 0 : 100.0 * Right / Predicted;

    public double Recall => Gold == 0 ? 0 : 100.0 * Right / Gold;

    public double F1 => Predicted + Gold == 0 ? 0 : 200.0 * Right / (Predicted + Gold);
}

/// <summary>The metrics of the CoNLL 2018 shared task: words are aligned by their characters, trees compared over aligned words.</summary>
internal static class Evaluation
{
    public static IReadOnlyList<(string Name, Score Score)> Compare(AnnotatedText gold, AnnotatedText predicted)
    {
        var pairs = Align(gold, predicted);
        int g = gold.Tokens.Length, p = predicted.Tokens.Length;
        Score Of(Func<Token, Token, bool> same) => new(pairs.Count(pair => same(gold[pair.Gold], predicted[pair.Predicted])), p, g);
        var heads = new Dictionary<int, int>(pairs.Select(pair => KeyValuePair.Create(pair.Gold, pair.Predicted))) { [-1] = -1 };
        bool SameHead(Token a, Token b) => heads.TryGetValue(a.Head, out var head) && head == b.Head;
        return
        [
            ("Tokens", Spans(SurfaceTokens(gold), SurfaceTokens(predicted))),
            ("Sentences", Spans(SentenceSpans(gold), SentenceSpans(predicted))),
            ("Words", new Score(pairs.Count, p, g)),
            ("UPOS", Of((a, b) => a.Upos == b.Upos)),
            ("XPOS", Of((a, b) => a.Xpos == b.Xpos)),
            ("UFeats", Of((a, b) => LemmaTrainer.Kept(a.Features) == b.Features)),
            ("Lemmas", Of((a, b) => a.Lemma == b.Lemma || a.Lemma == "_")),
            ("UAS", Of(SameHead)),
            ("LAS", Of((a, b) => SameHead(a, b) && Universal(a.Relation) == Universal(b.Relation))),
            ("LAS with subtypes", Of((a, b) => SameHead(a, b) && a.Relation == b.Relation)),
        ];
    }

    private static string Universal(Relation relation) => UniversalNames.Of(relation).Split(':')[0];

    private static List<(int Gold, int Predicted)> Align(AnnotatedText gold, AnnotatedText predicted)
    {
        var pairs = new List<(int, int)>();
        int g = 0, p = 0;
        while (g < gold.Tokens.Length && p < predicted.Tokens.Length)
        {
            if (gold[g].Start == predicted[p].Start && gold[g].End == predicted[p].End)
            {
                pairs.Add((g++, p++));
            }
            else if (gold[g].End < predicted[p].End || gold[g].End == predicted[p].End && gold[g].Start < predicted[p].Start)
            {
                g++;
            }
            else
            {
                p++;
            }
        }

        return pairs;
    }

    private static Score Spans(HashSet<(int, int)> gold, HashSet<(int, int)> predicted) =>
        new(gold.Count(predicted.Contains), predicted.Count, gold.Count);

    private static HashSet<(int, int)> SurfaceTokens(AnnotatedText text)
    {
        var spans = new HashSet<(int, int)>();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            if (!text[i].Clitic)
            {
                var end = i + 1;
                while (end < text.Tokens.Length && text[end].Clitic)
                {
                    end++;
                }

                spans.Add((text[i].Start, text[end - 1].End));
            }
        }

        return spans;
    }

    private static HashSet<(int, int)> SentenceSpans(AnnotatedText text)
    {
        var spans = new HashSet<(int, int)>();
        foreach (var sentence in text.Sentences)
        {
            spans.Add((text[sentence.First].Start, text[sentence.End - 1].End));
        }

        return spans;
    }
}
