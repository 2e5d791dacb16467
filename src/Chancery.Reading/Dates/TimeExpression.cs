using Chancery.Dispatches;

namespace Chancery.Reading.Dates;

/// <summary>
/// What a date expression means before it is anchored: a small algebra of points, periods, shifts, ordinals within a period, lengths and
/// intervals. Each form resolves itself against the <see cref="Anchors"/> of the place where it stands.
/// </summary>
internal abstract record TimeExpression
{
    public abstract Outcome Resolve(Anchors at);
}

/// <summary>An anchored expression.</summary>
/// <param name="Value">TIMEX3's value, with <c>X</c> where it is not known.</param>
/// <param name="Period">The period that it names, from which later expressions may be counted; null for lengths and sets.</param>
internal readonly record struct Outcome(TimexType Type, string Value, Edtf? Edtf = null, CalendarPeriod? Period = null)
{
    public static Outcome Of(CalendarPeriod period) => new(TimexType.Date, period.Timex, period.Edtf, period);

    public static Outcome Of(CalendarPeriod? period, string unresolved) => period is { } known ? Of(known) : new(TimexType.Date, unresolved);
}
