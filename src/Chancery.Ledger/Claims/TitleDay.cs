using Chancery.Dispatches;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Ledger;

/// <summary>The day that a title gives a briefing or meeting, where the dispatch was published a few days later: 'Press Briefing – August 10, 2021'.</summary>
internal static class TitleDay
{
    /// <summary>After more days the title's day is not the dispatch's own.</summary>
    private const int MostDays = 3;

    private static readonly LocalDatePattern[] Patterns =
        [LocalDatePattern.CreateWithInvariantCulture("MMMM d uuuu"), LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu")];

    /// <summary>Null where the title gives no day, the day of publication itself or one long before.</summary>
    public static LocalDate? Of(Dispatch dispatch)
    {
        if (dispatch is not { Title: { Length: > 0 } title, Published: { } published })
        {
            return null;
        }

        var words = title.Split([' ', ',', '\u00A0', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            var told = string.Join(' ', words[i..(i + 3)]);
            foreach (var pattern in Patterns)
            {
                if (pattern.Parse(told) is { Success: true, Value: var day } && day < published && Period.DaysBetween(day, published) <= MostDays)
                {
                    return day;
                }
            }
        }

        return null;
    }
}
