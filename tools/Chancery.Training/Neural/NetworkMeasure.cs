using Chancery.Language;

namespace Chancery.Training.Neural;

/// <summary>Accuracies of a network on sentences with gold words.</summary>
internal sealed record NetworkMeasure(double Upos, double Xpos, double Uas, double Las)
{
    public static NetworkMeasure Of(NetworkTrainer trainer, IReadOnlyList<NeuralSentence> sentences, AnnotatedText text, TagClasses classes)
    {
        int words = 0, upos = 0, xpos = 0, uas = 0, las = 0;
        foreach (var (batch, first) in Batches(sentences))
        {
            trainer.Predict(batch, (s, tags, heads, labels) =>
            {
                var sentence = batch.Sentences[s];
                var start = text.Sentences[first + s].First;
                for (var i = 0; i < sentence.Length; i++)
                {
                    words++;
                    upos += classes.Values[tags[i]].Upos == text[start + i].Upos ? 1 : 0;
                    xpos += classes.Values[tags[i]].Xpos == text[start + i].Xpos ? 1 : 0;
                    var head = heads[i] == sentence.Heads[i];
                    uas += head ? 1 : 0;
                    var label = sentence.Heads[i] == sentence.Length ? (byte)Relation.Root : labels[i];
                    las += head && Universal(label) == Universal(sentence.Labels[i]) ? 1 : 0;
                }
            });
        }

        return new(100.0 * upos / words, 100.0 * xpos / words, 100.0 * uas / words, 100.0 * las / words);
    }

    public override string ToString() => $"UPOS {Upos:F2} XPOS {Xpos:F2} UAS {Uas:F2} LAS {Las:F2}";

    private static string Universal(byte label) => UniversalNames.Of((Relation)label).Split(':')[0];

    private static IEnumerable<(Batch, int)> Batches(IReadOnlyList<NeuralSentence> sentences)
    {
        for (var at = 0; at < sentences.Count; at += 32)
        {
            yield return (new Batch([.. sentences.Skip(at).Take(32)]), at);
        }
    }
}
