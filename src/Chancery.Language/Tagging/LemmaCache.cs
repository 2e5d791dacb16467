using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Language.Tagging;

/// <summary>Lemmas found before, so that a form's lemma is made once; a cache of fixed size that forgets what collides.</summary>
internal sealed class LemmaCache
{
    private const int Size = 1 << 14, LongestForm = 24;

    private readonly string?[] _forms = new string?[Size];
    private readonly uint[] _tags = new uint[Size];
    private readonly string?[] _lemmas = new string?[Size];

    public string Of(Lemmatizer lemmatizer, TextView view, Word word, WordTag tag)
    {
        var form = view.Text.AsSpan(word.Start, word.Length);
        var folded = view.Folded[word.Start..word.End];
        var key = tag.LemmaKey;
        if (form.Length > LongestForm)
        {
            return lemmatizer.Lemma(form, folded, key);
        }

        var slot = (int)(FeatureHash.Add(FeatureHash.Of(form), key) & (Size - 1));
        if (_lemmas[slot] is { } known && _tags[slot] == key && form.SequenceEqual(_forms[slot]))
        {
            return known;
        }

        var lemma = lemmatizer.Lemma(form, folded, key);
        (_forms[slot], _tags[slot], _lemmas[slot]) = (form.ToString(), key, lemma);
        return lemma;
    }
}
