using Chancery.Language.Parsing;

namespace Chancery.Language.Models;

/// <summary>The trained network in integers: embeddings, encoder, tag classifier, parser.</summary>
internal sealed class IntegerNetwork
{
    public required WordRows Vocabulary { get; init; }

    public required Embedding Embedding { get; init; }

    public required EncoderBlock[] Blocks { get; init; }

    /// <summary>After how many blocks the tags are read off.</summary>
    public required int TagLayer { get; init; }

    public required IntegerLayer Tags { get; init; }

    public required IntegerParser Parser { get; init; }

    /// <summary>Computes tags and the parser's projections of a group of sentences.</summary>
    public void Encode(SentenceGroup group)
    {
        Embed(group);
        for (var l = 0; l <= Blocks.Length; l++)
        {
            if (l == TagLayer)
            {
                Tags.Highest(group.Vectors, Embedding.Width, group.TagScores, group.Tags, group.Rows);
            }

            if (l < Blocks.Length)
            {
                Apply(Blocks[l], group);
            }
        }

        Parser.Actions.Project(group.Vectors, Embedding.Width, group.ActionProjections, group.Rows);
        Parser.Labels.Project(group.Vectors, Embedding.Width, group.LabelProjections, group.Rows);
    }

    private void Embed(SentenceGroup group)
    {
        Span<int> rows = stackalloc int[WordRows.Count];
        var width = Embedding.Width;
        for (var i = 0; i < group.Rows; i++)
        {
            var vector = group.Vectors.Slice(i * width, width);
            if (group.IsGap(i))
            {
                vector.Clear();
                continue;
            }

            Vocabulary.Fill(rows, group.Atoms(i));
            Embedding.Sum(rows, vector);
        }
    }

    private void Apply(EncoderBlock block, SentenceGroup group)
    {
        int width = Embedding.Width, n = group.Rows - 2;
        block.Window.Apply(group.Vectors, width, group.Hidden, n, true);
        block.Projection.Apply(group.Hidden, width, group.Added, n, false);
        for (var i = 0; i < n; i++)
        {
            if (!group.IsGap(i + 1))
            {
                Fixed.Add(group.Vectors.Slice((i + 1) * width, width), group.Added.Slice(i * width, width));
            }
        }
    }
}
