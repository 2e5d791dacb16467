using Chancery.Language;

namespace Chancery.Reading.Acts.Topics;

/// <summary>How often a dispatch names a noun, and whether its title does.</summary>
internal sealed class TopicCounts
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly string _title;

    public TopicCounts(Draft draft, Trees trees)
    {
        _title = draft.Dispatch.Title ?? "";
        for (var i = 0; i < draft.Text.Tokens.Length; i++)
        {
            if (trees.Text[i].Upos is UniversalTag.Noun or UniversalTag.Propn)
            {
                _counts[trees.Lemma(i)] = _counts.GetValueOrDefault(trees.Lemma(i)) + 1;
            }
        }
    }

    public int Of(string lemma) => _counts.GetValueOrDefault(lemma);

    public bool InTitle(string lemma) => lemma.Length > 2 && _title.Contains(lemma, StringComparison.OrdinalIgnoreCase);
}
