namespace Chancery.Reading.Dates;

/// <summary>Dates counted from now or from a date named before: 'last week', 'next May', 'the following day', 'today'.</summary>
internal sealed partial class DateGrammar
{
    private Match? RelativeDate(int i) => Longer(TodayDate(i), Longer(ShiftedName(i), Longer(SameDate(i), Longer(DayBeside(i), Longer(DefiniteUnit(i), YearBefore(i))))));

    private Match? TodayDate(int i)
    {
        if (Has(i, WordTraits.Tonight))
        {
            return new Match(new TimeOfDay("NI", new Relative(0, Grain.Day)), i, i + 1);
        }

        return Word(i).Today is { } days ? new Match(new Relative(days, Grain.Day), i, i + 1) : null;
    }

    // 'last week', 'the next year', 'this past spring', 'this coming Sunday', 'the previous Friday', 'last night'
    private Match? ShiftedName(int i)
    {
        var at = Skip(i, "the");
        if (Word(at).Shift is not { } shift)
        {
            return null;
        }

        var isFocused = Has(at, WordTraits.Focused);
        var second = Word(at + 1).Shift is { } more && more != 0 ? at + 1 : at;
        shift = second > at ? Word(second).Shift!.Value : shift;
        var next = SkipStop(second + 1);
        return Name(i, next, shift, isFocused) ?? (this[i].Kind == LexemeKind.Word ? EventAt(next, shift) is { } day ? day with { First = i } : null : null);
    }

    private Match? Name(int first, int at, int shift, bool isFocused)
    {
        var word = Word(at);
        TimeExpression? meaning = word switch
        {
            { Weekday: { } day } when !Has(at, WordTraits.CapitalOnly) => isFocused ? new WeekdayFromFocus(day, shift) : new Weekday(day, shift),
            { Month: { } month } => new ShiftedMonth(month, shift),
            { Season: { } season } => new Season(season, null, shift),
            { DayPart: { } part } when !Has(at, WordTraits.Plural) => new TimeOfDay(part, ShiftedDay(first, at, shift)),
            _ when Has(at, WordTraits.Fiscal) && Word(SkipHyphen(at + 1)).Unit is Grain.Year => new Relative(shift, Grain.Year),
            _ => UnitMeaning(at, shift, isFocused),
        };
        var end = Has(at, WordTraits.Fiscal) ? SkipHyphen(at + 1) + 1 : at + 1;
        return meaning is null ? null : MonthDay(first, at, shift) ?? new Match(meaning, first, end);
    }

    // 'next May 9', 'this coming Sunday, March 8': the fuller date counts.
    private Match? MonthDay(int first, int at, int shift)
    {
        if (Word(at).Weekday is null && (Word(at).Month is null || DayAt(SkipStop(at + 1)) is null))
        {
            return null;
        }

        var full = Calendar(at);
        var isFuller = full is { Meaning: CalendarDate { Day: not null } };
        return isFuller && shift >= -1 ? full!.Value with { First = first } : null;
    }

    private TimeExpression ShiftedDay(int first, int at, int shift) => shift switch
    {
        1 => new FromFocus(1, Grain.Day, FromNow: true),
        _ when Has(first, WordTraits.Focused) => new FromFocus(shift, Grain.Day, FromNow: true),
        _ => new Relative(Is(at, "night") ? shift : 0, Grain.Day),
    };

    private TimeExpression? UnitMeaning(int at, int shift, bool isFocused)
    {
        if (Word(at).Unit is not { } unit || unit < Grain.Day || Has(at, WordTraits.Plural) || Has(at, WordTraits.Fortnight))
        {
            return null;
        }

        return unit switch
        {
            Grain.Day => shift == 0 ? null : new FromFocus(shift, Grain.Day, FromNow: true),
            Grain.Decade or Grain.Century when IsAny(at - 1, "past", "coming") => new Length(new Quantity(1, unit), shift < 0 ? Frame.Past : Frame.Next),
            _ => isFocused ? new FromFocus(shift, unit, FromNow: true) : new Relative(shift, unit),
        };
    }

    // 'the year-ago quarter', 'the year-earlier period', 'year-ago'
    private Match? YearBefore(int i)
    {
        var at = SkipAll(IsAny(i, "the", "a") ? i + 1 : i, WordTraits.Filler);
        var ago = SkipHyphen(at + 1);
        if (!Is(at, "year") || ago == at + 1 || !(Has(ago, WordTraits.Ago) || Is(ago, "earlier")))
        {
            return null;
        }

        var end = OrdinalUnit(ago + 1) is { Unit: Grain.Quarter } quarter ? quarter.End : IsAny(ago + 1, "period", "quarter") ? ago + 2 : ago + 1;
        return new Match(new Shifted(new Quantity(1, Grain.Year), -1, new ReportedQuarter()), i, end);
    }

    // 'the same day', 'that year', 'that same night', 'that quarter'
    private Match? SameDate(int i)
    {
        var at = i;
        if (Is(at, "the") || Is(at, "this"))
        {
            at++;
        }

        if (!Has(at, WordTraits.Back) || (Is(at, "same") && at == i))
        {
            return null;
        }

        at = SkipAll(at, WordTraits.Back);
        var word = Word(at);
        if (Has(at, WordTraits.Plural) || (word.Unit is null && word.DayPart is null) || word.Unit < Grain.Day)
        {
            return null;
        }

        TimeExpression meaning = word.DayPart is { } part ? new TimeOfDay(part, new FromFocus(0, Grain.Day)) : new FromFocus(0, word.Unit!.Value);
        return new Match(meaning, i, at + 1);
    }

    // 'the day before yesterday', 'the day after tomorrow', 'the day before', 'the day after Christmas', 'a day earlier' is a quantity
    private Match? DayBeside(int i)
    {
        var at = Skip(i, "the");
        var sign = Has(at + 1, WordTraits.Before) ? -1 : Is(at + 1, "after") || Is(at + 1, "following") ? 1 : 0;
        if (Word(at).Unit is not { } unit || Has(at, WordTraits.Plural) || unit < Grain.Day || sign == 0)
        {
            return null;
        }

        if (Nested(at + 2, PeriodRule) is { } day)
        {
            return new Match(new Shifted(new Quantity(1, unit), sign, day.Meaning), i, day.End);
        }

        var isAlone = at > i && !isNoun(at + 2) && !Is(at + 2, "the") && !Is(at + 2, "a") && this[at + 2].Kind != LexemeKind.Word;
        return isAlone ? new Match(new FromFocus(sign, unit, FromNow: true), i, at + 2) : null;
    }

    // 'the week', 'the weekend', 'the month', 'the year', 'the quarter', 'the fiscal year', 'the latest quarter', 'the full year'
    private Match? DefiniteUnit(int i)
    {
        if (!IsAny(i, "the", "its", "their"))
        {
            return null;
        }

        var isLatest = Is(i + 1, "latest");
        var at = SkipHyphen(SkipAll(isLatest ? i + 2 : i + 1, WordTraits.Fiscal | WordTraits.Filler));
        var word = Word(at);
        var isPeriod = isLatest && IsAny(at, "period");
        if ((!isPeriod && (word.Unit is null or < Grain.Weekend || Has(at, WordTraits.Plural))) || (Is(at + 1, "of") && word.Unit != Grain.Week) || Is(at + 1, "when"))
        {
            return null;
        }

        if (Is(at + 1, "of") && word.Unit == Grain.Week)
        {
            return Nested(Skip(at + 2, "the"), CalendarRule) is { Meaning: CalendarDate { Day: not null } } day ? new Match(new WeekOf(day.Meaning), i, day.End) : null;
        }

        TimeExpression meaning = word.Unit == Grain.Year && IsAny(at + 1, "ended", "ending") ? new Length(new Quantity(1, Grain.Year), Frame.None)
            : isPeriod || word.Unit == Grain.Quarter ? new ReportedQuarter()
            : word.Unit == Grain.Weekend ? new NearWeekend()
            : new Relative(isLatest ? -1 : 0, word.Unit!.Value);
        return !isLatest && word.Unit is not (Grain.Weekend or Grain.Week or Grain.Month or Grain.Quarter or Grain.Year) ? null : new Match(meaning, i, at + 1);
    }
}
