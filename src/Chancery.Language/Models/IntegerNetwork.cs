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

    /// <summary>Computes tags and the parser's projections for its actions of a group of sentences.</summary>
    public void Encode(SentenceGroup group)
    {
        Embed(group);
        for (var l = 0; l <= Blocks.Length; l++)
        {
            if (l == TagLayer)
            {
                Tags.Highest(group.Vectors, Embedding.Width, group.Filled, group.Tags, group.Scores);
            }

            if (l < Blocks.Length)
            {
                Apply(Blocks[l], group);
            }
        }

        Parser.Actions.Project(group.Vectors, Embedding.Width, group.Filled, group.ActionProjections);
    }

    private void Embed(SentenceGroup group)
    {
        var width = Embedding.Width;
        group.Windows[..((group.Rows + 1) * width)].Clear();
        foreach (var row in group.Filled)
        {
            group.WriteVector(row, group.Vectors.Slice(row * width, width));
        }
    }

    private void Apply(EncoderBlock block, SentenceGroup group)
    {
        var width = Embedding.Width;
        block.Window.Apply(group.Windows, width, group.Filled, group.Hidden, true);
        block.Projection.Apply(group.Hidden, width, group.Filled, group.Added, false);
        foreach (var row in group.Filled)
        {
            Fixed.Add(group.Vectors.Slice(row * width, width), group.Added.Slice(row * width, width));
        }
    }
}
