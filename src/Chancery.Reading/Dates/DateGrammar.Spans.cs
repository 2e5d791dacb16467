namespace Chancery.Reading.Dates;

/// <summary>Periods with what may stand around them, intervals, and times of day.</summary>
internal sealed partial class DateGrammar
{
    private Match? Span(int i)
    {
        var at = Has(i, WordTraits.Approx) ? i + 1 : i;
        if (at > i && Nested(at, CalendarRule) is { } approximate)
        {
            return approximate with { First = i, Meaning = new Approximate(approximate.Meaning) };
        }

        var period = Period(i) is { } match ? WithSuffix(match) : (Match?)null;
        return Longer(Longer(period, Quantified(i)), DayPartDate(i));
    }

    // 'Wednesday night', 'Tuesday at 9 p.m.', '1990 and beyond'
    private Match WithSuffix(Match match)
    {
        var end = match.End;
        if (Word(end).DayPart is { } part && !Has(end, WordTraits.Plural) && IsDay(match.Meaning))
        {
            return match with { Meaning = new TimeOfDay(part, match.Meaning), End = end + 1 };
        }

        var at = Skip(Skip(end, ','), "at");
        if (at > end && IsDay(match.Meaning) && Clock(at) is { } clock)
        {
            return match with { Meaning = new TimeOfDay(clock.Value, match.Meaning), End = clock.End };
        }

        // 'sent them home in 2023 and later closed the border' goes on with another verb.
        var isOpen = ((Is(end, "and") && IsAny(end + 1, "beyond", "after", "later", "onward", "onwards")) || (Is(end, "or") && Is(end + 1, "later")))
            && !(IsAny(end + 1, "later", "after") && this[end + 2] is { Kind: LexemeKind.Word, Length: > 0 });
        return isOpen ? match with { Meaning = new OpenEnded(match.Meaning, EndIsOpen: true), End = end + 2 }
            : IsAny(end, "onward", "onwards") ? match with { Meaning = new OpenEnded(match.Meaning, EndIsOpen: true), End = end + 1 }
            : match;
    }

    private static bool IsDay(TimeExpression meaning) => meaning is Weekday or WeekdayFromFocus or CalendarDate { Day: not null } or Relative { Grain: Grain.Day } or FromFocus { Grain: Grain.Day } or YearlyEvent or InRelativeYear;

    // 'the morning', 'mid-afternoon yesterday', 'the morning of May 5'
    private Match? DayPartDate(int i)
    {
        var at = Skip(i, "the");
        at = Word(at).Part is not null ? SkipHyphen(at + 1) : at;
        if (Word(at).DayPart is not { } part || Has(at, WordTraits.Plural) || at == i)
        {
            return null;
        }

        var inner = IsAny(at + 1, "of", "on") ? at + 2 : at + 1;
        return Nested(inner, PeriodRule) is { } day && IsDay(day.Meaning)
            ? new Match(new TimeOfDay(part, day.Meaning), i, day.End)
            : new Match(new TimeOfDay(part, new FromFocus(0, Grain.Day, FromNow: true)), i, at + 1);
    }

    // 'January 9-10, 2025', '3 to 5 May', 'from 30 April to 2 May', 'between 1990 and 1995', '2011-2015'
    private Match? Interval(int i) => Longer(MonthDays(i), Longer(DaysMonth(i), FromTo(i)));

    private int? Joint(int i) => IsDash(i) ? i + 1 : IsAny(i, "to", "and", "through", "till", "until") ? i + 1 : null;

    private Match? MonthDays(int i)
    {
        if (Word(i).Month is not { } month || DayAt(SkipStop(i + 1)) is not { } first || Joint(first.End) is not { } at || DayAt(at) is not { } last)
        {
            return null;
        }

        var isSame = Word(SkipStop(last.End)).Month is null && last.Day > first.Day && new CalendarDate(null, month, last.Day).IsPossible && Word(last.End).Unit is null && !Has(last.End, WordTraits.Counted);
        return isSame ? Joined(WithYear(i, last.End, year => new CalendarDate(year, month, last.Day)), month, first.Day) : null;
    }

    private static Match? Joined(Match to, int month, int day)
    {
        TimeExpression from = to.Meaning switch
        {
            CalendarDate date => date with { Month = month, Day = day },
            InRelativeYear { Date: var date } relative => relative with { Date = date with { Month = month, Day = day } },
            _ => new CalendarDate(null, month, day),
        };
        return to with { Meaning = new Interval(from, to.Meaning) };
    }

    private Match? DaysMonth(int i)
    {
        if (DayAt(i) is not { } first || Joint(first.End) is not { } at || DayMonth(at) is not { } to)
        {
            return null;
        }

        var month = to.Meaning is CalendarDate { Month: { } known } ? known : to.Meaning is InRelativeYear { Date.Month: { } relative } ? relative : 0;
        return month > 0 && new CalendarDate(null, month, first.Day).IsPossible ? Joined(to with { First = i }, month, first.Day) : null;
    }

    private Match? FromTo(int i)
    {
        var isLed = IsAny(i - 1, "from", "between");
        if ((!isLed && this[i].Kind != LexemeKind.Digits && Word(i).Month is null) || Nested(i, PeriodRule) is not { } from || Joint(from.End) is not { } at)
        {
            return null;
        }

        var isOpposed = isLed ? IsDash(from.End) || Is(from.End, "and") == Is(i - 1, "between") : IsDash(from.End) && IsPair(from.Meaning);
        if (!isOpposed || EndOf(at) is not { } to || (!isLed && !IsPair(to.Meaning)))
        {
            return null;
        }

        var (first, last) = SameYear(from.Meaning, to.Meaning);
        return new Match(new Interval(first, last), i, to.End);
    }

    private Match? EndOf(int i) => IsAny(i, "now", "present") ? new Match(new Relative(0, Grain.Day), i, i + 1) : Nested(i, PeriodRule);

    // Only whole dates or bare years stand on both sides of a dash: '2011-2015', 'May 3, 2024 - June 1, 2024'.
    private static bool IsPair(TimeExpression meaning) => meaning is CalendarDate { Day: not null } or CalendarDate { Month: null };

    private static (TimeExpression First, TimeExpression Last) SameYear(TimeExpression from, TimeExpression to) => (from, to) switch
    {
        (CalendarDate { Year: null } a, CalendarDate { Year: { } year }) => (a with { Year = year }, to),
        (CalendarDate { Year: { } year }, CalendarDate { Year: null } b) => (from, b with { Year = year }),
        _ => (from, to),
    };

    // '10 p.m. Wednesday', '10:00 a.m. (EST) on November 8', 'noon', '1430 GMT', "5 o'clock"
    private Match? Moment(int i)
    {
        var first = Has(i, WordTraits.Approx) ? i + 1 : i;
        if (Clock(first) is not { } clock)
        {
            return null;
        }

        var at = IsAny(clock.End, "on", "of") || Is(clock.End, ',') ? clock.End + 1 : clock.End;
        return Nested(at, PeriodRule) is { } day && IsDay(day.Meaning)
            ? new Match(new TimeOfDay(clock.Value, day.Meaning), i, day.End)
            : new Match(new TimeOfDay(clock.Value, null), i, clock.End);
    }

    private (string Value, int End)? Clock(int i)
    {
        if (Word(i).Clock is { } named)
        {
            return (named, i + 1);
        }

        if (this[i] is not { Kind: LexemeKind.Digits, Number: >= 0 and < 2400, Length: <= 4 } hour)
        {
            return null;
        }

        if (hour.Length > 2)
        {
            return hour.Length == 4 && hour.Number % 100 < 60 && ZoneEnd(i + 1) is { } zone && zone > i + 1 ? (Write(hour.Number / 100, hour.Number % 100), zone) : null;
        }

        var hasMinutes = (Is(i + 1, ':') || Is(i + 1, '.')) && this[i + 1].Glued && this[i + 2] is { Kind: LexemeKind.Digits, Glued: true, Length: 2, Number: < 60 };
        var minutes = hasMinutes ? this[i + 2].Number : 0;
        return WithMeridiem(i, hour.Number, minutes, hasMinutes ? i + 3 : i + 1);
    }

    private (string Value, int End)? WithMeridiem(int i, int hour, int minutes, int at)
    {
        if (Meridiem(at) is { } meridiem && hour is > 0 and <= 12)
        {
            return (Write(hour % 12 + (meridiem.IsAfternoon ? 12 : 0), minutes), ZoneEnd(meridiem.End));
        }

        if (IsAny(at, "o") && IsAny(at + 2, "clock"))
        {
            return (Write(hour, 0), at + 3);
        }

        if (Is(at, "in") && Is(at + 1, "the") && Word(at + 2).DayPart is { } part && hour <= 12)
        {
            return (Write(part == "MO" || hour == 12 ? hour : hour + 12, minutes), at + 3);
        }

        var isColon = Is(i + 1, ':') && at == i + 3 && hour < 24 && !(Is(at, ':') && this[at].Glued);
        var isLed = ZoneEnd(at) > at || IsAny(i - 1, "at", "by", "until", "till", "around", "about");
        return isColon && isLed ? (Write(hour, minutes), ZoneEnd(at)) : null;
    }

    private (bool IsAfternoon, int End)? Meridiem(int i)
    {
        if (IsAny(i, "am", "pm"))
        {
            return (Is(i, "pm"), i + 1);
        }

        var isMark = IsAny(i, "a", "p") && Is(i + 1, '.') && this[i + 1].Glued && Is(i + 2, "m") && this[i + 2].Glued;
        return isMark ? (Is(i, "p"), SkipStop(i + 3)) : null;
    }

    // 'EST', '(GMT)', 'Moscow time', 'local time'
    private int ZoneEnd(int i)
    {
        var at = Skip(i, '(');
        if (Has(at, WordTraits.Zone))
        {
            return at > i ? Skip(at + 1, ')') : at + 1;
        }

        return Is(i + 1, "time") && (IsCapital(i) || Is(i, "local")) ? i + 2 : i;
    }

    private static string Write(int hour, int minutes) => FormattableString.Invariant($"{hour:00}:{minutes:00}");
}
