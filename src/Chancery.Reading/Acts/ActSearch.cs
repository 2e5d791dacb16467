using Chancery.Dispatches;
using Chancery.Reading.Acts.Certainty;

namespace Chancery.Reading.Acts;

/// <summary>Goes through a dispatch's triggers with all ways to read each, and completes the one that is chosen.</summary>
internal sealed class ActSearch
{
    private readonly Draft _draft;
    private readonly ActLexicon _lexicon;
    private readonly Scope _scope;
    private readonly ActSpans _spans;
    private readonly AlternativeFinder _alternatives;
    private readonly List<Trigger> _triggers;
    private readonly Dictionary<int, Trigger> _byToken = [];

    public ActSearch(Draft draft, ActLexicon lexicon, Scene scene, FeatureWriter writer)
    {
        (_draft, _lexicon) = (draft, lexicon);
        Trees = draft.Trees;
        _scope = new Scope(draft);
        _spans = new ActSpans(draft, Trees, _scope);
        var status = new StatusReader(Trees, lexicon);
        var series = new PartySeries(draft);
        var parties = new PartyReader(draft, series, _scope, lexicon, scene);
        var frames = new FrameBuilder(Trees, lexicon);
        var slots = new SlotReader(Trees, frames, parties, _scope, scene);
        Circumstances = new ActCircumstances(draft, _scope, (Trees, slots, _spans), (lexicon, scene));
        var surroundings = new Surroundings(draft, _scope, scene, lexicon, (frames, parties, series));
        _alternatives = new AlternativeFinder(
            writer,
            new PartyOptions(slots, surroundings, scene, lexicon),
            surroundings,
            (new TriggerFeatures(draft, Trees, lexicon, _scope, scene, status), new PartyFeatures(draft, Trees, _scope, scene, surroundings, lexicon)));
        Evidence = new EvidenceReader(draft, Trees, _scope, scene, surroundings);
        _triggers = new TriggerFinder(draft, Trees, (frames, new SpokenClauses(Trees, _scope)), new Conditions(Trees, parties, _scope, scene, lexicon, status), lexicon.Acts).Find();
        foreach (var trigger in _triggers)
        {
            _byToken[trigger.Token] = trigger;
        }
    }

    public Trees Trees { get; }

    public ActCircumstances Circumstances { get; }

    /// <summary>What speaks for and against a reading.</summary>
    public EvidenceReader Evidence { get; }

    public IReadOnlyList<Trigger> Triggers => _triggers;

    /// <summary>Fills <paramref name="found"/> with the ways to read the trigger.</summary>
    public void Read(Trigger trigger, List<Alternative> found) => _alternatives.Find(trigger, _byToken, found);

    public Span SpanOf(Trigger trigger) => _spans.Of(trigger.Frame);

    /// <summary>The candidate that an alternative makes, with status, date, issues and words.</summary>
    public ActCandidate Complete(Trigger trigger, Alternative read) => Circumstances.Complete(Bare(trigger, read));

    /// <summary>The candidate that an alternative makes, nothing told of it but kind and parties.</summary>
    public static ActCandidate Bare(Trigger trigger, Alternative read) => new()
    {
        Row = read.Row,
        Frame = trigger.Frame,
        By = read.By.Parties,
        To = read.To.Parties,
        BySlot = read.By.IsNamed ? "named" : "scene",
        ToSlot = read.To.IsNamed ? "named" : "scene",
    };
}
