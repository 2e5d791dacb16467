using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Training;

/// <summary>Trains the classifiers of word and sentence boundaries on annotated texts.</summary>
internal sealed class SegmenterTrainer(IReadOnlyList<AnnotatedText> texts)
{
    private const int Bits = 17, Epochs = 8;

    public LinearModel Boundaries()
    {
        var rows = new List<uint[]>();
        var gold = new List<int>();
        foreach (var text in texts)
        {
            CollectBoundaries(text, rows, gold);
        }

        return new RowTrainer(Bits, 3).Train(rows, gold, Epochs, 3);
    }

    public LinearModel Sentences()
    {
        var rows = new List<uint[]>();
        var gold = new List<int>();
        foreach (var text in texts)
        {
            CollectSentences(text, rows, gold);
        }

        return new RowTrainer(Bits, 2).Train(rows, gold, Epochs, 3);
    }

    /// <summary>Words without an apostrophe that are written as one more often than not.</summary>
    public Dictionary<string, int> Fused()
    {
        var fused = new Dictionary<(string, int), int>();
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            for (var i = 0; i < text.Tokens.Length; i++)
            {
                CountFused(text, i, fused, whole);
            }
        }

        return fused.Where(pair => pair.Value > 1 && pair.Value > whole.GetValueOrDefault(pair.Key.Item1))
            .GroupBy(pair => pair.Key.Item1, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(pair => pair.Value).Key.Item2, StringComparer.Ordinal);
    }

    private static void CountFused(AnnotatedText text, int i, Dictionary<(string, int), int> fused, Dictionary<string, int> whole)
    {
        var form = text.Form(i).ToString().ToLowerInvariant();
        whole[form] = whole.GetValueOrDefault(form) + 1;
        if (text[i].Clitic && !text[i - 1].Clitic)
        {
            var before = text.Form(i - 1).ToString().ToLowerInvariant();
            if ((before + form).All(char.IsAsciiLetter))
            {
                fused[(before + form, before.Length)] = fused.GetValueOrDefault((before + form, before.Length)) + 1;
            }
        }
    }

    private static void CollectBoundaries(AnnotatedText text, List<uint[]> rows, List<int> gold)
    {
        var view = new TextView();
        view.Load(text.Text);
        var classes = GoldBoundaries(text);
        for (var at = 0; at < view.Length; at++)
        {
            if (view.Kind(at) == CharKind.Space)
            {
                continue;
            }

            var chunk = Chunk.At(view, at);
            CollectChunk(view, chunk, classes, rows, gold);
            at = chunk.End;
        }
    }

    private static void CollectChunk(TextView view, in Chunk chunk, byte[] classes, List<uint[]> rows, List<int> gold)
    {
        var last = chunk.Start;
        for (var at = chunk.Start + 1; at < chunk.End; at++)
        {
            if (!BoundaryFeatures.MayBreak(view, at))
            {
                last = classes[at] == 0 ? last : at;
                continue;
            }

            var features = new uint[BoundaryFeatures.Count];
            BoundaryFeatures.Fill(features, view, chunk, at, last);
            rows.Add(features);
            gold.Add(classes[at]);
            last = classes[at] == 0 ? last : at;
        }
    }

    private static byte[] GoldBoundaries(AnnotatedText text)
    {
        var classes = new byte[text.Text.Length + 1];
        foreach (var token in text.Tokens)
        {
            classes[token.Start] = (byte)(token.Clitic ? Boundary.Clitic : Boundary.Token);
        }

        return classes;
    }

    private static void CollectSentences(AnnotatedText text, List<uint[]> rows, List<int> gold)
    {
        var view = new TextView();
        view.Load(text.Text);
        var segmentation = GoldWords(text);
        segmentation.HashWords(view);
        var words = segmentation.Words;
        foreach (var sentence in text.Sentences)
        {
            var state = SentenceState.At(sentence.First);
            for (var at = sentence.First + 1; at <= sentence.End && at < words.Length; at++)
            {
                state.Read(view, words, at - 1);
                if (words[at].Gap != Gap.Break && SentenceFeatures.MayEnd(view, words, at))
                {
                    var features = new uint[SentenceFeatures.Count];
                    SentenceFeatures.Fill(features, segmentation, at, state);
                    rows.Add(features);
                    gold.Add(at == sentence.End ? 1 : 0);
                }
            }
        }
    }

    /// <summary>The text's own words and sentences as the segmenter would give them.</summary>
    public static Segmentation GoldWords(AnnotatedText text)
    {
        var words = new Segmentation();
        for (var i = 0; i < text.Tokens.Length; i++)
        {
            var start = i == 0 ? 0 : text[i - 1].End;
            var between = text.Text.AsSpan(start, text[i].Start - start);
            var gap = i == 0 || between.Contains('\n') ? Gap.Break : between.Length > 0 ? Gap.Space : Gap.None;
            words.Add(new Word(text[i].Start, text[i].End, gap, text[i].Clitic));
        }

        foreach (var sentence in text.Sentences)
        {
            words.EndSentence(sentence.End);
        }

        return words;
    }
}
