using System.Globalization;
using NodaTime;

namespace Chancery.Intake;

/// <summary>A day of publication as files write it: ISO 8601 with or without a time, RFC 1123, or in English words.</summary>
public static class PublishedDate
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyyMMdd", "yyyy.MM.dd",
        "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy", "ddd, d MMM yyyy",
    ];

    /// <summary>The day as written, whatever the zone of a time beside it; null where it is not one.</summary>
    public static LocalDate? Parse(string text)
    {
        var day = WithoutTime(text.Trim());
        return DateOnly.TryParseExact(day, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? LocalDate.FromDateOnly(date)
            : null;
    }

    private static string WithoutTime(string text)
    {
        if (text.Length > 10 && char.IsAsciiDigit(text[9]) && text[10] is 'T' or 't' or ' ')
        {
            return text[..10];
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var space = colon < 0 ? -1 : text.LastIndexOf(' ', colon);
        return space > 0 ? text[..space] : text;
    }
}
