using System.Text.RegularExpressions;
using NodaTime;

namespace Chancery.Dispatches;

/// <summary>
/// A date as the Extended Date/Time Format writes it (ISO 8601-2, levels 0 and 1 without times): <c>2025-11-08</c>, <c>2025-11</c>,
/// <c>2025</c>, seasons <c>2025-21</c> to <c>2025-24</c> (spring to winter), <c>2025-02~</c> for about, intervals <c>A/B</c>, open ends <c>A/..</c>.
/// </summary>
public readonly partial record struct Edtf : IComparable<Edtf>
{
    private readonly string? _value;

    private Edtf(string value) => _value = value;

    public string Value => _value ?? "";

    /// <summary>The first day that it can mean; null where the interval's start is open.</summary>
    public LocalDate? Earliest => Bound(Value.Split('/')[0], first: true);

    /// <summary>The last day that it can mean; null where the interval's end is open.</summary>
    public LocalDate? Latest => Bound(Value.Split('/')[^1], first: false);

    public static Edtf Of(LocalDate date) => new(FormattableString.Invariant($"{date.Year:0000}-{date.Month:00}-{date.Day:00}"));

    public static Edtf Parse(string value) =>
        TryParse(value, out var result) ? result : throw new FormatException($"'{value}' is no EDTF date.");

    public static bool TryParse(string? value, out Edtf result)
    {
        result = default;
        if (value is null)
        {
            return false;
        }

        var ends = value.Split('/');
        if (ends.Length > 2 || !ends.All(e => (ends.Length == 2 && e is "" or "..") || IsDate(e)))
        {
            return false;
        }

        result = new Edtf(value);
        return true;
    }

    /// <summary>By first day, an open start first; then by the text.</summary>
    public int CompareTo(Edtf other)
    {
        var order = Comparer<LocalDate?>.Default.Compare(Earliest, other.Earliest);
        return order != 0 ? order : string.CompareOrdinal(Value, other.Value);
    }

    public static bool operator <(Edtf left, Edtf right) => left.CompareTo(right) < 0;

    public static bool operator >(Edtf left, Edtf right) => left.CompareTo(right) > 0;

    public static bool operator <=(Edtf left, Edtf right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Edtf left, Edtf right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;

    private static bool IsDate(string text) => DateForm().IsMatch(text) && Bound(text, first: true) is not null;

    private static LocalDate? Bound(string text, bool first)
    {
        var match = DateForm().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var year = int.Parse(match.Groups["y"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        if (year < 1)
        {
            return null;
        }

        if (!match.Groups["m"].Success)
        {
            return first ? new LocalDate(year, 1, 1) : new LocalDate(year, 12, 31);
        }

        var month = int.Parse(match.Groups["m"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        if (month is >= 21 and <= 24)
        {
            return match.Groups["d"].Success ? null : Season(year, month, first);
        }

        if (month is < 1 or > 12)
        {
            return null;
        }

        if (!match.Groups["d"].Success)
        {
            var start = new LocalDate(year, month, 1);
            return first ? start : start.With(DateAdjusters.EndOfMonth);
        }

        var day = int.Parse(match.Groups["d"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    // Northern meteorological seasons; winter runs from December into the next year.
    private static LocalDate Season(int year, int season, bool first)
    {
        var start = new LocalDate(year, 3 * (season - 20), 1);
        return first ? start : start.PlusMonths(3).PlusDays(-1);
    }

    [GeneratedRegex("^(?<y>[0-9]{4})(-(?<m>[0-9]{2})(-(?<d>[0-9]{2}))?)?[~?%]?\\z")]
    private static partial Regex DateForm();
}
