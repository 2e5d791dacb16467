using Chancery.Dispatches;
using Chancery.Reading.Acts.Certainty;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Acts;

/// <summary>From trees, actors, dates and statements to the acts that the dispatch tells of.</summary>
internal sealed class ActComponent(ActLexicon lexicon, ActScorer scorer, DateLexicon words) : Component
{
    private const int Opening = 4;

    public override Layers Needs => Layers.Trees | Layers.Actors | Layers.Dates | Layers.Statements;

    public override Layers Adds => Layers.Acts;

    public override void Apply(Draft draft)
    {
        foreach (var scored in Scored(draft))
        {
            draft.Acts.Add(ToAct(draft, scored));
        }
    }

    /// <summary>The candidates, joined and dated, each with its score; before the doubtful ones are dropped.</summary>
    public IReadOnlyList<ScoredAct> Scored(Draft draft)
    {
        var scene = SceneOf(draft, lexicon);
        var search = new ActSearch(draft, lexicon, scene, new FeatureWriter(scorer.Weights));
        var dates = new ActDates(draft, search.Trees, lexicon, scene);
        var details = new ActDetailReader(draft, search.Trees, lexicon, words);
        var separate = new SeparateEncounters(search.Trees, lexicon);
        var found = new List<ScoredAct>();
        var alternatives = new List<Alternative>();
        var neighbourhood = new Neighbourhood();
        foreach (var trigger in search.Triggers)
        {
            search.Read(trigger, alternatives);
            var (best, score) = ActChooser.Choose(alternatives);
            neighbourhood.Add(best < 0 ? int.MinValue : alternatives[best].Score);
            if (scorer.Considers(score))
            {
                foreach (var candidate in separate.Of(details.Complete(dates.Complete(search.Complete(trigger, alternatives[best])))))
                {
                    var sheet = search.Evidence.Read(trigger, alternatives, best);
                    EvidenceReader.Complete(sheet, candidate, GroundOf(scene, candidate));
                    found.Add(new ScoredAct(candidate, sheet));
                }
            }
        }

        return Sure(new ActMerger(lexicon, scene).Join(found), neighbourhood, draft);
    }

    /// <summary>The candidates that are kept, nothing told of them but kind and parties, and what tells the rest; for training.</summary>
    public (List<ActCandidate> Candidates, ActCircumstances Circumstances, ActDates Dates) PartsOf(Draft draft)
    {
        var scene = SceneOf(draft, lexicon);
        var search = new ActSearch(draft, lexicon, scene, new FeatureWriter(scorer.Weights));
        var bare = new List<ActCandidate>();
        var alternatives = new List<Alternative>();
        foreach (var trigger in search.Triggers)
        {
            search.Read(trigger, alternatives);
            var (best, score) = ActChooser.Choose(alternatives);
            if (scorer.Considers(score))
            {
                bare.Add(search.Circumstances.Dated(ActSearch.Bare(trigger, alternatives[best])));
            }
        }

        return (bare, search.Circumstances, new ActDates(draft, search.Trees, lexicon, scene));
    }

    // Those that are sure enough once all are known.
    private List<ScoredAct> Sure(List<ScoredAct> joined, Neighbourhood neighbourhood, Draft draft)
    {
        neighbourhood.Relate(joined, draft.Text.Tokens.Length);
        var sure = new List<ScoredAct>(joined.Count);
        foreach (var act in joined)
        {
            var sum = scorer.Certainty.SumOf(act.Sheet);
            if (scorer.Certainty.Keeps(sum))
            {
                sure.Add(act with { Certainty = sum });
            }
        }

        return sure;
    }

    /// <summary>Whose release the dispatch is and which encounter it tells of: that stands in the opening sentences of a readout.</summary>
    public static Scene SceneOf(Draft draft, ActLexicon lexicon) => draft.Scene ??= ReadScene(draft, lexicon);

    private static Scene ReadScene(Draft draft, ActLexicon lexicon)
    {
        var scene = new Scene { Issuer = Claimants.IssuerOf(draft) };
        var contact = new ActFinder(draft, lexicon, lexicon.Acts, scene).Encounter(Math.Min(Opening, draft.Text.Sentences.Length));
        if (contact is null || (!scene.Issuer.IsEmpty && !scene.Issuer.Any(contact.By.Contains)))
        {
            return scene;
        }

        scene.Participants = contact.By;
        scene.Kind = contact.Kind;
        scene.When = contact.When ?? (scene.Issuer.IsEmpty || draft.Dispatch.Published is not { } day ? null : Edtf.Of(day));
        return scene;
    }

    /// <summary>What the candidate's parties rest on.</summary>
    private static PartyGround GroundOf(Scene scene, ActCandidate candidate)
    {
        var understood = candidate.BySlot == "scene" || (candidate.ToSlot == "scene" && !candidate.To.IsEmpty);
        var met = scene.Participants;
        return !understood ? PartyGround.Named
            : candidate.By.All(met.Contains) && candidate.To.All(met.Contains) ? PartyGround.Encounter
            : candidate.To.IsEmpty ? PartyGround.Named : PartyGround.Understood;
    }

    private Act ToAct(Draft draft, ScoredAct scored)
    {
        var candidate = scored.Candidate;
        var statement = candidate.Statement < 0 ? null : draft.Statements[candidate.Statement].Statement;
        return new Act
        {
            Id = FormattableString.Invariant($"a{draft.Acts.Count + 1}"),
            Kind = candidate.Kind,
            By = candidate.By,
            To = candidate.To,
            Issues = candidate.Issues,
            IssueConfidence = candidate.IssueConfidence,
            When = candidate.When,
            WhenConfidence = new Confidence(candidate.WhenShare),
            Status = candidate.Status,
            StatusConfidence = new Confidence(candidate.StatusShare),
            Claimant = Claimants.Of(draft, candidate),
            Participants = candidate.Participants,
            Place = candidate.Place,
            Round = candidate.Round,
            Count = candidate.Count,
            Span = candidate.Span,
            Statement = statement?.Id,
            Via = statement?.Via ?? [],
            Plover = candidate.Row.Plover.Length > 0 ? candidate.Row.Plover : lexicon.Traits(candidate.Kind).Plover,
            Confidence = scorer.Certainty.ConfidenceOf(scored.Certainty),
            Because = "acts.csv " + candidate.Row.Id,
        };
    }
}
