using Chancery.Language.Models;

namespace Chancery.Training;

/// <summary>Trains a <see cref="SparseModel"/>.</summary>
internal sealed class SparseTrainer(int bits)
{
    private readonly Perceptron _perceptron = new(1 << bits);
    private readonly uint _mask = (1u << bits) - 1;

    public SparseModel Model() => new(_perceptron.Quantise());

    /// <summary>Guesses among the candidates, corrects the weights where the guess is not the gold class, and gives the guess.</summary>
    public byte Learn(ReadOnlySpan<uint> features, ReadOnlySpan<byte> candidates, byte gold)
    {
        var best = candidates[0];
        var bestScore = int.MinValue;
        foreach (var candidate in candidates)
        {
            var score = candidate == gold ? -2 : 0;
            foreach (var feature in features)
            {
                score += _perceptron[(int)(SparseModel.Slot(feature, candidate) & _mask)];
            }

            if (score > bestScore)
            {
                (best, bestScore) = (candidate, score);
            }
        }

        _perceptron.Tick();
        if (best != gold)
        {
            Change(features, gold, 1);
            Change(features, best, -1);
        }

        return best;
    }

    private void Change(ReadOnlySpan<uint> features, byte @class, int change)
    {
        foreach (var feature in features)
        {
            _perceptron.Add((int)(SparseModel.Slot(feature, @class) & _mask), change);
        }
    }
}
