using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Reading.Actors;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Chancery.Server.Frame;

/// <summary>One request's view of the ledger: a snapshot, a store of its own, the question's axes, and the links that keep them.</summary>
internal sealed class Desk : IDisposable
{
    private readonly StoreLease _lease;
    private readonly TextShelf _texts;

    private Desk(HttpContext context, StoreLease lease, Snapshot snapshot, Axes axes)
    {
        (Http, _lease, Snapshot) = (context, lease, snapshot);
        _texts = context.RequestServices.GetRequiredService<TextShelf>();
        Parties = context.RequestServices.GetRequiredService<ServeOptions>().Parties;
        Queries = snapshot.On(lease.Store);
        Question = new Question(axes.AsOf, snapshot.Head.Sequence, axes.Threshold);
        Links = new Links(axes.Asked);
        Lines = new LineMaker(Quote);
    }

    public HttpContext Http { get; }

    public Snapshot Snapshot { get; }

    public ILedgerStore Store => _lease.Store;

    public LedgerQueries Queries { get; }

    public Question Question { get; }

    public LocalDate AsOf => Question.AsOf;

    public Links Links { get; }

    public LineMaker Lines { get; }

    /// <summary>What names and codes stand for.</summary>
    public PartyDirectory Parties { get; }

    /// <summary>Opens the desk for a request, or says what is wrong with its axes.</summary>
    public static (Desk? Desk, string? Fault) Open(HttpContext context)
    {
        var services = context.RequestServices;
        var lease = services.GetRequiredService<StorePool>().Rent();
        var (axes, fault) = Axes.Of(context.Request.Query, services.GetRequiredService<IClock>(), lease.Store);
        if (axes is null)
        {
            lease.Dispose();
            return (null, fault);
        }

        var shelf = services.GetRequiredService<SnapshotShelf>();
        return (new Desk(context, lease, axes.Known is { } known ? shelf.At(known) : shelf.Present, axes), null);
    }

    /// <summary>A value of the query that is not blank.</summary>
    public string? Value(string name) => Http.Request.Query[name].FirstOrDefault() is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    public LocalDate? Day(string name) => Value(name) is { } text ? PublishedDate.Parse(text) : null;

    public int Number(string name, int least) => int.TryParse(Value(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(least, number) : least;

    public string Route(string name) => Http.GetRouteValue(name) as string ?? "";

    /// <summary>The dossier that the address names; null where it names none.</summary>
    public Dossier? Dossier()
    {
        var (one, other) = (Party(Route("one")), Party(Route("other")));
        return one is { } first && other is { } second && first != second ? new Dossier(first, second) : null;
    }

    public PartyCode? Party(string? name) => string.IsNullOrWhiteSpace(name) ? null
        : Parties.Resolve(name) ?? Parties.Resolve(name, AsOf) ?? (PartyCode.IsValid(name) ? new PartyCode(name) : null);

    public (string One, string Other) Named(Dossier dossier) => (Parties.NameOf(dossier.First), Parties.NameOf(dossier.Second));

    public StateOfPlay Play(Dossier dossier) => Snapshot.Play(dossier, Question);

    public StateOfPlay Play(Dossier dossier, LocalDate asOf) => Snapshot.Play(dossier, Question with { AsOf = asOf });

    public string Text(DispatchKey dispatch) => _texts.Text(Store, dispatch);

    /// <summary>The words that a claim cites.</summary>
    public string Quote(Claim claim) => claim.Span.Of(Text(claim.Dispatch));

    public void Dispose() => _lease.Dispose();
}
