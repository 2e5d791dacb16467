using System.Globalization;
using NodaTime;

namespace Chancery.Storage;

/// <summary>What a person means by 'known by then': a sequence, or the end of a day in UTC.</summary>
public static class KnownAxis
{
    /// <summary>The sequence; null where the text is neither.</summary>
    public static long? Of(ILedgerStore store, string text, Func<string, LocalDate?> day)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
        {
            return sequence;
        }

        return day(text) is { } date ? store.SequenceAt(date.PlusDays(1).AtMidnight().InUtc().ToInstant() - Duration.Epsilon) : null;
    }
}
