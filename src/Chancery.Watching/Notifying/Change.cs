using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Watching.Notifying;

/// <summary>Something in a dossier that subscribers are told.</summary>
internal abstract record Change(Dossier Dossier)
{
    /// <summary>The kind of event.</summary>
    public abstract string Kind { get; }

    /// <summary>What makes it this change and no other; told again, it is the same.</summary>
    public abstract string Identity { get; }

    /// <param name="Was">Where the thread stood; null where it is new.</param>
    public sealed record Moved(Dossier Dossier, IssueState Issue, IssueThread Thread, ThreadStage? Was) : Change(Dossier)
    {
        public override string Kind => NotifySettings.ThreadMoved;

        public override string Identity => $"{Thread.Identity} {Was} {Thread.State} {Thread.LastMove.Motion.Lead.Id}";
    }

    /// <param name="Days">The number of days before it that has been reached.</param>
    public sealed record Near(Dossier Dossier, DeadlineLine Deadline, LocalDate Day, int Days) : Change(Dossier)
    {
        public override string Kind => NotifySettings.DeadlineNear;

        public override string Identity => FormattableString.Invariant($"{Deadline.Date} {Deadline.Issues.Order(StringComparer.Ordinal).FirstOrDefault() ?? NormalForm.Of(Deadline.What)} {Days}");
    }

    public sealed record Reworded(Dossier Dossier, string Issue, string IssueName, Position Position, Utterance Before) : Change(Dossier)
    {
        public override string Kind => NotifySettings.PositionChanged;

        public PartyCode Party => Position.Party;

        public override string Identity => $"{Issue} {Party} {Before.Words.Id} {Position.Last.Words.Id}";
    }
}
