using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>Dates of the calendar: 'Friday, Nov. 8, 2025', '3-5 May', '2025-11-08', 'spring 2025', 'the 1990s'.</summary>
internal sealed partial class DateGrammar
{
    private const int FirstYear = 1000;
    private const int LastYear = 2199;

    // A calendar date as it stands, without shifts and parts.
    private Match? Calendar(int i)
    {
        if (this[i].Kind == LexemeKind.Digits)
        {
            return Longer(Numeric(i), Longer(DayMonth(i), Longer(DecadeDigits(i), BareYear(i))));
        }

        if (Word(i).Weekday is not null)
        {
            return WeekdayDate(i);
        }

        return Word(i).Month is not null ? MonthDate(i) : Longer(SeasonDate(i), Longer(NamedDecade(i), Longer(NamedYear(i), SpokenYearDate(i))));
    }

    private (int Value, int End)? YearAt(int i)
    {
        if (this[i] is { Kind: LexemeKind.Digits, Length: 4, Number: >= FirstYear and <= LastYear } year)
        {
            return IsUnitAfter(i) ? null : (year.Number, i + 1);
        }

        return SpokenYear(i);
    }

    // '2000 %', '2000.5', '2000,000'
    private bool IsUnitAfter(int i) => Is(i + 1, '%') || ((Is(i + 1, '.') || Is(i + 1, ',')) && this[i + 2] is { Kind: LexemeKind.Digits, Glued: true });

    // '8', '8th', 'eighth'
    private (int Day, int End)? DayAt(int i)
    {
        if (this[i] is { Kind: LexemeKind.Digits, Length: <= 2, Number: >= 1 and <= 31 } digits)
        {
            var isClock = Is(i + 1, ':') && this[i + 2].Kind == LexemeKind.Digits;
            return isClock ? null : (digits.Number, OrdinalEnd(i));
        }

        return Word(i).Ordinal is { } ordinal and <= 31 ? (ordinal, i + 1) : null;
    }

    private int OrdinalEnd(int i) => this[i + 1].Glued && IsAny(i + 1, "st", "nd", "rd", "th") ? i + 2 : i + 1;

    // 'Nov. 8, 2025', 'November 8-10', 'November 2025', 'July last year', 'May'
    private Match? MonthDate(int i)
    {
        var month = Word(i).Month!.Value;
        var next = SkipStop(i + 1);
        var afterThe = Skip(next, "the");
        if (DayAt(afterThe) is { } day && new CalendarDate(null, month, day.Day).IsPossible)
        {
            return WithYear(i, day.End, year => new CalendarDate(year, month, day.Day));
        }

        if (!IsMonthName(i, next))
        {
            return null;
        }

        return WithYear(i, next, year => new CalendarDate(year, month));
    }

    // A month needs a sign that it is one where it may be a verb or a name: 'May said', 'Sun', 'march'.
    private bool IsMonthName(int i, int next)
    {
        if (!Has(i, WordTraits.CapitalOnly))
        {
            var isWhole = this[i].Length > 4 || IsAny(i, "june", "july");
            return (IsCapital(i) && isWhole) || next > i + 1 || YearAt(next) is not null;
        }

        var isLed = IsAny(i - 1, "in", "of", "since", "until", "till", "by", "from", "to", "last", "next", "this", "through", "during", "early", "late", "mid", "for", "and", "before", "after", "each", "every") || IsDash(i - 1) || Is(i - 1, ',') || Is(i - 1, '(');
        return YearAt(Skip(Skip(next, ','), "of")) is not null || (isLed && (!Is(i - 1, "by") || !IsCapital(next)));
    }

    private Match WithYear(int first, int end, Func<int?, CalendarDate> date)
    {
        var at = Skip(Skip(end, ','), "of");
        if (YearAt(at) is { } year && !(at > end && this[at - 1].Kind == LexemeKind.Symbol && !date(null).IsPossible))
        {
            var full = date(year.Value);
            return full.IsPossible ? new Match(full, first, year.End) : new Match(date(null), first, end);
        }

        var relative = Skip(end, "of");
        if (Word(relative).Shift is { } shift && Word(relative + 1).Unit == Grain.Year && !Has(relative + 1, WordTraits.Plural) && date(null) is var bare)
        {
            return new Match(new InRelativeYear(bare, shift), first, relative + 2);
        }

        return new Match(date(null), first, end);
    }

    // '8 November 2025', '8th of November', 'the 5th of May'
    private Match? DayMonth(int i)
    {
        if (DayAt(i) is not { } day)
        {
            return null;
        }

        var at = Skip(day.End, "of");
        return MonthAfterDay(i, at, day.Day) ?? DayAlone(i, day.Day, day.End);
    }

    // 'on the 15th'
    private Match? DayAlone(int i, int day, int end)
    {
        var isLed = Is(i - 1, "the") && IsAny(i - 2, "on", "by", "until", "since", "of", "from", "before", "after", "around");
        return isLed && end == i + 2 && this[end].Kind != LexemeKind.Word && Word(end).Unit is null ? new Match(new DayOfMonth(day), i, end) : null;
    }

    private Match? MonthAfterDay(int first, int at, int day)
    {
        at = SkipHyphen(at);
        if (Word(at).Month is not { } month || !new CalendarDate(null, month, day).IsPossible)
        {
            return null;
        }

        var end = SkipStop(at + 1);
        return WithYear(first, SkipHyphen(end), year => new CalendarDate(year, month, day)) is var match && match.End == SkipHyphen(end) ? match with { End = at + 1 } : match;
    }

    // 'Friday', 'Friday, Nov. 8', 'Friday, 8 November', 'Monday (Nov 10)', 'Friday next week', 'Wednesday's'
    private Match? WeekdayDate(int i)
    {
        var weekday = Word(i).Weekday!.Value;
        var end = SkipStop(i + 1);
        var at = Skip(Skip(Skip(end, ','), '('), "the");
        var date = Word(at).Month is not null && DayAt(SkipStop(at + 1)) is not null ? MonthDate(at) : DayMonth(at);
        if (date is { } full)
        {
            return new Match(full.Meaning, i, Is(at - 1, '(') ? Skip(full.End, ')') : full.End);
        }

        at = Skip(end, "of");
        if (Word(at).Shift is { } shift && Word(at + 1).Unit == Grain.Week && !Has(at + 1, WordTraits.Plural))
        {
            return new Match(new Within(1, Grain.Day, weekday, 1, new Relative(shift, Grain.Week)), i, at + 2);
        }

        return Has(i, WordTraits.Repeated) || (Has(i, WordTraits.CapitalOnly) && end == i + 1) ? null : new Match(new Weekday(weekday), i, i + 1);
    }

    // 'spring 2025', 'the winter of 1994', 'winter 2021/2022'; a bare season needs an article or a preposition.
    private Match? SeasonDate(int i)
    {
        var at = Skip(i, "the");
        if (Word(at).Season is not { } season)
        {
            return null;
        }

        var next = Skip(Skip(at + 1, ','), "of");
        if (YearAt(next) is { } year)
        {
            var end = Is(year.End, '/') && this[year.End + 1] is { Kind: LexemeKind.Digits, Glued: true } ? year.End + 2 : year.End;
            return new Match(new Season(season, year.Value), i, end);
        }

        if (Word(next).Shift is { } shift && Word(next + 1).Unit == Grain.Year)
        {
            return new Match(new SeasonOfRelativeYear(season, shift), i, next + 2);
        }

        var isSeason = (at > i || IsAny(i - 1, "in", "since", "until", "by", "during", "of", "early", "late", "mid") || IsDash(i - 1)) && !IsCapital(at + 1) && isNoun(at);
        return isSeason ? new Match(new Season(season), i, at + 1) : null;
    }

    // "1990s", "'80s", "the mid-1990s"
    private Match? DecadeDigits(int i)
    {
        if (this[i].Number is < 0 || !this[i + 1].Glued)
        {
            return null;
        }

        var end = Is(i + 1, "s") ? i + 2 : (Is(i + 1, '\'') || Is(i + 1, '’')) && Is(i + 2, "s") && this[i + 2].Glued ? i + 3 : 0;
        var year = this[i].Length == 4 ? this[i].Number : this[i].Length == 2 && (Is(i - 1, '\'') || Is(i - 1, '’') || Is(i - 1, '‘')) ? 1900 + this[i].Number : 0;
        var isDecade = end > 0 && year is >= FirstYear and <= LastYear && year % 10 == 0;
        return isDecade ? new Match(new FixedPeriod(DecadeOf(year)), i, end) : null;
    }

    private static CalendarPeriod DecadeOf(int year) => CalendarPeriod.Of(new LocalDate(year, 1, 1), Grain.Decade);

    // 'the eighties', "'80s"
    private Match? NamedDecade(int i)
    {
        if (this[i].Kind == LexemeKind.Symbol)
        {
            return this[i + 1].Glued && DecadeDigits(i + 1) is { } digits ? digits with { First = i } : null;
        }

        var at = Skip(i, "the");
        return at > i && Word(at).Decade is { } decade && decade >= 20 ? new Match(new FixedPeriod(DecadeOf(1900 + decade)), i, at + 1) : null;
    }

    // '2025-11-08', '2025/11/08', '11/08/2025', '08.11.2025', '2025-11'
    private Match? Numeric(int i)
    {
        var separator = this[i + 1] is { Kind: LexemeKind.Symbol, Glued: true } mark ? text[mark.Start] : ' ';
        if (separator is not ('-' or '/' or '.') || this[i + 2] is not { Kind: LexemeKind.Digits, Glued: true, Length: <= 4 } second)
        {
            return null;
        }

        var hasThird = Is(i + 3, separator) && this[i + 3].Glued && this[i + 4] is { Kind: LexemeKind.Digits, Glued: true };
        var date = hasThird ? NumericDate(separator, this[i], second, this[i + 4]) : YearMonth(separator, this[i], second);
        return date is { IsPossible: true } ? new Match(date, i, hasThird ? i + 5 : i + 3) : null;
    }

    private static CalendarDate? YearMonth(char separator, Lexeme year, Lexeme month) =>
        separator == '-' && year is { Length: 4, Number: >= FirstYear and <= LastYear } && month is { Length: 2, Number: >= 1 and <= 12 }
            ? new CalendarDate(year.Number, month.Number)
            : null;

    // Slashes are read the American way where both ways are possible, full stops the European way.
    private static CalendarDate? NumericDate(char separator, Lexeme a, Lexeme b, Lexeme c)
    {
        if (a.Length == 4)
        {
            return new CalendarDate(a.Number, b.Number, c.Number);
        }

        if (c.Length is not (4 or 2) || (c.Length == 2 && separator != '/'))
        {
            return null;
        }

        var year = c.Length == 4 ? c.Number : c.Number < 50 ? 2000 + c.Number : 1900 + c.Number;
        var american = new CalendarDate(year, a.Number, b.Number);
        var european = new CalendarDate(year, b.Number, a.Number);
        return separator == '/' && american.IsPossible ? american : european;
    }

    // '1998', 'the year 2000', '2025/26'; a number that counts something is none.
    private Match? BareYear(int i)
    {
        if (YearAt(i) is not { Value: var year } || this[i].Glued && !(Is(i - 1, '(') || IsDash(i - 1) || Is(i - 1, '"') || Is(i - 1, '“') || Is(i - 1, '/')))
        {
            return null;
        }

        var isLed = IsAny(i - 1, "in", "since", "by", "until", "during", "from", "of", "year", "fiscal", "early", "late", "mid", "through", "before", "after", "to", "between", "and", "than");
        var isPlain = year is >= 1900 and <= 2100 && !Is(i - 1, '$') && !Is(i - 1, '#') && !Is(i - 1, '€');
        var isFree = !Has(i + 1, WordTraits.Counted) && Word(i + 1).Unit is null && !Has(i + 1, WordTraits.Zone) && !IsAny(i - 1, "resolution", "no", "flight", "number", "some", "than");
        return isFree && (isPlain || isLed) ? new Match(new CalendarDate(year), i, i + 1) : null;
    }

    // 'the year 2000', 'the year two thousand'
    private Match? NamedYear(int i)
    {
        var at = Skip(i, "the");
        return Is(at, "year") && YearAt(at + 1) is { } year ? new Match(new CalendarDate(year.Value), i, year.End) : null;
    }

    // 'nineteen ninety-six', 'two thousand'
    private (int Value, int End)? SpokenYear(int i)
    {
        if (Is(i, "two") && Is(i + 1, "thousand") && (Is(i - 1, "year") || Word(i - 1).Month is not null) && Word(i + 2).Unit is null)
        {
            return (2000, i + 2);
        }

        if (Word(i).Number is not (19 or 18) || Word(i + 1).Number is not { } tens || tens is < 20 or >= 100)
        {
            return null;
        }

        var unit = SkipHyphen(i + 2);
        var ones = Word(unit).Number is { } digit and > 0 and < 10 ? digit : 0;
        return (Word(i).Number!.Value * 100 + tens + ones, ones > 0 ? unit + 1 : i + 2);
    }

    private Match? SpokenYearDate(int i) => Word(i).Number is not null && SpokenYear(i) is { } year ? new Match(new CalendarDate(year.Value), i, year.End) : null;
}
