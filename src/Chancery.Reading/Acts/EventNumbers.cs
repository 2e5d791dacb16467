using System.Globalization;
using Chancery.Language;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Acts;

/// <summary>Which encounter of a series it was ('the fifth round') and how many there were ('two rounds').</summary>
internal sealed class EventNumbers
{
    private const int Most = 99;
    private const int Reach = 6;
    private readonly Draft _draft;
    private readonly Trees _trees;
    private readonly ActLexicon _lexicon;
    private readonly DateLexicon _words;
    private readonly int[] _dateAt;

    public EventNumbers(Draft draft, Trees trees, ActLexicon lexicon, DateLexicon words)
    {
        (_draft, _trees, _lexicon, _words) = (draft, trees, lexicon, words);
        _dateAt = new int[draft.Text.Tokens.Length];
        Array.Fill(_dateAt, -1);
        for (var i = 0; i < draft.Dates.Count; i++)
        {
            Array.Fill(_dateAt, i, draft.Dates[i].Tokens.First, draft.Dates[i].Tokens.Length);
        }
    }

    public bool InDate(int token) => _dateAt[token] >= 0;

    public (int? Round, int? Count) Of(Frame frame)
    {
        var read = AtNoun(frame.Trigger, (null, null));
        var head = _trees.Head(frame.Trigger);
        if (head >= 0 && _trees.RelationOf(frame.Trigger) == Relation.Nmod && IsSeries(head))
        {
            read = AtNoun(head, read);
        }

        read = Below(frame.Trigger, read);
        return frame.Governor < 0 ? read : Below(frame.Governor, read);
    }

    // 'met for the third time', 'held talks for a second round', 'the talks, the fifth round'
    private (int? Round, int? Count) Below(int token, (int? Round, int? Count) read)
    {
        foreach (var child in _draft.Text.Children(token))
        {
            if (IsSeries(child) && _trees.RelationOf(child) is Relation.Obj or Relation.Obl or Relation.OblUnmarked or Relation.Nmod or Relation.Appos && Counts(child))
            {
                read = AtNoun(child, read);
            }
        }

        return read;
    }

    // 'after the second round' dates another encounter, 'travelled for two meetings' counts others.
    private bool Counts(int noun) => _draft.Text.Child(noun, Relation.Case) < 0 || (_trees.HasCase(noun, "for") && _lexicon.Is("times", _trees.Lemma(noun))) || _trees.HasCase(noun, "in");

    private bool IsSeries(int token) => _lexicon.Is("series", _trees.Lemma(token));

    private (int? Round, int? Count) AtNoun(int noun, (int? Round, int? Count) read)
    {
        if (_draft.Text[noun].Upos is not (UniversalTag.Noun or UniversalTag.Propn))
        {
            return read;
        }

        var (round, count) = (Numbered(noun), (int?)null);
        foreach (var child in _draft.Text.Children(noun))
        {
            if (child < noun && !InDate(child))
            {
                round ??= Ordinal(child) is { } ordinal && Tells(noun, child, ordinal) ? ordinal : null;
                count ??= _draft.Text[noun].Xpos is "NNS" or "NNPS" && _trees.RelationOf(child) == Relation.Nummod ? Number(child) : null;
            }
        }

        return (read.Round ?? round, read.Count ?? count);
    }

    // 'the first talks' may be the first in years; 'the fifth and sixth rounds' are not one; 'the third since June', 'in a week' is reckoned from elsewhere.
    private bool Tells(int noun, int ordinal, int value)
    {
        if ((value == 1 && !_lexicon.Is("numbered", _trees.Lemma(noun))) || _draft.Text.Child(ordinal, Relation.Conj) >= 0)
        {
            return false;
        }

        var end = Math.Min(_draft.Text.Sentences[_draft.Text.SentenceOf(noun)].End, noun + Reach);
        for (var i = noun + 1; i < end; i++)
        {
            if (_trees.Lemma(i) == "since" || (_trees.Lemma(i) is "in" or "within" && i + 1 < end && IsLength(i + 1)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsLength(int token) => InDate(token) && _draft.Dates[_dateAt[token]].Type == Dispatches.TimexType.Duration;

    // 'round five', 'Round 5'
    private int? Numbered(int noun)
    {
        var next = noun + 1;
        return next < _draft.Text.Sentences[_draft.Text.SentenceOf(noun)].End && _lexicon.Is("numbered", _trees.Lemma(noun)) && !InDate(next) && Value(_draft.Text.Form(next)) is { } value and > 0
            ? value
            : null;
    }

    private int? Number(int token)
    {
        var text = _draft.Text;
        var bounded = token > 0 && _words.Word(text.Form(token - 1)) is { } before && (before.Traits & WordTraits.Bound) != 0;
        return !bounded && !IsHyphen(token + 1) && !IsHyphen(token - 1) && Value(text.Form(token)) is { } value and > 1 ? value : null;
    }

    private int? Ordinal(int token)
    {
        var form = _draft.Text.Form(token);
        if (form.Length > 2 && char.IsAsciiDigit(form[0]) && form[^2..] is "st" or "nd" or "rd" or "th")
        {
            return Digits(form[..^2]);
        }

        var hyphen = form.LastIndexOf('-');
        if (hyphen > 0)
        {
            return _words.Word(form)?.Ordinal ?? Sum(form[..hyphen], form[(hyphen + 1)..]);
        }

        return IsHyphen(token - 1) && token > 1 ? Sum(_draft.Text.Form(token - 2), form) : _words.Word(form)?.Ordinal;
    }

    // 'twenty-second'
    private int? Sum(ReadOnlySpan<char> tens, ReadOnlySpan<char> ones) =>
        _words.Word(tens)?.Number is { } ten and >= 20 and <= Most && _words.Word(ones)?.Ordinal is { } one and < 10 ? ten + one : null;

    private bool IsHyphen(int token) => token >= 0 && token < _draft.Text.Tokens.Length && _draft.Text.Form(token) is "-" or "–";

    private int? Value(ReadOnlySpan<char> form) => _words.Word(form)?.Number is { } number ? (number <= Most ? number : null) : Digits(form);

    private static int? Digits(ReadOnlySpan<char> form) =>
        form.Length <= 2 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
