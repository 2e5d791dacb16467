using Chancery.Dispatches;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Briefing;

/// <summary>Dates as people write them: <c>8 Nov 2025</c>, <c>Feb 2026</c>, <c>spring 2025</c>, <c>about 2024</c>.</summary>
internal static class DateWords
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM uuuu");
    private static readonly LocalDatePattern MonthPattern = LocalDatePattern.CreateWithInvariantCulture("MMM uuuu");
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static string Of(LocalDate day) => DayPattern.Format(day);

    public static string Of(Edtf date)
    {
        var ends = date.Value.Split('/');
        return ends.Length == 1 ? End(ends[0])
            : ends[0] is "" or ".." ? $"until {End(ends[1])}"
            : ends[1] is "" or ".." ? $"from {End(ends[0])}"
            : $"{End(ends[0])} to {End(ends[1])}";
    }

    /// <summary>The act's own date, else the day by which it was told.</summary>
    public static string Of(Edtf? when, LocalDate said) => when is { } date ? Of(date) : $"by {Of(said)}";

    private static string End(string text)
    {
        var about = text[^1] is '~' or '?' or '%' ? "about " : "";
        var parts = text.TrimEnd('~', '?', '%').Split('-');
        var first = Edtf.Parse(text).Earliest!.Value;
        return about + (parts.Length switch
        {
            1 => parts[0],
            2 when parts[1][0] == '2' => $"{Seasons[parts[1][1] - '1']} {parts[0]}",
            2 => MonthPattern.Format(first),
            _ => DayPattern.Format(first),
        });
    }
}
