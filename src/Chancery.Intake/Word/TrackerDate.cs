using System.Globalization;
using NodaTime;

namespace Chancery.Intake.Word;

/// <summary>A line of a tracker that is a date and nothing else.</summary>
/// <param name="Day">The day; null where it is a month or a year alone, or no day of the calendar.</param>
/// <param name="Year">The year that it names.</param>
/// <param name="IsBroken">Whether it should be a day and is none ('February 30, 2025', or a day without any year).</param>
internal sealed record TrackerDate(LocalDate? Day, int? Year, bool IsBroken)
{
    private const int Longest = 60;

    private static readonly CultureInfo English = CultureInfo.InvariantCulture;
    private static readonly string[] Months = English.DateTimeFormat.MonthNames[..12];
    private static readonly string[] Weekdays = English.DateTimeFormat.DayNames;
    private static readonly string[] Ordinals = ["st", "nd", "rd", "th"];
    private static readonly string[] Fillers = ["of", "the"];

    /// <summary>Reads a line; null where it is no date.</summary>
    /// <param name="year">The year of the heading above, for days without one.</param>
    public static TrackerDate? Of(string line, int? year)
    {
        var text = line.Trim().TrimEnd(':', '.').TrimEnd();
        if (text.Length is 0 or > Longest)
        {
            return null;
        }

        return PublishedDate.Parse(text) is { } day ? new TrackerDate(day, day.Year, false) : OfWords(text.Split([' ', ',', '\u00A0'], StringSplitOptions.RemoveEmptyEntries), year);
    }

    private static TrackerDate? OfWords(string[] words, int? yearAbove)
    {
        int? month = null, day = null, year = null;
        foreach (var word in words)
        {
            if (Named(word, Months) is var named and > 0)
            {
                month = named;
            }
            else if (Number(word) is > 31 and var above)
            {
                year = above;
            }
            else if (Number(word) is { } number)
            {
                day = number;
            }
            else if (Named(word, Weekdays) == 0 && !Fillers.Contains(word, StringComparer.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return month is { } m && (day ?? year) is not null ? OfParts(year ?? yearAbove, m, day, year)
            : words.Length == 1 && day is null && year is >= 1900 and < 2200 ? new TrackerDate(null, year, false)
            : null;
    }

    private static TrackerDate OfParts(int? year, int month, int? day, int? told) =>
        day is null ? new TrackerDate(null, told, false)
        : year is >= 1 and <= 9999 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year.Value, month) ? new TrackerDate(new LocalDate(year.Value, month, day.Value), told, false)
        : new TrackerDate(null, told, true);

    // The place from 1 of a name, in full or by its first three letters and more; 0 where it is none.
    private static int Named(string word, string[] names)
    {
        var bare = word.TrimEnd('.');
        return bare.Length < 3 ? 0 : 1 + Array.FindIndex(names, n => n.StartsWith(bare, StringComparison.OrdinalIgnoreCase));
    }

    private static int? Number(string word)
    {
        var digits = Array.Find(Ordinals, o => word.EndsWith(o, StringComparison.OrdinalIgnoreCase)) is { } ordinal ? word[..^ordinal.Length] : word;
        return int.TryParse(digits, NumberStyles.None, English, out var number) ? number : null;
    }
}
