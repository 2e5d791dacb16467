using System.Text.Json;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Training.Neural;

/// <summary>Unannotated text for pretraining: JSON lines with a <c>text</c> each, segmented by the segmenter that was just learnt.</summary>
internal sealed class Corpus
{
    private readonly List<WordAtoms[]> _sentences = [];
    private readonly Dictionary<uint, int> _counts = [];

    public IReadOnlyList<WordAtoms[]> Sentences => _sentences;

    public IReadOnlyDictionary<uint, int> Counts => _counts;

    public void AddJsonLines(string path, Segmenter segmenter)
    {
        var view = new TextView();
        var segmentation = new Segmentation();
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            view.Load(json.RootElement.GetProperty("text").GetString() ?? "");
            segmenter.Segment(view, segmentation);
            Add(view, segmentation, 1);
        }
    }

    /// <summary>Adds the sentences, each <paramref name="times"/> times.</summary>
    public void Add(TextView view, Segmentation segmentation, int times)
    {
        var first = 0;
        foreach (var end in segmentation.SentenceEnds)
        {
            var atoms = new WordAtoms[end - first];
            for (var i = 0; i < atoms.Length; i++)
            {
                atoms[i] = WordAtoms.Of(view, segmentation.Words[first + i]);
                _counts[atoms[i].Form] = _counts.GetValueOrDefault(atoms[i].Form) + times;
            }

            first = end;
            for (var t = 0; t < times && atoms.Length is > 2 and < 120; t++)
            {
                _sentences.Add(atoms);
            }
        }
    }

    /// <summary>The forms seen at least so often, most frequent first.</summary>
    public uint[] Frequent(int least, int most) =>
        [.. _counts.Where(pair => pair.Value >= least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(most).Select(pair => pair.Key)];
}
