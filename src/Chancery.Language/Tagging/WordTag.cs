using Chancery.Language.Models;

namespace Chancery.Language.Tagging;

/// <summary>A universal tag with a Penn Treebank tag and morphological features: one class of the tagger.</summary>
internal sealed record WordTag(UniversalTag Upos, string Xpos, string Features)
{
    /// <summary>What lemmas depend on: the tags without the features.</summary>
    public uint LemmaKey { get; } = FeatureHash.Add(FeatureHash.Of(Xpos), (uint)Upos);
}
