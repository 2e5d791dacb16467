using System.Globalization;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

internal sealed partial class SqlLedgerStore : ISqlWork
{
    /// <summary>How long an answer is kept for a write that is sent again.</summary>
    private static readonly Duration Kept = Duration.FromDays(7);

    public IAccountStore Accounts { get; }

    T ISqlWork.Reading<T>(Func<T> work) => Guarded(work);

    T ISqlWork.Writing<T>(Func<T> work) => Guarded(() => Writing(work));

    public KeptAnswer? Answered(OnceKey once) => Guarded(() => _session.Rows(
        "SELECT request, status, body FROM answers WHERE person = @p0 AND name = @p1",
        r => new KeptAnswer(new Digest(Bytes(r, 0)), Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture), Bytes(r, 2)), once.User, once.Key).FirstOrDefault());

    public Written Append(IReadOnlyList<Addition> additions, WriteTerms terms) => Guarded(() => Writing(() =>
    {
        if (terms.Once is { } named && Answered(named) is { } earlier)
        {
            return new Written(earlier, IsEarlier: true);
        }

        if (!terms.Allows(this))
        {
            return new Written(null, IsEarlier: false);
        }

        var writer = new Writer(this);
        foreach (var addition in additions)
        {
            writer.Take(addition);
        }

        return new Written(Keep(terms, writer.Outcome), IsEarlier: false);
    }));

    private KeptAnswer Keep(WriteTerms terms, Appended outcome)
    {
        var (status, body) = terms.Answer(outcome);
        if (terms.Once is not { } once)
        {
            return new KeptAnswer(Digest.Zero, status, body);
        }

        var now = _clock.GetCurrentInstant();
        _session.Run("DELETE FROM answers WHERE ticks < @p0", (now - Kept).ToUnixTimeTicks());
        _session.Run("INSERT INTO answers (person, name, request, status, body, ticks) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)", once.User, once.Key, once.Request.Bytes.ToArray(), status, body, now.ToUnixTimeTicks());
        return new KeptAnswer(once.Request, status, body);
    }
}
