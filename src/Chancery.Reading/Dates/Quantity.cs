namespace Chancery.Reading.Dates;

/// <summary>An amount of time.</summary>
/// <param name="Count">Null where the text leaves it vague ('several', 'a few').</param>
/// <param name="Half">Whether half a unit more is meant.</param>
internal readonly record struct Quantity(int? Count, Grain Unit, bool Half = false)
{
    /// <summary>As TIMEX3 writes it: <c>P90D</c>, <c>PT5H30M</c>, <c>PXY</c>.</summary>
    public string Timex
    {
        get
        {
            var (factor, letter) = Letter(Unit);
            var prefix = Unit < Grain.Day ? "PT" : "P";
            if (Count is not { } count)
            {
                return factor == 1 ? $"{prefix}X{letter}" : "PXY";
            }

            return FormattableString.Invariant($"{prefix}{(long)count * factor}{letter}") + HalfUnit;
        }
    }

    private string HalfUnit => !Half ? "" : Unit switch
    {
        Grain.Year => "6M",
        Grain.Day => "T12H",
        Grain.Hour => "30M",
        Grain.Minute => "30S",
        _ => "",
    };

    private static (int Factor, string Letter) Letter(Grain unit) => unit switch
    {
        Grain.Second => (1, "S"),
        Grain.Minute => (1, "M"),
        Grain.Hour => (1, "H"),
        Grain.Day => (1, "D"),
        Grain.Weekend => (2, "D"),
        Grain.Week => (1, "W"),
        Grain.Month => (1, "M"),
        Grain.Quarter => (1, "Q"),
        Grain.Half => (6, "M"),
        Grain.Decade => (10, "Y"),
        Grain.Century => (100, "Y"),
        _ => (1, "Y"),
    };
}
