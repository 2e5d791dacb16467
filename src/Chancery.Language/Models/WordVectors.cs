using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Language.Models;

/// <summary>The vectors of words met before, so that a frequent form's is added up once; a cache of fixed size that forgets what collides.</summary>
internal sealed class WordVectors(WordRows vocabulary, Embedding embedding)
{
    private const int Size = 1 << 13, LongestForm = 24;

    private readonly string?[] _forms = new string?[Size];
    private readonly short[] _vectors = new short[Size * embedding.Width];

    /// <summary>Writes a word's vector, which its characters alone decide.</summary>
    public void Write(TextView view, Word word, Span<short> to)
    {
        var form = view.Text.AsSpan(word.Start, word.Length);
        if (form.Length > LongestForm)
        {
            Sum(view, word, to);
            return;
        }

        var slot = (int)(FeatureHash.Of(form) & (Size - 1));
        var kept = _vectors.AsSpan(slot * to.Length, to.Length);
        if (!form.SequenceEqual(_forms[slot]))
        {
            Sum(view, word, kept);
            _forms[slot] = form.ToString();
        }

        kept.CopyTo(to);
    }

    private void Sum(TextView view, Word word, Span<short> to)
    {
        Span<int> rows = stackalloc int[WordRows.Count];
        vocabulary.Fill(rows, WordAtoms.Of(view, word));
        embedding.Sum(rows, to);
    }
}
