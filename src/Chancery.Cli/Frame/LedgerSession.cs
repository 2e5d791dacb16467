using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>A ledger opened to answer one question.</summary>
internal sealed class LedgerSession : IDisposable
{
    private readonly QueryArguments _arguments;

    private LedgerSession(ILedgerStore store, QueryArguments arguments, (LocalDate AsOf, long Known) axes)
    {
        (Store, _arguments, AsOf) = (store, arguments, axes.AsOf);
        Queries = new LedgerQueries(store, IssueCatalogue.Shipped, axes.Known);
        Lines = new LineMaker(Queries.Quote);
    }

    public ILedgerStore Store { get; }

    public LedgerQueries Queries { get; }

    public LocalDate AsOf { get; }

    public LineMaker Lines { get; }

    /// <summary>Opens the ledger, answers, prints the page; says what stands in the way.</summary>
    public static int Answer(CommandContext context, QueryArguments arguments, Func<LedgerSession, Page?> answer, CancellationToken cancellation) =>
        Guarded(context, () =>
        {
            var log = new MessageLog(context.Terminal);
            using var session = Open(context, arguments, log, cancellation);
            if (session is null)
            {
                return log.Refusals > 0 ? ExitCode.NotFound : ExitCode.Refused;
            }

            if (answer(session) is not { } page)
            {
                return ExitCode.NotFound;
            }

            var written = arguments.Output.Write(context, session.Export(context, page));
            return written == ExitCode.Done ? log.ExitCode : written;
        });

    /// <summary>Runs work on a ledger; a ledger that cannot be used is said, with its exit code.</summary>
    public static int Guarded(CommandContext context, Func<int> work)
    {
        try
        {
            return work();
        }
        catch (LedgerUnavailableException error)
        {
            context.Terminal.Say($"{error.Message}; {LedgerMessages.Unavailable.Remedy} [{LedgerMessages.Unavailable.Code}]", Color.Red);
            return ExitCode.Ledger;
        }
    }

    /// <summary>The question as it is asked of every dossier.</summary>
    public Question Question => new(AsOf, Queries.Head.Sequence, _arguments.Threshold);

    public StateOfPlay Play(Dossier dossier) => Play(dossier, AsOf);

    public StateOfPlay Play(Dossier dossier, LocalDate asOf) => Queries.Play(dossier, asOf, _arguments.Threshold);

    /// <summary>The claim that these digits mean; what is wrong with them is said.</summary>
    public ClaimId? Claim(CommandContext context, string digits) => ClaimOf(Store, context, digits);

    public static ClaimId? ClaimOf(ILedgerStore store, CommandContext context, string digits)
    {
        var found = store.Find(digits.ToLowerInvariant());
        if (found.Count == 1)
        {
            return found[0];
        }

        var message = found.Count == 0
            ? LedgerMessages.UnknownClaim.At(new Place(store.Name), $"no claim's id begins with '{digits}'")
            : LedgerMessages.AmbiguousClaim.At(new Place(store.Name), $"'{digits}' begins the ids {string.Join(", ", found)}");
        context.Terminal.Say(message.ToString(), Color.Red);
        return null;
    }

    public void Dispose() => Store.Dispose();

    private static LedgerSession? Open(CommandContext context, QueryArguments arguments, MessageLog log, CancellationToken cancellation)
    {
        var store = arguments.Read.Length > 0 ? InMemory(context, arguments, log, cancellation) : OnDisk(context, arguments, log);
        if (store is null || AxesOf(context, arguments, store, log) is not { } axes)
        {
            store?.Dispose();
            return null;
        }

        return new LedgerSession(store, arguments, axes);
    }

    /// <summary>A ledger of what the inputs say, recorded as on the day of the latest of them, so that the same inputs make the same chain.</summary>
    private static ILedgerStore InMemory(CommandContext context, QueryArguments arguments, MessageLog log, CancellationToken cancellation)
    {
        var run = new ReadingRun(context, new IntakeOptions());
        var readings = run.Read(arguments.Read, cancellation).ToList();
        log.Count(run.Log.Refusals);
        var store = SqliteLedger.InMemory(StillClock.On(readings.Max(r => r.Dispatch.Published)));
        var intake = new LedgerIntake(store);
        foreach (var reading in readings)
        {
            intake.Add(reading);
        }

        intake.Flush();
        return store;
    }

    private static ILedgerStore? OnDisk(CommandContext context, QueryArguments arguments, MessageLog log)
    {
        var path = LedgerOptions.PathOf(context, arguments.Ledger);
        if (Ledgers.IsThere(path))
        {
            return Ledgers.Open(path, context.Clock);
        }

        log.Say(LedgerMessages.NotThere.At(new Place(path), "there is no ledger here"));
        return null;
    }

    private static (LocalDate AsOf, long Known)? AxesOf(CommandContext context, QueryArguments arguments, ILedgerStore store, MessageLog log)
    {
        var today = context.Clock.GetCurrentInstant().InUtc().Date;
        var asOf = arguments.AsOf ?? (arguments.Read.Length > 0 ? store.LastPublished() ?? today : today);
        if (arguments.Known is null)
        {
            return (asOf, long.MaxValue);
        }

        if (KnownAxis.Of(store, arguments.Known, PublishedDate.Parse) is { } known)
        {
            return (asOf, known);
        }

        log.Say(LedgerMessages.BadBasis.At(new Place("--known"), $"'{arguments.Known}' is neither a date nor a sequence"));
        return null;
    }

    private PageExport Export(CommandContext context, Page page) => new(page, Queries.Text)
    {
        Recorded = Queries.Head.Sequence > 0 ? Queries.Head.Time : NodaConstants.UnixEpoch,
        Party = code => new ExportedParty(context.Parties.NameOf(code), context.Parties.ByCode(code)?.Kind is null or "state" or "former" or "territory"),
        Width = context.Terminal.Look.Width,
    };
}
