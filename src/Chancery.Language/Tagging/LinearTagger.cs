using Chancery.Language.Models;

namespace Chancery.Language.Tagging;

/// <summary>Tags words from left to right; known forms only with the tags they were seen with.</summary>
internal sealed class LinearTagger(SparseModel model, Dictionary<uint, byte[]> known, byte[] open)
{
    public void Tag(ReadOnlySpan<WordAtoms> words, Span<byte> tags)
    {
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var candidates = known.GetValueOrDefault(words[i].Form, open);
            if (candidates.Length == 1)
            {
                tags[i] = candidates[0];
                continue;
            }

            TagFeatures.Fill(features, words, tags, i);
            tags[i] = model.Best(features, candidates);
        }
    }
}
