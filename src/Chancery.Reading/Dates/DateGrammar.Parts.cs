namespace Chancery.Reading.Dates;

/// <summary>Parts and ordinals of a period: 'early 1990', 'the end of the month', 'the third quarter', 'the second half of February'.</summary>
internal sealed partial class DateGrammar
{
    // Anything that names a period: what may stand after 'early', 'the end of', 'since', 'before'.
    private Match? Period(int i)
    {
        var best = Longer(Calendar(i), RelativeDate(i));
        best = Longer(best, PartDate(i));
        best = Longer(best, OrdinalDate(i));
        best = Longer(best, PeriodEnd(i));
        best = Longer(best, FiscalDate(i));
        best = Longer(best, EventAt(i, null));
        return best is { } match ? Longer(best, OfPossessor(match)) : null;
    }

    // "this year's third quarter", "next year's first half", "last year's end"
    private Match? OfPossessor(Match owner)
    {
        var at = SkipPossessive(owner.End);
        if (at == owner.End && owner.Meaning is not CalendarDate { Month: null })
        {
            return null;
        }

        if (OrdinalUnit(at) is not { Count: 1 } part || (at == owner.End && part.Unit is not (Grain.Quarter or Grain.Half)))
        {
            return null;
        }

        return new Match(new Within(part.Ordinal, part.Unit, part.Weekday, 1, owner.Meaning), owner.First, part.End);
    }

    // 'early 1990', 'mid-November', 'the end of the month', 'later this year', 'earlier Sunday', 'late last week'
    private Match? PartDate(int i)
    {
        var at = Is(i, "the") || Is(i, "very") ? i + 1 : i;
        var isInside = Has(at, WordTraits.Inside);
        if (Word(at).Part is not { } part && !isInside)
        {
            return null;
        }

        part = isInside ? (Is(at, "later") ? Part.Later : Part.Inside) : Word(at).Part!.Value;
        var isEdge = !IsAny(at, "early", "late", "mid");
        var next = SkipHyphen(at + 1);
        var inner = SkipPreposition(next);
        if (isEdge && !isInside && inner == next)
        {
            return null;
        }

        return Nested(inner, ContainedRule) is { } match ? PartOfMatch(match with { First = i }, part, isEdge) : null;
    }

    private static Match? PartOfMatch(Match match, Part part, bool isEdge) => match.Meaning switch
    {
        TimeOfDay or Reference or Length => match,
        _ => match with { Meaning = new PartOf(part, isEdge, match.Meaning) },
    };

    private int SkipPreposition(int i) => IsAny(i, "of", "in", "on", "to", "into") ? i + 1 : i;

    // A period after 'end of': 'the month' is the current one there.
    private Match? Contained(int i)
    {
        var at = Skip(i, "the");
        if (at > i && Word(at) is { Unit: >= Grain.Weekend and var unit } && !Has(at, WordTraits.Plural))
        {
            return new Match(new Relative(0, unit), i, at + 1);
        }

        return Longer(Period(i), DayPartDate(i));
    }

    // 'year-end', "the year's end", 'month end'
    private Match? PeriodEnd(int i)
    {
        var at = Skip(i, "the");
        if (Word(at).Unit is not (Grain.Year or Grain.Month) || Has(at, WordTraits.Plural))
        {
            return null;
        }

        var end = IsPossessive(at + 1) ? SkipPossessive(at + 1) : SkipHyphen(at + 1);
        return Is(end, "end") && !Is(end + 1, "of") ? new Match(new PartOf(Part.End, true, new Relative(0, Word(at).Unit!.Value)), i, end + 1) : null;
    }

    // 'the third quarter (of 1990)', 'second half of February', 'the first Monday of May', 'Q3 2025', 'the 20th century'
    private Match? OrdinalDate(int i)
    {
        var at = IsAny(i, "the", "its", "a") ? i + 1 : i;
        if (OrdinalUnit(at) is not { } part)
        {
            return null;
        }

        if (part is { Unit: Grain.Century, Ordinal: > 2 })
        {
            return new Match(new FixedPeriod(CalendarPeriod.Of(new NodaTime.LocalDate((part.Ordinal - 1) * 100, 1, 1), Grain.Century)), i, part.End);
        }

        var inner = IsAny(part.End, "of", "in") || Is(part.End, ',') ? part.End + 1 : part.End;
        if (Nested(inner, ContainedRule) is { } container && IsContainer(container.Meaning, part) && (inner > part.End || part.Unit is Grain.Quarter or Grain.Half))
        {
            return new Match(new Within(part.Ordinal, part.Unit, part.Weekday, part.Count, container.Meaning), i, container.End);
        }

        return part is { Unit: Grain.Quarter, Count: 1, Ordinal: > 0 and <= 4 } ? new Match(new Within(part.Ordinal, part.Unit, 0, 1, null), i, part.End) : null;
    }

    private static bool IsContainer(TimeExpression meaning, OrdinalPart part) => part.Unit switch
    {
        Grain.Quarter => meaning is CalendarDate { Month: null } or Relative { Grain: Grain.Year } or FromFocus { Grain: Grain.Year },
        Grain.Half => meaning is CalendarDate { Day: null } or Relative { Grain: > Grain.Day } or FixedPeriod or FromFocus or ShiftedMonth or Season or InRelativeYear,
        _ => meaning is CalendarDate { Day: null } or Relative { Grain: Grain.Month or Grain.Year } or ShiftedMonth or FromFocus { Grain: Grain.Month or Grain.Year } or InRelativeYear && (part.Count == 1 || part.Unit < Grain.Month),
    };

    private readonly record struct OrdinalPart(int Ordinal, Grain Unit, int Weekday, int Count, int End);

    // 'third quarter', 'third-quarter', 'fiscal second-quarter', '3rd week', 'last Monday', 'first two weeks', 'Q3', 'second half'
    private OrdinalPart? OrdinalUnit(int i)
    {
        if ((Is(i, "q") || Is(i, "h")) && this[i + 1] is { Glued: true, Length: 1, Number: > 0 and var number } && number <= (Is(i, "q") ? 4 : 2))
        {
            return new OrdinalPart(number, Is(i, "q") ? Grain.Quarter : Grain.Half, 0, 1, i + 2);
        }

        var at = SkipHyphen(SkipAll(i, WordTraits.Fiscal));
        if (OrdinalAt(at) is not { } ordinal)
        {
            return null;
        }

        at = SkipHyphen(SkipAll(ordinal.End, WordTraits.Fiscal));
        var count = Word(at).Number is { } several and > 0 and < 100 ? several : 1;
        at = count > 1 ? at + 1 : at;
        return Counted(at, ordinal.Value, count);
    }

    private OrdinalPart? Counted(int at, int ordinal, int count)
    {
        var word = Word(at);
        if (word.Weekday is { } weekday && count == 1)
        {
            return new OrdinalPart(ordinal, Grain.Day, weekday, 1, at + 1);
        }

        if (Has(at, WordTraits.Half))
        {
            return ordinal is 1 or 2 or -1 ? new OrdinalPart(ordinal == -1 ? 2 : ordinal, Grain.Half, 0, 1, at + 1) : null;
        }

        var isPlural = Has(at, WordTraits.Plural);
        return word.Unit is { } unit and >= Grain.Day && isPlural == count > 1 ? new OrdinalPart(ordinal, unit, 0, count, at + 1) : null;
    }

    private (int Value, int End)? OrdinalAt(int i)
    {
        if (this[i] is { Kind: LexemeKind.Digits, Number: > 0 and < 100 } && OrdinalEnd(i) > i + 1)
        {
            return (this[i].Number, i + 2);
        }

        if (Is(i, "last") || Is(i, "final"))
        {
            return (-1, i + 1);
        }

        if (Word(i).Number is 20 or 30 && Is(i + 1, '-') && Word(i + 2).Ordinal is { } ones and < 10)
        {
            return (Word(i).Number!.Value + ones, i + 3);
        }

        return Word(i).Ordinal is { } ordinal ? (ordinal, i + 1) : null;
    }

    // 'fiscal 1989', 'fiscal year 2025', 'FY2025'
    private Match? FiscalDate(int i)
    {
        if (Is(i, "fy") && YearAt(i + 1) is { } tight)
        {
            return new Match(new CalendarDate(tight.Value), i, tight.End);
        }

        var at = Word(i + 1).Unit == Grain.Year ? i + 2 : i + 1;
        return Has(i, WordTraits.Fiscal) && YearAt(at) is { } year ? new Match(new CalendarDate(year.Value), i, year.End) : null;
    }

    private Match? EventAt(int i, int? shift)
    {
        foreach (var phrase in lexicon.Phrases(Form(i)))
        {
            if (phrase.Rule is { } rule && PhraseEnd(i, phrase.Words) is { } end && (IsCapital(i) || phrase.Context.Length > 0) && HasContext(phrase))
            {
                var year = YearAt(Skip(Skip(end, ','), "of"));
                return new Match(new YearlyEvent(rule, year?.Value, shift), i, year?.End ?? end);
            }
        }

        return null;
    }

    private bool HasContext(DatePhrase phrase)
    {
        if (!_contexts.TryGetValue(phrase, out var has))
        {
            _contexts[phrase] = has = FindContext(phrase);
        }

        return has;
    }

    private bool FindContext(DatePhrase phrase)
    {
        foreach (var word in phrase.Context)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return phrase.Context.Length == 0;
    }

    private int? PhraseEnd(int i, string[] words)
    {
        var at = i;
        foreach (var word in words)
        {
            var apostrophe = word.IndexOf('\'');
            var stem = apostrophe < 0 ? word : word[..apostrophe];
            if (!Is(at, stem))
            {
                return null;
            }

            at = apostrophe < 0 ? at + 1 : SkipPossessive(at + 1);
        }

        return at;
    }
}
