using Chancery.Reading.Attribution.Learned;

namespace Chancery.Training.Attribution;

/// <summary>
/// Logistic regression over hashed features, by stochastic gradient descent with AdaGrad's steps (Duchi, Hazan and Singer 2011):
/// yes or no, or the best of several candidates. Single-threaded and in a fixed order, so that a run can be repeated.
/// </summary>
internal sealed class LogisticTrainer(int bits, float rate)
{
    /// <summary>An integer weight of a model stands for this share of a logit.</summary>
    public const float Unit = 24f;

    private readonly float[] _weights = new float[1 << bits];
    private readonly float[] _squares = new float[1 << bits];
    private readonly uint _mask = (1u << bits) - 1;

    public float Score(ReadOnlySpan<uint> features)
    {
        var sum = 0f;
        foreach (var feature in features)
        {
            sum += _weights[feature & _mask];
        }

        return sum;
    }

    /// <summary>One step towards <paramref name="gold"/>.</summary>
    public void Learn(ReadOnlySpan<uint> features, bool gold)
    {
        var p = 1f / (1f + MathF.Exp(-Score(features)));
        Step(features, p - (gold ? 1f : 0f));
    }

    /// <summary>One step towards the candidates that are gold, all others together weighing against them.</summary>
    public void LearnBest(List<Candidate> candidates)
    {
        var max = float.MinValue;
        foreach (var candidate in candidates)
        {
            candidate.Score = Score(candidate.Features) + candidate.Given;
            max = MathF.Max(max, candidate.Score);
        }

        float all = 0, gold = 0;
        foreach (var candidate in candidates)
        {
            candidate.Score = MathF.Exp(candidate.Score - max);
            all += candidate.Score;
            gold += candidate.IsGold ? candidate.Score : 0;
        }

        foreach (var candidate in candidates)
        {
            var gradient = (candidate.Score / all) - (candidate.IsGold && gold > 0 ? candidate.Score / gold : 0f);
            if (MathF.Abs(gradient) > 1e-4f)
            {
                Step(candidate.Features, gradient);
            }
        }
    }

    public WeightTable Table()
    {
        var weights = new sbyte[_weights.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = (sbyte)Math.Clamp(MathF.Round(_weights[i] * Unit), -127, 127);
        }

        return new WeightTable(weights);
    }

    private void Step(ReadOnlySpan<uint> features, float gradient)
    {
        foreach (var feature in features)
        {
            var at = feature & _mask;
            _squares[at] += gradient * gradient;
            _weights[at] -= rate * gradient / (0.1f + MathF.Sqrt(_squares[at]));
        }
    }
}

/// <summary>One of several that a decision chooses from.</summary>
/// <param name="given">What earlier decisions already say for it, in logits.</param>
internal sealed class Candidate(uint[] features, bool isGold, float given)
{
    public uint[] Features { get; } = features;

    public bool IsGold { get; } = isGold;

    public float Given { get; } = given;

    public float Score { get; set; }
}
