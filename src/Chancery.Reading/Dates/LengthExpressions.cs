using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>Where a length of time lies: 'the past five months', 'the next ten days', 'within 90 days'.</summary>
internal enum Frame
{
    None,
    Past,
    Next,

    /// <summary>'within 90 days', 'in two weeks': EDTF says the day on which it ends.</summary>
    EndsAhead,
}

/// <summary>A length of time. EDTF says where it lies, if the words do.</summary>
internal sealed record Length(Quantity Amount, Frame Frame) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => new(TimexType.Duration, Amount.Timex, Stretch(at.Now));

    private Edtf? Stretch(LocalDate? anchor)
    {
        if (Frame == Frame.None || Amount.Count is not { } count || anchor is not { } now || Amount.Unit < Grain.Day)
        {
            return null;
        }

        var other = CalendarPeriod.Shift(now, Frame == Frame.Past ? -(long)count : count, Amount.Unit);
        return other is not { } end ? null : Frame switch
        {
            Frame.Past => Edtf.Parse($"{Edtf.Of(end)}/{Edtf.Of(now)}"),
            Frame.Next => Edtf.Parse($"{Edtf.Of(now)}/{Edtf.Of(end)}"),
            _ => Edtf.Of(end),
        };
    }
}

/// <summary>Something that returns: 'every week', 'annually', 'Mondays'.</summary>
internal sealed record Recurring(string Value) : TimeExpression
{
    public override Outcome Resolve(Anchors at) => new(TimexType.Set, Value);
}
