using Chancery.Language;
using Chancery.Language.Tagging;

namespace Chancery.Training.Neural;

/// <summary>The classes of the tagger: combinations of tags and features that are frequent enough to be learnt.</summary>
internal sealed class TagClasses
{
    private const int Least = 4;

    private readonly Dictionary<WordTag, int> _classes = [];
    private readonly Dictionary<(UniversalTag, string), int> _fallbacks = [];

    public TagClasses(IEnumerable<AnnotatedText> texts)
    {
        var counts = new Dictionary<WordTag, int>();
        foreach (var text in texts)
        {
            foreach (var token in text.Tokens)
            {
                var tag = Of(token);
                counts[tag] = counts.GetValueOrDefault(tag) + 1;
            }
        }

        Values = [.. counts.Where(pair => pair.Value >= Least).Select(pair => pair.Key)
            .OrderBy(t => t.Upos).ThenBy(t => t.Xpos, StringComparer.Ordinal).ThenBy(t => t.Features, StringComparer.Ordinal)];
        for (var i = 0; i < Values.Count; i++)
        {
            _classes[Values[i]] = i;
            var key = (Values[i].Upos, Values[i].Xpos);
            if (!_fallbacks.TryGetValue(key, out var other) || counts[Values[other]] < counts[Values[i]])
            {
                _fallbacks[key] = i;
            }
        }
    }

    public IReadOnlyList<WordTag> Values { get; }

    /// <summary>The class of a token; where its combination is rare, the commonest of its tags; else -1.</summary>
    public int ClassOf(in Token token) =>
        _classes.TryGetValue(Of(token), out var found) ? found : _fallbacks.GetValueOrDefault((token.Upos, token.Xpos), -1);

    private static WordTag Of(in Token token) => new(token.Upos, token.Xpos, LemmaTrainer.Kept(token.Features));
}
