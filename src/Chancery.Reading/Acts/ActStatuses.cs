using Chancery.Dispatches;
using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Acts.Timing;

namespace Chancery.Reading.Acts;

/// <summary>How far each act has come: of the five statuses the one that a learnt model ranks first, given what the rules say.</summary>
internal sealed class ActStatuses(Draft draft, Trees trees, ActLexicon lexicon, Scene scene)
{
    private readonly StatusReader _rules = new(trees, lexicon);
    private readonly StatusFeatures _features = new(draft, trees, lexicon, scene);
    private readonly WeightSum _sum = new(lexicon.StatusWeights);

    public static ActStatus[] All { get; } = Enum.GetValues<ActStatus>();

    /// <summary>Gives the act its status; it has its clause's date already.</summary>
    public ActCandidate Complete(ActCandidate act)
    {
        var ruled = Ruled(act);
        var (best, chosen, total) = (int.MinValue, ruled, LogSum.Least);
        foreach (var status in All)
        {
            _sum.Clear();
            _features.Tell(act, status, ruled, _sum);
            (best, chosen) = _sum.Total > best ? (_sum.Total, status) : (best, chosen);
            total = LogSum.Add(total, _sum.Total);
        }

        return act with { Status = chosen, StatusShare = LogSum.ShareOf(best, total) };
    }

    /// <summary>What is plain about one status, for training.</summary>
    public void Tell(ActCandidate act, ActStatus status, FeatureSink sink) => _features.Tell(act, status, Ruled(act), sink);

    private ActStatus Ruled(ActCandidate act)
    {
        var uttered = act.Row.Has(ActFlags.Should | ActFlags.Negated) || (IsUttered(act.Kind) && !(IsAnswer(act.Kind) && _rules.HasModal(act.Trigger)));
        var status = _rules.Of(act.Frame, uttered, act.Row.Has(ActFlags.Negated));
        return status == ActStatus.Done && IsAhead(act) ? ActStatus.Planned : status;
    }

    private bool IsUttered(ActKind kind) => lexicon.Traits(kind).Speech && kind is not (ActKind.Propose or ActKind.Invite or ActKind.Request);

    // 'will accept', 'may refuse': the answer is yet to come.
    private static bool IsAnswer(ActKind kind) => kind is ActKind.Accept or ActKind.Refuse or ActKind.Reply or ActKind.Endorse;

    private bool IsAhead(ActCandidate act) => act.When?.Earliest is { } day && draft.Dispatch.Published is { } published && day > published;
}
