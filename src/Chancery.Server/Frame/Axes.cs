using System.Globalization;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Server.Frame;

/// <summary>The two axes and the trust, as the address asks for them.</summary>
/// <param name="Asked">Those that the address names, as it writes them.</param>
internal sealed record Axes(LocalDate AsOf, long? Known, Confidence Threshold, IReadOnlyList<(string Name, string Value)> Asked)
{
    /// <summary>The axes of a query, or what is wrong with it. What is not asked is today, all that is known, and the usual trust.</summary>
    public static (Axes? Axes, string? Fault) Of(IQueryCollection query, IClock clock, ILedgerStore store)
    {
        var asked = Links.AxisNames.Select(n => (Name: n, Value: query[n].FirstOrDefault()?.Trim() ?? "")).Where(a => a.Value.Length > 0).ToList();
        var given = asked.ToDictionary(a => a.Name, a => a.Value, StringComparer.Ordinal);
        var asOf = given.TryGetValue("as-of", out var day) ? PublishedDate.Parse(day) : clock.GetCurrentInstant().InUtc().Date;
        var known = given.TryGetValue("known", out var text) ? KnownAxis.Of(store, text, PublishedDate.Parse) : null;
        var trust = given.TryGetValue("trust", out var share) ? Trust(share) : Question.UsualThreshold;
        var fault = asOf is null ? $"'{day}' is no date; write as-of as 2025-11-08"
            : text is not null && known is null ? $"'{text}' is neither a date nor a sequence; write known as 2025-11-08 or as a number"
            : trust is null ? $"'{share}' is no confidence; write trust as 0.50"
            : null;
        return fault is null ? (new Axes(asOf!.Value, known, trust!.Value, asked), null) : (null, fault);
    }

    private static Confidence? Trust(string share) =>
        decimal.TryParse(share, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1 ? new Confidence((int)(value * 100)) : null;
}
