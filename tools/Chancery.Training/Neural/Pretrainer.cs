using Chancery.Language.Models;
using Chancery.Language.Tagging;

namespace Chancery.Training.Neural;

/// <summary>
/// Teaches the encoder to guess masked words from their surroundings (Devlin and others 2019, here with a sampled softmax),
/// so that it starts the treebanks with vectors learnt from far more text.
/// </summary>
internal sealed class Pretrainer(Encoder encoder, WordRows vocabulary, Corpus corpus, Shuffler random)
{
    private const int OutputWords = 16000, Negatives = 500, BatchWords = 700;
    private const float MaskRate = 0.2f;

    private readonly Tensor _output = new(OutputWords + 1, encoder.Width, 0.05f, random, sparse: true);
    private readonly List<(int Row, int Target)> _masked = [];
    private readonly Dictionary<int, int> _candidateOf = [];
    private readonly List<int> _candidates = [];
    private int[] _unigrams = [];

    public void Train(double passes, float rate, Action<string> log)
    {
        _unigrams = Unigrams();
        var order = Enumerable.Range(0, corpus.Sentences.Count).ToArray();
        var total = (int)(passes * order.Length);
        int steps = 0, words = 0;
        double loss = 0;
        for (var at = 0; at < total;)
        {
            if (at % order.Length == 0 || at == 0)
            {
                random.Shuffle(order);
            }

            var (batch, used) = NextBatch(order, at, total);
            at += used;
            loss += Learn(batch, rate * Schedule((double)at / total), ++steps);
            words += _masked.Count;
            if (steps % 500 == 0)
            {
                log($"pretraining: {100.0 * at / total:F1} %, loss {loss / words:F3}");
                (loss, words) = (0, 0);
            }
        }
    }

    private static float Schedule(double done) => (float)(Math.Min(1, done * 50) * Math.Max(0.02, 1 - done));

    private (Batch Batch, int Used) NextBatch(int[] order, int at, int total)
    {
        var sentences = new List<NeuralSentence>();
        int words = 0, used = 0;
        _masked.Clear();
        _candidates.Clear();
        _candidateOf.Clear();
        while (words < BatchWords && at + used < total && (used == 0 || (at + used) % order.Length != 0))
        {
            var atoms = corpus.Sentences[order[(at + used) % order.Length]];
            sentences.Add(Masked(atoms, words + sentences.Count + 1));
            words += atoms.Length;
            used++;
        }

        for (var i = 0; i < Negatives; i++)
        {
            Candidate(_unigrams[random.Below(_unigrams.Length)]);
        }

        return (new Batch(sentences), used);
    }

    private NeuralSentence Masked(WordAtoms[] atoms, int firstRow)
    {
        var rows = new int[atoms.Length * WordRows.Count];
        for (var i = 0; i < atoms.Length; i++)
        {
            var at = rows.AsSpan(i * WordRows.Count, WordRows.Count);
            vocabulary.Fill(at, atoms[i]);
            if (random.Unit() < MaskRate)
            {
                if (at[0] is > 0 and <= OutputWords)
                {
                    _masked.Add((firstRow + i, at[0]));
                    Candidate(at[0]);
                }

                at.Clear();
            }
        }

        return new NeuralSentence { Rows = rows, Length = atoms.Length };
    }

    private void Candidate(int word)
    {
        if (_candidateOf.TryAdd(word, _candidates.Count))
        {
            _candidates.Add(word);
        }
    }

    private double Learn(Batch batch, float rate, int step)
    {
        encoder.Forward(batch, true);
        var width = encoder.Width;
        var top = encoder.Output(batch, encoder.Layers);
        var gradients = Enumerable.Range(0, encoder.Layers + 1).Select(_ => new float[(batch.Rows + 2) * width]).ToArray();
        var scores = new float[_candidates.Count];
        var loss = 0.0;
        foreach (var (row, target) in _masked)
        {
            var vector = top.Slice(row * width, width);
            for (var c = 0; c < scores.Length; c++)
            {
                scores[c] = Kernels.Dot(_output.Row(_candidates[c]), vector);
            }

            Kernels.Softmax(scores);
            loss -= Math.Log(scores[_candidateOf[target]] + 1e-9f);
            scores[_candidateOf[target]] -= 1;
            var gradient = gradients[encoder.Layers].AsSpan(row * width, width);
            for (var c = 0; c < scores.Length; c++)
            {
                Kernels.AddScaled(gradient, _output.Row(_candidates[c]), scores[c]);
                Kernels.AddScaled(_output.GradRow(_candidates[c]), vector, scores[c]);
            }
        }

        encoder.Backward(batch, gradients);
        foreach (var tensor in encoder.Tensors.Append(_output))
        {
            tensor.Step(rate, step, 1);
        }

        return loss;
    }

    /// <summary>Words in proportion to their frequency to the power of three quarters.</summary>
    private int[] Unigrams()
    {
        var table = new List<int>();
        for (var i = 0; i < Math.Min(OutputWords, vocabulary.Known.Length); i++)
        {
            var count = corpus.Counts.GetValueOrDefault(vocabulary.Known[i], 1);
            var times = (int)Math.Ceiling(Math.Sqrt(count * Math.Sqrt(count)) / 8);
            table.AddRange(Enumerable.Repeat(i + 1, times));
        }

        return [.. table];
    }
}
