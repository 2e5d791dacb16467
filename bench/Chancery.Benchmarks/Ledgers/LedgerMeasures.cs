using System.Diagnostics;
using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Benchmarks;

/// <summary>
/// Measures a ledger that is given: <c>ledger multiply FROM TO TIMES [same|years]</c> makes one with as many times the claims,
/// <c>ledger brief LEDGER PARTY PARTY</c> times a warm brief on each axis.
/// </summary>
internal static class LedgerMeasures
{
    private const int Runs = 41;

    public static int Run(string[] arguments)
    {
        switch (arguments)
        {
            case ["multiply", var from, var to, var times, .. var rest]:
                LedgerCopies.Make(from, to, int.Parse(times, CultureInfo.InvariantCulture), rest is [var same] ? same : "");
                return 0;
            case ["brief", var ledger, var one, var other]:
                Brief(ledger, new Dossier(new PartyCode(one), new PartyCode(other)));
                return 0;
            default:
                Console.Error.WriteLine("ledger multiply FROM TO TIMES [same|years] | ledger brief LEDGER PARTY PARTY");
                return 2;
        }
    }

    private static void Brief(string path, Dossier dossier)
    {
        using var store = SqliteLedger.Open(path, SystemClock.Instance);
        var head = store.Head().Sequence;
        var last = store.LastPublished() ?? new LocalDate(2026, 1, 1);
        var claims = store.Claims(dossier, head);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{head} recordings; {claims.Count} claims of {dossier} in {claims.Select(c => c.Dispatch.Key).Distinct().Count()} dispatches"));
        Time("all claims", () => store.Claims(dossier, head).Count);
        Time("those that may count", () => store.Counting(dossier, head, new HashSet<long>()).Claims.Count);
        Time("those and the fold", () => Play(store, dossier, head, last).Issues.Count);
        var play = Play(store, dossier, head, last);
        var lines = new LineMaker(new LedgerQueries(store, IssueCatalogue.Shipped, head).Quote);
        Time("the page of a fold that is held", () => PageText.Render(BriefPage.Of(play, (dossier.First.Value, dossier.Second.Value), lines)).Length);
        Time("brief now", () => Render(store, dossier, head, last));
        Time("brief --as-of a hundred days before", () => Render(store, dossier, head, last.PlusDays(-100)));
        Time("brief --known the head", () => Render(store, dossier, head, last));
        Time("brief --known half of the chain", () => Render(store, dossier, head / 2, last));
    }

    private static StateOfPlay Play(ILedgerStore store, Dossier dossier, long known, LocalDate asOf) =>
        new LedgerQueries(store, IssueCatalogue.Shipped, known).Play(dossier, asOf, Question.UsualThreshold);

    private static int Render(ILedgerStore store, Dossier dossier, long known, LocalDate asOf)
    {
        var queries = new LedgerQueries(store, IssueCatalogue.Shipped, known);
        return PageText.Render(BriefPage.Of(queries.Play(dossier, asOf, Question.UsualThreshold), (dossier.First.Value, dossier.Second.Value), new LineMaker(queries.Quote))).Length;
    }

    private static void Time(string what, Func<int> work)
    {
        var milliseconds = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            var began = Stopwatch.GetTimestamp();
            _ = work();
            milliseconds[i] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        }

        var first = milliseconds[0];
        Array.Sort(milliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {milliseconds[Runs / 2]:F1} ms, least {milliseconds[0]:F1} ms, first {first:F1} ms"));
    }
}
