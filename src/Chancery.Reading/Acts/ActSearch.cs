using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>Goes through a dispatch's triggers with all ways to read each, and completes the one that is chosen.</summary>
internal sealed class ActSearch
{
    private readonly Draft _draft;
    private readonly ActLexicon _lexicon;
    private readonly Scope _scope;
    private readonly ActSpans _spans;
    private readonly AlternativeFinder _alternatives;
    private readonly StatusReader _status;
    private readonly WhenReader _when;
    private readonly IssueReader _issues;
    private readonly List<Trigger> _triggers;
    private readonly Dictionary<int, Trigger> _byToken = [];

    public ActSearch(Draft draft, ActLexicon lexicon, Scene scene, FeatureWriter writer)
    {
        (_draft, _lexicon) = (draft, lexicon);
        Trees = draft.Trees;
        _scope = new Scope(draft);
        _spans = new ActSpans(draft, Trees, _scope);
        _status = new StatusReader(Trees, lexicon);
        _when = new WhenReader(draft, Trees);
        var parties = new PartyReader(draft, Trees, _scope, lexicon, scene);
        var slots = new SlotReader(Trees, parties, _scope, scene);
        _issues = new IssueReader(draft, Trees, slots, lexicon);
        var frames = new FrameBuilder(Trees, lexicon);
        var surroundings = new Surroundings(draft, Trees, _scope, scene, frames, parties);
        _alternatives = new AlternativeFinder(
            writer,
            new PartyOptions(slots, surroundings, scene, lexicon),
            surroundings,
            (new TriggerFeatures(draft, Trees, lexicon, _scope, scene, _status), new PartyFeatures(draft, Trees, _scope, scene, surroundings, lexicon)));
        _triggers = new TriggerFinder(draft, Trees, frames, new Conditions(Trees, parties, _scope, scene, lexicon, _status), lexicon.Acts).Find();
        foreach (var trigger in _triggers)
        {
            _byToken[trigger.Token] = trigger;
        }
    }

    public Trees Trees { get; }

    public IReadOnlyList<Trigger> Triggers => _triggers;

    /// <summary>Fills <paramref name="found"/> with the ways to read the trigger.</summary>
    public void Read(Trigger trigger, List<Alternative> found) => _alternatives.Find(trigger, _byToken, found);

    public Span SpanOf(Trigger trigger) => _spans.Of(trigger.Frame);

    /// <summary>The candidate that an alternative makes, with status, date, issues and words.</summary>
    public ActCandidate Complete(Trigger trigger, Alternative read)
    {
        var frame = trigger.Frame;
        var traits = _lexicon.Traits(read.Kind);
        var when = _when.Of(frame);
        var status = _status.Of(frame, traits.Speech && read.Kind is not (ActKind.Propose or ActKind.Invite or ActKind.Request));
        var candidate = new ActCandidate
        {
            Row = read.Row,
            Frame = frame,
            By = read.By.Parties,
            To = read.To.Parties,
            BySlot = read.By.IsNamed ? "named" : "scene",
            ToSlot = read.To.IsNamed ? "named" : "scene",
            Sentence = trigger.Sentence,
            Status = status == ActStatus.Done && IsAhead(when) ? ActStatus.Planned : status,
            When = when,
            Dated = when is not null,
            Span = _spans.Of(frame),
            Statement = _scope.IndexAt(frame.Trigger),
        };
        return candidate with { Issues = _issues.Of(candidate) };
    }

    private bool IsAhead(Edtf? when) => when?.Earliest is { } day && _draft.Dispatch.Published is { } published && day > published;
}
