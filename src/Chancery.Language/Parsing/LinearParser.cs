using Chancery.Language.Models;
using Chancery.Language.Tagging;

namespace Chancery.Language.Parsing;

/// <summary>Builds a sentence's tree greedily, two actions a word, then names its arcs.</summary>
internal sealed class LinearParser(LinearModel actions, SparseModel labels, byte[][] labelsByTag)
{
    public void Parse(ParseState state, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<byte> tags)
    {
        Span<uint> features = stackalloc uint[ActionFeatures.Count];
        Span<int> scores = stackalloc int[actions.Classes];
        state.Start(words.Length);
        while (!state.Done)
        {
            ActionFeatures.Fill(features, state, words, tags);
            actions.Score(features, scores);
            state.Apply(BestAllowed(state, scores));
        }
    }

    public Relation Label(ParseState tree, int word, ReadOnlySpan<WordAtoms> words, ReadOnlySpan<byte> tags)
    {
        if (tree.Head(word) == tree.Root)
        {
            return Relation.Root;
        }

        Span<uint> features = stackalloc uint[LabelFeatures.Count];
        LabelFeatures.Fill(features, tree, word, words, tags);
        return (Relation)labels.Best(features, labelsByTag[tags[word]]);
    }

    public static int BestAllowed(ParseState state, ReadOnlySpan<int> scores)
    {
        var best = -1;
        for (var action = 0; action < ParseState.ActionCount; action++)
        {
            if (state.Allows(action) && (best < 0 || scores[action] > scores[best]))
            {
                best = action;
            }
        }

        return best;
    }
}
