namespace Chancery.Training.Neural;

/// <summary>A sentence as the network is trained on it: rows of the embedding for each word, and what is to be predicted.</summary>
internal sealed class NeuralSentence
{
    /// <summary>Rows of the embedding, <see cref="Chancery.Language.Models.WordRows.Count"/> for each word.</summary>
    public required int[] Rows { get; init; }

    public required int Length { get; init; }

    /// <summary>Tag classes; -1 where the word is not to be learnt.</summary>
    public int[] Tags { get; init; } = [];

    /// <summary>Heads; the root's head is <see cref="Length"/>.</summary>
    public int[] Heads { get; init; } = [];

    public byte[] Labels { get; init; } = [];

    public DynamicOracle Oracle => field ??= new DynamicOracle(Heads);

    /// <summary>The same sentence with other embedding rows.</summary>
    public NeuralSentence With(int[] rows) => new() { Rows = rows, Length = Length, Tags = Tags, Heads = Heads, Labels = Labels };
}
