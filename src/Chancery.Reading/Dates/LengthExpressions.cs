using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>Where a length of time lies: 'the past five months', 'the next ten days', 'within 90 days'.</summary>
internal enum Frame
{
    None,
    Past,
    Next,

    /// <summary>'within 90 days': EDTF says the day on which it ends.</summary>
    Within,

    /// <summary>'in two weeks': the same where the clause looks ahead; 'the first in six years' does not.</summary>
    In,
}

/// <summary>A length of time. EDTF says where it lies, if the words do.</summary>
internal sealed record Length(Quantity Amount, Frame Frame) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => new(TimexType.Duration, Amount.Timex, Stretch(at));

    private Edtf? Stretch(Anchors at)
    {
        var isPlaced = Frame != Frame.None && (Frame != Frame.In || at.Direction == Direction.Future);
        if (!isPlaced || Amount.Count is not { } count || at.Now is not { } now || Amount.Unit < Grain.Day)
        {
            return null;
        }

        var other = CalendarPeriod.Shift(now, Frame == Frame.Past ? -(long)count : count, Amount.Unit);
        return other is not { } end ? null : Frame switch
        {
            Frame.Past => Between(end, now),
            Frame.Next => Between(now, end),
            _ => Edtf.Of(end),
        };
    }

    // 'the past five months' runs from month to month, 'the past ten days' from day to day.
    private Edtf Between(LocalDate first, LocalDate last)
    {
        var grain = Amount.Unit switch { Grain.Month => Grain.Month, Grain.Year or Grain.Decade or Grain.Century => Grain.Year, _ => Grain.Day };
        return Edtf.Parse($"{CalendarPeriod.Of(first, grain).Edtf}/{CalendarPeriod.Of(last, grain).Edtf}");
    }
}

/// <summary>Something that returns: 'every week', 'annually', 'Mondays'.</summary>
internal sealed record Recurring(string Value) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => new(TimexType.Set, Value);
}
