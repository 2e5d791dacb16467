using BenchmarkDotNet.Attributes;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Benchmarks;

/// <summary>A brief from a warm ledger of generated dispatches: one dossier of 3,200 acts, and others beside it that hold as many or ten times as many.</summary>
[ShortRunJob]
public class LedgerBenchmarks : IDisposable
{
    private const int Dispatches = 800;
    private const string Text = "The ministry said that a proposal on air service had been made, that it was being considered, that talks were held and that tariffs were imposed.";

    private static readonly LocalDate Start = new(2025, 1, 1);
    private static readonly Dossier Pair = new(new PartyCode("USA"), new PartyCode("CHN"));
    private static readonly ActKind[] Kinds = [ActKind.Propose, ActKind.Acknowledge, ActKind.Consult, ActKind.Sanction];
    private static readonly string[] Labels = ["air service", "tariffs", "visas", "export controls", "fentanyl", "rare earths", "soybeans", "port fees"];

    private string _path = "";
    private ILedgerStore _store = null!;
    private long _half;

    /// <summary>How many times as many claims other dossiers hold.</summary>
    [Params(1, 10)]
    public int Others { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        _path = Path.Combine(Path.GetTempPath(), $"chancery-bench-{Guid.NewGuid():N}.db");
        _store = SqliteLedger.Open(_path, SystemClock.Instance);
        var intake = new LedgerIntake(_store);
        for (var i = 0; i < Dispatches * (1 + Others); i++)
        {
            intake.Add(Reading(i, i % (1 + Others) == 0 ? "USA" : "RUS", i % (1 + Others) == 0 ? "CHN" : "DEU"));
        }

        intake.Flush();
        _half = _store.Head().Sequence / 2;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _store.Dispose();
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public string Brief() => Brief(long.MaxValue, Start.PlusYears(3));

    [Benchmark]
    public string BriefAsOf() => Brief(long.MaxValue, Start.PlusDays(200));

    [Benchmark]
    public string BriefKnown() => Brief(_half, Start.PlusYears(3));

    private string Brief(long known, LocalDate asOf)
    {
        var queries = new LedgerQueries(_store, IssueCatalogue.Shipped, known);
        return PageText.Render(BriefPage.Of(queries.Play(Pair, asOf, new Confidence(50)), ("USA", "CHN"), new LineMaker(queries.Quote)));
    }

    private static DispatchReading Reading(int number, string one, string other) => new()
    {
        Reader = new ReaderStamp("bench", "none"),
        Dispatch = new Dispatch { Id = $"bench-{number}", Text = Text, Published = Start.PlusDays(number % 400), Outlet = "Bench" },
        Acts = [.. Kinds.Select((kind, i) => new Act
        {
            Id = $"a{i}",
            Kind = kind,
            By = kind == ActKind.Consult ? Parties.Of(one, other) : Parties.Of(i % 2 == 0 ? one : other),
            To = kind == ActKind.Consult ? Parties.None : Parties.Of(i % 2 == 0 ? other : one),
            Issues = [Labels[(number + i) % Labels.Length]],
            When = Edtf.Of(Start.PlusDays(number % 400)),
            Status = ActStatus.Done,
            Claimant = new Speaker("Ministry", Parties.Of(one)),
            Span = new Span(i * 20, (i * 20) + 30),
            Confidence = new Confidence(70),
            Because = "bench",
        })],
    };
}
