using Chancery.Ledger;
using Chancery.Server.Frame;
using NodaTime.Text;

namespace Chancery.Server.Pages;

/// <summary>What people ruled on a claim, each with its author.</summary>
internal static class RulingList
{
    public static IReadOnlyList<RulingModel> On(Desk desk, ClaimId id)
    {
        var withdrawn = desk.Store.Judgements(desk.Snapshot.Head.Sequence).Select(r => r.Note.Entry).OfType<JudgementWithdrawn>().Select(w => w.Sequence).ToHashSet();
        return [.. desk.Queries.JudgementsOn(id).Select(r => Of(r, withdrawn.Contains(r.Sequence)))];
    }

    public static RulingModel Of(Recording recording, bool withdrawn) => new(
        Recorded.What(recording.Note.Entry),
        recording.Note.Author.Name,
        InstantPattern.General.Format(recording.Time),
        recording.Note.Reason,
        withdrawn ? null : recording.Sequence);
}
