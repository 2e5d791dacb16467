using System.Globalization;

namespace Chancery.Training.Acts;

/// <summary>A linear ranker: a softmax over the choices of a group is drawn towards those that are worth most (cross-entropy, AdaGrad, L2).</summary>
internal sealed class Ranker
{
    private const int Epochs = 10;
    private const double Rate = 0.05;
    private const double Penalty = 0.03;
    private const int RareBelow = 4;
    private const int Scale = 100;
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly double[] _weights;
    private readonly double[] _squares;

    private Ranker(IReadOnlyList<RankedGroup> groups)
    {
        foreach (var feature in groups.SelectMany(g => g.Features.SelectMany(f => f)).GroupBy(f => f, StringComparer.Ordinal).Where(g => g.Count() >= RareBelow).Select(g => g.Key))
        {
            _index[feature] = _index.Count;
        }

        (_weights, _squares) = (new double[_index.Count], new double[_index.Count]);
        Array.Fill(_squares, 1e-6);
    }

    public static Ranker Train(IReadOnlyList<RankedGroup> groups)
    {
        var model = new Ranker(groups);
        var prepared = groups.Where(g => g.Worth.Max() > 0).Select(g => (Features: g.Features.Select(model.Known).ToArray(), Wanted: Wanted(g.Worth))).ToArray();
        var order = Enumerable.Range(0, prepared.Length).ToArray();
        var shuffler = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            shuffler.Shuffle(order);
            foreach (var at in order)
            {
                model.Step(prepared[at].Features, prepared[at].Wanted);
            }
        }

        return model;
    }

    /// <summary>The scores as the reader will compute them.</summary>
    public int[] Scores(RankedGroup group) => [.. group.Features.Select(f => Known(f).Sum(i => (int)Math.Round(Scale * _weights[i])))];

    /// <summary>The first of the highest scores.</summary>
    public static int First(int[] scores) => Array.IndexOf(scores, scores.Max());

    public void Write(string path, string about)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine($"# Weights (integers) that tell {about}. Measured in docs/evaluation.md.");
        writer.WriteLine("name,value");
        foreach (var (name, at) in _index.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            if ((int)Math.Round(Scale * _weights[at]) is not 0 and var value)
            {
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Quoted(name)},{value}"));
            }
        }
    }

    private static string Quoted(string name) => name.AsSpan().IndexOfAny(',', '"') < 0 ? name : '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    // Much of the weight on the choice that is worth most, some on those that come near.
    private static double[] Wanted(double[] worth)
    {
        var total = worth.Sum(Sharpened);
        return [.. worth.Select(s => Sharpened(s) / total)];

        static double Sharpened(double value) => value * value * value * value;
    }

    private int[] Known(string[] features) => [.. features.Where(_index.ContainsKey).Select(f => _index[f])];

    private void Step(int[][] features, double[] wanted)
    {
        var scores = features.Select(f => f.Sum(i => _weights[i])).ToArray();
        var top = scores.Max();
        var sum = scores.Sum(s => Math.Exp(s - top));
        for (var i = 0; i < features.Length; i++)
        {
            Move(features[i], wanted[i] - Math.Exp(scores[i] - top) / sum);
        }
    }

    private void Move(int[] features, double pull)
    {
        if (pull is > -1e-5 and < 1e-5)
        {
            return;
        }

        foreach (var feature in features)
        {
            var gradient = pull - Penalty * _weights[feature];
            _squares[feature] += gradient * gradient;
            _weights[feature] += Rate * gradient / Math.Sqrt(_squares[feature]);
        }
    }
}
