using Chancery.Language.Models;

namespace Chancery.Language.Tokens;

/// <summary>Words written as one that are two (<c>cannot</c>, <c>gonna</c>): where the second begins.</summary>
internal sealed class FusedWords
{
    private readonly Dictionary<uint, int> _offsets = [];

    public FusedWords(IEnumerable<KeyValuePair<string, int>> offsets)
    {
        foreach (var (form, offset) in offsets)
        {
            _offsets[FormHash(form)] = offset;
            Longest = Math.Max(Longest, form.Length);
        }
    }

    private int Longest { get; }

    /// <summary>The offset of the second word, or 0.</summary>
    public int SplitOf(TextView text, int start, int end) =>
        end - start > Longest ? 0 : _offsets.GetValueOrDefault(FeatureHash.Mix(BoundaryFeatures.Hash(text, start, end)));

    private static uint FormHash(string form)
    {
        var view = new TextView();
        view.Load(form);
        return FeatureHash.Mix(BoundaryFeatures.Hash(view, 0, form.Length));
    }
}
