namespace Chancery.Reading.Dates;

/// <summary>Amounts of time and what is counted with them: 'two weeks ago', '90 days from 12 August', 'the past five months'.</summary>
internal sealed partial class DateGrammar
{
    private const int MostNumberWords = 8;

    private readonly record struct Amount(Quantity Quantity, int End, bool IsHyphened);

    private readonly record struct Numeral(int? Value, bool Half, int End);

    // 'two weeks', 'about five hours', 'the past five months', 'two weeks ago', 'within 18 months'
    private Match? Quantified(int i)
    {
        var frame = FrameAt(i, out var at);
        at = SkipBounds(at, i);
        if (AmountAt(at, isFramed: frame != Frame.None || at > i) is not { } amount)
        {
            return null;
        }

        if (frame != Frame.None)
        {
            return new Match(new Length(amount.Quantity, frame), i, Is(amount.End, "ahead") ? amount.End + 1 : amount.End);
        }

        return Counted(i, amount) ?? Plain(i, amount);
    }

    // 'the past', 'last', 'the next', 'recent', 'the coming', 'within'
    private Frame FrameAt(int i, out int next)
    {
        var at = IsAny(i, "the", "these", "those", "its", "his", "her", "their", "our") ? i + 1 : i;
        if (Word(at).Shift is { } shift && shift != 0)
        {
            next = at + 1;
            return shift < 0 ? Frame.Past : Frame.Next;
        }

        if (Is(at, "recent"))
        {
            next = at + 1;
            return Frame.Past;
        }

        next = at > i && (Is(i, "the") || Is(i, "those")) ? SkipOrdinal(at) : i;
        return Frame.None;
    }

    private int SkipOrdinal(int i) => Word(i).Ordinal is not null || IsAny(i, "latest", "final", "intervening") ? i + 1 : i;

    // 'about', 'more than', 'at least', 'up to', 'no more than', 'nearly'
    private int SkipBounds(int i, int first)
    {
        var at = i;
        at = Is(at, "no") && IsAny(at + 1, "more", "less", "later", "fewer") ? at + 1 : at;
        at = IsAny(at, "more", "less", "fewer", "later") && Is(at + 1, "than") ? at + 2 : at;
        at = IsAny(at, "at", "up") && (Has(at + 1, WordTraits.Bound) || Is(at + 1, "to")) ? at + 2 : at;
        at = Has(at, WordTraits.Approx) || (Has(at, WordTraits.Bound) && !IsAny(at, "least", "most")) ? at + 1 : at;
        return at == i && first == i && Is(at, "no") ? first : at;
    }

    private Amount? AmountAt(int i, bool isFramed)
    {
        if (NumeralAt(i) is { } numeral)
        {
            return UnitAfter(numeral);
        }

        // 'years', 'the past decade', 'recent weeks'
        var at = SkipAll(i, WordTraits.Filler);
        var word = Word(at);
        if (word.Unit is not { } unit || (at > i && !isFramed))
        {
            return null;
        }

        var isPlural = Has(at, WordTraits.Plural);
        return isPlural ? new Amount(new Quantity(null, unit), at + 1, false)
            : isFramed && unit == Grain.Decade ? new Amount(new Quantity(1, unit), at + 1, false)
            : null;
    }

    private Amount? UnitAfter(Numeral numeral)
    {
        var at = SkipHyphen(numeral.End);
        var isHyphened = at > numeral.End;
        at = SkipAll(at, WordTraits.Filler);
        var word = Word(at);
        if (word.Unit is not { } unit || (isHyphened && unit == Grain.Quarter && numeral.Value is > 1))
        {
            return null;
        }

        if (numeral.Value is >= 1900 and <= 2100 && !Has(at, WordTraits.Plural))
        {
            return null;
        }

        if (IsAny(numeral.End - 1, "a", "an") && unit is Grain.Second or Grain.Quarter && !Has(at + 1, WordTraits.Ago) && !Has(at + 1, WordTraits.Earlier))
        {
            return null;
        }

        var count = Has(at, WordTraits.Fortnight) ? numeral.Value * 2 : numeral.Value;
        var end = at + 1;
        if (Is(end, "and") && Is(end + 1, "a") && Has(end + 2, WordTraits.Half))
        {
            return new Amount(new Quantity(count, unit, true), end + 3, isHyphened);
        }

        return new Amount(new Quantity(count, unit, numeral.Half), end, isHyphened);
    }

    // '90', '2 1/2', 'a', 'twenty-four', 'one hundred and eighty', 'several', 'a few', 'a couple of', 'two to three'
    private Numeral? NumeralAt(int i)
    {
        if (this[i] is { Kind: LexemeKind.Digits, Number: >= 0 } digits)
        {
            return !IsFractionTail(i) ? RangeEnd(DigitNumeral(i, digits.Number)) : null;
        }

        if (IsAny(i, "a", "an"))
        {
            var isCouple = IsAny(i + 1, "couple", "few");
            return isCouple ? new Numeral(Is(i + 1, "couple") ? 2 : null, false, Skip(i + 2, "of"))
                : Has(i + 1, WordTraits.Vague) ? null
                : Is(i + 1, "dozen") ? new Numeral(12, false, i + 2)
                : Word(i + 1).Number is >= 100 ? SpokenNumeral(i + 1)
                : Word(i + 1).Number is not null || this[i + 1].Kind == LexemeKind.Digits ? null
                : new Numeral(1, false, i + 1);
        }

        if (Is(i, "couple"))
        {
            return new Numeral(2, false, Skip(i + 1, "of"));
        }

        return Has(i, WordTraits.Vague) ? new Numeral(null, false, i + 1) : SpokenNumeral(i) is { } spoken ? RangeEnd(spoken) : null;
    }

    // The tail of '1.5' or '1,000' is no number of its own.
    private bool IsFractionTail(int i) => this[i].Glued && this[i - 1] is { Kind: LexemeKind.Symbol } mark && text[mark.Start] is '.' or ',' && this[i - 1].Glued && this[i - 2].Kind == LexemeKind.Digits;

    private Numeral DigitNumeral(int i, int value)
    {
        var at = i + 1;
        if (Is(at, ',') && this[at].Glued && this[at + 1] is { Glued: true, Length: 3, Number: >= 0 } thousands && value < 1000)
        {
            return new Numeral(value * 1000 + thousands.Number, false, at + 2);
        }

        var isHalf = this[at].Number == 1 && Is(at + 1, '/') && this[at + 2].Number == 2;
        var isPointFive = Is(at, '.') && this[at].Glued && this[at + 1] is { Glued: true, Number: 5, Length: 1 };
        return isHalf ? new Numeral(value, true, at + 3) : isPointFive ? new Numeral(value, true, at + 2) : new Numeral(value, false, at);
    }

    private Numeral? SpokenNumeral(int i)
    {
        if (Word(i).Number is null)
        {
            return null;
        }

        long total = 0, group = 0;
        var at = i;
        for (var words = 0; words < MostNumberWords && Word(at).Number is { } number; words++)
        {
            (total, group) = number switch
            {
                100 => (total, Math.Max(1, group) * 100),
                1000 => (total + Math.Max(1, group) * 1000, 0),
                _ => (total, group + number),
            };
            at++;
            at = Is(at, "and") && Word(at + 1).Number is not null && number >= 100 ? at + 1 : at;
            at = number is >= 20 and < 100 && Is(at, '-') && Word(at + 1).Number is > 0 and < 10 ? at + 1 : at;
        }

        return new Numeral((int)Math.Min(total + group, 1_000_000), false, at);
    }

    // 'two to three weeks', '12 to 18 months', 'one or two': the first counts.
    private Numeral RangeEnd(Numeral numeral)
    {
        var at = IsAny(numeral.End, "to", "or") || IsDash(numeral.End) ? numeral.End + 1 : numeral.End;
        if (at == numeral.End)
        {
            return numeral;
        }

        var second = this[at] is { Kind: LexemeKind.Digits, Number: >= 0 } digits ? DigitNumeral(at, digits.Number) : SpokenNumeral(at);
        return second is { } end && UnitAfter(end) is not null ? end with { Value = numeral.Value } : numeral;
    }

    // 'ago', 'earlier', 'later', 'from now', 'before the inauguration', 'from 12 August'
    private Match? Counted(int first, Amount amount)
    {
        var end = amount.End;
        var (quantity, isHyphened) = (amount.Quantity, amount.IsHyphened);
        if (isHyphened)
        {
            return null;
        }

        if (Has(end, WordTraits.Ago))
        {
            if (quantity is { Unit: Grain.Year or Grain.Month or Grain.Week, Count: { } count } && Nested(end + 1, PeriodRule) is { Meaning: Relative { Grain: <= Grain.Month } } day)
            {
                return new Match(new Anniversary(count, quantity.Unit, day.Meaning), first, day.End);
            }

            return new Match(new Shifted(quantity, -1, new Relative(0, Grain.Day)), first, end + 1);
        }

        if (Is(end, "from") && (IsAny(end + 1, "now", "today") || Is(end + 1, "tomorrow")))
        {
            return new Match(new Shifted(quantity, 1, new Relative(Word(end + 1).Today ?? 0, Grain.Day)), first, end + 2);
        }

        return Based(first, quantity, end) ?? FromLast(first, quantity, end);
    }

    private Match? Based(int first, Quantity quantity, int end)
    {
        var isBefore = Has(end, WordTraits.Before);
        var at = Is(end, "prior") && Is(end + 1, "to") ? end + 2 : end + 1;
        if (!isBefore && !IsAny(end, "after", "from", "following"))
        {
            return null;
        }

        if (Nested(at, PeriodRule) is { } date && date.Meaning is not (Relative { Grain: > Grain.Day } or Reference))
        {
            return new Match(new Shifted(quantity, isBefore ? -1 : 1, date.Meaning), first, date.End);
        }

        var noun = Skip(at, "the");
        return noun > at && this[noun].Kind == LexemeKind.Word && isNoun(noun)
            ? new Match(new FromEvent(quantity, isBefore ? -1 : 1, new TextEvent(Form(LastNoun(noun)).ToString())), first, LastNoun(noun) + 1)
            : null;
    }

    private int LastNoun(int i)
    {
        for (var most = i + 3; i < most && this[i + 1].Kind == LexemeKind.Word && isNoun(i + 1); i++)
        {
        }

        return i;
    }

    private Match? FromLast(int first, Quantity quantity, int end)
    {
        var sign = Has(end, WordTraits.Earlier) ? -1 : Has(end, WordTraits.Later) ? 1 : 0;
        var isAlone = !Is(end, "before") || this[end + 1].Kind != LexemeKind.Word;
        return sign != 0 && isAlone ? new Match(new Shifted(quantity, sign, null), first, end + 1) : null;
    }

    private Match? Plain(int first, Amount amount)
    {
        var end = amount.End;
        if (IsRate(first))
        {
            return new Match(new Recurring(amount.Quantity.Timex), first, end);
        }

        if (Is(end, '-') && Is(end + 1, "old"))
        {
            return null;
        }

        end = Skip(end, "old");

        var frame = amount.IsHyphened ? Frame.None : Is(first - 1, "within") ? Frame.Within : Is(first - 1, "in") ? Frame.In : Frame.None;
        return new Match(new Length(amount.Quantity, frame), first, end);
    }
}
