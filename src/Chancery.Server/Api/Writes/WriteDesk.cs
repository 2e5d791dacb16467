using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Reading.Actors;
using Chancery.Server.Access;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Chancery.Server.Api;

/// <summary>A write's view of the ledger: all that is recorded, this moment.</summary>
internal sealed class WriteDesk : IDisposable
{
    private readonly StoreLease _lease;
    private readonly Lazy<LedgerQueries> _queries;

    public WriteDesk(HttpContext context)
    {
        Http = context;
        _lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
        _queries = new(() => new LedgerQueries(Store, IssueCatalogue.Shipped));
    }

    public HttpContext Http { get; }

    public ILedgerStore Store => _lease.Store;

    public LedgerQueries Queries => _queries.Value;

    public Person Person => Http.Person();

    public PartyDirectory Parties => Http.RequestServices.GetRequiredService<ServeOptions>().Parties;

    public LocalDate Today => Http.RequestServices.GetRequiredService<IClock>().GetCurrentInstant().InUtc().Date;

    public Reading.Reader Reader => Http.RequestServices.GetRequiredService<Lazy<Reading.Reader>>().Value;

    public PartyCode? Party(string name) => Parties.Resolve(name) ?? (PartyCode.IsValid(name) ? new PartyCode(name) : null);

    /// <summary>The claim that digits mean, or what is wrong with them.</summary>
    public (HeldClaim? Held, Obstacle? Obstacle) Claim(string digits) => Store.Find(digits.ToLowerInvariant()) switch
    {
        [var id] when Queries.Find(id) is { } held => (held, null),
        [_, _, ..] many => (null, new Obstacle(StatusCodes.Status400BadRequest, LedgerMessages.AmbiguousClaim, $"'{digits}' begins the ids {string.Join(", ", many)}")),
        _ => (null, new Obstacle(StatusCodes.Status404NotFound, LedgerMessages.UnknownClaim, $"no claim's id begins with '{digits}'")),
    };

    /// <summary>The recording of a judgement that can be taken back.</summary>
    public long? Judgement(string sequence) =>
        long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Store.Judgements(long.MaxValue).Any(r => r.Sequence == number && r.Note.Entry is not JudgementWithdrawn) ? number : null;

    public void Dispose() => _lease.Dispose();
}
