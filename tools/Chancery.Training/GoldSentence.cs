using Chancery.Language;
using Chancery.Language.Tagging;

namespace Chancery.Training;

/// <summary>A training sentence: atoms, tags, heads (the root's head is the number of words) and relations.</summary>
internal sealed record GoldSentence(WordAtoms[] Atoms, byte[] Tags, int[] Heads, Relation[] Relations)
{
    public byte[] Predicted { get; } = [.. Tags];

    public DynamicOracle Oracle { get; } = new(Heads);
}
