namespace Chancery.Training.Neural;

/// <summary>Sentences laid one after another with an empty row before, between and after them, so that windows never mix sentences.</summary>
internal sealed class Batch
{
    public Batch(IReadOnlyList<NeuralSentence> sentences)
    {
        Sentences = sentences;
        Starts = new int[sentences.Count];
        var at = 1;
        for (var s = 0; s < sentences.Count; s++)
        {
            Starts[s] = at;
            at += sentences[s].Length + 1;
        }

        Rows = at;
    }

    public IReadOnlyList<NeuralSentence> Sentences { get; }

    /// <summary>The row of each sentence's first word.</summary>
    public int[] Starts { get; }

    /// <summary>All rows, the empty ones included.</summary>
    public int Rows { get; }

    /// <summary>Clears the empty rows of a matrix that has a row for each of the batch's rows.</summary>
    public void ClearGaps(Span<float> matrix, int columns)
    {
        matrix[..columns].Clear();
        for (var s = 0; s < Sentences.Count; s++)
        {
            matrix.Slice((Starts[s] + Sentences[s].Length) * columns, columns).Clear();
        }
    }
}
