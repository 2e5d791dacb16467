using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using Chancery.Watching.Polling;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Watching.Notifying;

/// <summary>
/// Looks what changed since it looked last, and puts a message for each change and subscriber into the outbox, in the transaction that moves the
/// mark: none is lost and none is made twice. What was there before anybody subscribed is not told, but for the deadlines that are near.
/// </summary>
internal sealed class Notifier(NotifySettings settings, StoreGate gate, IClock clock, ILogger log)
{
    private const string MarkName = "notified";

    public void Look()
    {
        var today = clock.GetCurrentInstant().InUtc().Date;
        var mark = Mark.Parse(gate.With(s => s.Mark(MarkName)));
        var head = gate.With(s => s.Ledger.Head().Sequence);
        if (mark is null || mark.Sequence != head || mark.Day != today)
        {
            gate.With(s => Look(s, mark, new Mark(head, today)));
        }
    }

    private void Look(WatchStore store, Mark? before, Mark now)
    {
        var to = new Standpoint(new LedgerQueries(store.Ledger, IssueCatalogue.Shipped, now.Sequence), now.Day);
        var from = before is null ? to : new Standpoint(new LedgerQueries(store.Ledger, IssueCatalogue.Shipped, before.Sequence), before.Day);
        var finder = new ChangeFinder(from, to, settings.DeadlineDays);
        var messages = new List<OutgoingMessage>();
        foreach (var extent in to.Queries.Dossiers().Where(d => IsFollowed(d.Dossier) && (IsWhole(before, now, to) || d.Last > before!.Sequence)))
        {
            var changes = before is null ? finder.Deadlines(extent.Dossier) : finder.In(extent.Dossier);
            messages.AddRange(changes.SelectMany(c => Messages(c, to.Queries)));
        }

        store.Post(messages, MarkName, now.ToString());
        foreach (var (subscriber, count) in messages.CountBy(m => m.Subscriber, StringComparer.Ordinal))
        {
            WatchLog.Posted(log, subscriber, count);
        }
    }

    // A new day makes dates near and lets threads lapse anywhere, and so may a judgement.
    private static bool IsWhole(Mark? before, Mark now, Standpoint to) => before is null || before.Day != now.Day || to.Queries.LastJudgement > before.Sequence;

    private bool IsFollowed(Dossier dossier) => settings.Subscribers.Any(s => s.Follows(dossier));

    private IEnumerable<OutgoingMessage> Messages(Change change, LedgerQueries queries)
    {
        var now = clock.GetCurrentInstant();
        return from subscriber in settings.Subscribers
               where subscriber.Follows(change.Dossier) && subscriber.Events.Contains(change.Kind)
               let id = Dispatch.Digest($"{subscriber.Name}\n{change.Kind}\n{change.Dossier}\n{change.Identity}")
               select new OutgoingMessage(subscriber.Name, $"msg_{id[..32]}", ChangeJson.Of(change, now, queries), now, now, 0);
    }

    private sealed record Mark(long Sequence, LocalDate Day)
    {
        public static Mark? Parse(string? text) =>
            text?.Split(' ') is [var sequence, var day] ? new Mark(long.Parse(sequence, CultureInfo.InvariantCulture), LocalDatePattern.Iso.Parse(day).Value) : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence} {LocalDatePattern.Iso.Format(Day)}");
    }
}
