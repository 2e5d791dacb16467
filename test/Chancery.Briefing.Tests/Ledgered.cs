using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Briefing.Tests;

/// <summary>Readings as a ledger holds them, between Russia and the United States.</summary>
internal sealed class Ledgered
{
    private static readonly Dossier Between = new(new PartyCode("RUS"), new PartyCode("USA"));

    private readonly List<HeldClaim> _held = [];
    private readonly Dictionary<DispatchKey, string> _texts = [];

    private Ledgered()
    {
    }

    public static Ledgered Of(IEnumerable<Story> stories, Func<DispatchHeader, DispatchHeader>? change = null)
    {
        var ledger = new Ledgered();
        foreach (var reading in stories.Select(s => s.Reading()))
        {
            var header = DispatchHeader.Of(reading.Dispatch);
            ledger._texts[header.Key] = reading.Dispatch.Text;
            ledger._held.AddRange(DossierRule.Of(ReadingClaims.Of(reading)).Where(c => c.Dossier == Between)
                .Select(c => new HeldClaim(c.Claim, change?.Invoke(header) ?? header, 1, new LocalDate(2026, 5, 1))));
        }

        return ledger;
    }

    public LineMaker Lines => new(c => c.Span.Of(_texts[c.Dispatch]));

    public StateOfPlay Play(string asOf)
    {
        var question = new Question(Edtf.Parse(asOf).Earliest!.Value, 9, new Confidence(50));
        return StateOfPlayFold.Fold(Between, _held, question, (new IssueResolver(IssueCatalogue.Shipped, []), Digest.Zero));
    }

    public Page Brief(string asOf) => BriefPage.Of(Play(asOf), ("RUS", "USA"), Lines);

    public Page Timeline(string asOf) => TimelinePage.Of(Play(asOf), ("RUS", "USA"), Lines, new Selection());

    public Page Diff(string from, string to) => DiffPage.Of(Play(from), Play(to), ("RUS", "USA"), Lines);

    public Page Day(string day)
    {
        var entries = from held in _held
                      where held.Said == Edtf.Parse(day).Earliest && held.Claim is not StatementClaim
                      group held by held.Dispatch into dispatch
                      select new DayEntry(dispatch.Key, null, _texts[dispatch.Key.Key], [.. dispatch]);
        return DayPage.Of(Edtf.Parse(day).Earliest!.Value, ("RUS", "USA"), entries, Lines);
    }

    public PageExport Export(Page page) => new(page, k => _texts[k]) { Recorded = Instant.FromUtc(2026, 5, 2, 10, 30) };

    public string Written(string format, Page page) => System.Text.Encoding.UTF8.GetString(PageFormats.Find(format)!.Bytes(Export(page)));
}
