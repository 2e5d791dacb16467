using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Acts.Timing;

/// <summary>What is plain about how far an act has come: what the rules of negation and modality say, auxiliaries, governors, tense, dates. Weights: <c>data/status-weights.csv</c>.</summary>
internal sealed class StatusFeatures(Draft draft, Trees trees, ActLexicon lexicon, Scene scene)
{
    private const int MaxClimb = 4;

    /// <summary>Tells it for one status; <paramref name="ruled"/> is what the rules say.</summary>
    public void Tell(ActCandidate act, ActStatus status, ActStatus ruled, FeatureSink sink)
    {
        var name = Codes.Of(status);
        var kind = Codes.Of(act.Kind);
        var rule = Codes.Of(ruled);
        sink.Add(name);
        sink.Add(name, "rule", rule);
        sink.Add(name, rule, kind);
        sink.Add(name, "kind", kind);
        sink.Add(name, "row", act.Row.Id);
        sink.Add(name, rule, lexicon.Traits(act.Kind).Speech ? "speech" : "deed");
        sink.Add(name, "light", act.Frame.Light?.Status is { } light ? Codes.Of(light) : "none");
        Verb(act, name, sink);
        Around(act.Trigger, name, "trigger", sink);
        Voice(act, name, sink);
        Time(act, name, rule, sink);
    }

    private void Verb(ActCandidate act, string name, FeatureSink sink)
    {
        var verb = act.Frame.Carrier >= 0 ? act.Frame.Carrier : act.Frame.Governor;
        if (verb < 0)
        {
            sink.Add(name, "noun", act.Frame.Light is null ? "bare" : "carried");
            return;
        }

        sink.Add(name, "tag", trees.Text[verb].Xpos);
        sink.Add(name, "verb", trees.Lemma(verb));
        Around(verb, name, "carrier", sink);
        var auxiliary = trees.Text.Child(verb, Relation.Aux);
        sink.Add(name, auxiliary >= 0 ? trees.Lemma(auxiliary) : "no-auxiliary", trees.Text[verb].Xpos);
        Governors(verb, name, sink);
    }

    // Negations, modals, adverbs and conjunctions beside the word, and what it hangs from.
    private void Around(int token, string name, string role, FeatureSink sink)
    {
        foreach (var child in trees.Text.Children(token))
        {
            if (trees.RelationOf(child) is Relation.Aux or Relation.Advmod or Relation.Mark or Relation.Det or Relation.Amod or Relation.AuxPass or Relation.Cop)
            {
                sink.Add(name, role, trees.Lemma(child));
            }
        }
    }

    private void Governors(int verb, string name, FeatureSink sink)
    {
        var at = verb;
        for (var steps = 0; steps < MaxClimb; steps++)
        {
            var (relation, head) = (trees.RelationOf(at), trees.Head(at));
            if (head < 0)
            {
                sink.Add(name, "top", steps == 0 ? "itself" : "above");
                return;
            }

            sink.Add(name, steps == 0 ? "under" : "above", trees.Lemma(head));
            sink.Add(name, "by", RelationKind(relation));
            if (relation is not (Relation.Xcomp or Relation.Ccomp or Relation.Acl or Relation.Conj or Relation.Advcl or Relation.Nmod))
            {
                return;
            }

            at = head;
        }
    }

    private static string RelationKind(Relation relation) => relation switch
    {
        Relation.Xcomp => "open",
        Relation.Ccomp => "clause",
        Relation.Acl or Relation.AclRelcl => "relative",
        Relation.Advcl => "adverbial",
        Relation.Conj => "conjunct",
        _ => "other",
    };

    private void Voice(ActCandidate act, string name, FeatureSink sink)
    {
        var statement = act.Statement < 0 ? null : draft.Statements[act.Statement];
        var voice = statement is null ? "plain" : Claimants.IsTurn(statement) ? "turn" : statement.Statement.Mode == SpeechMode.Direct ? "quoted" : "told";
        var own = statement is not null && act.By.Any(p => statement.Statement.Speaker.Parties.Contains(p)) ? "own" : "other";
        sink.Add(name, voice, own);
        sink.Add(name, "form", scene.Issuer.IsEmpty ? "story" : scene.Participants.IsEmpty ? "release" : "readout");
        sink.Add(name, "sentence", act.Sentence == 0 ? "first" : "later");
    }

    private void Time(ActCandidate act, string name, string rule, FeatureSink sink)
    {
        var side = act.When is not { } when || draft.Dispatch.Published is not { } published ? "undated"
            : when.Earliest > published ? "ahead" : when.Latest < published ? "past" : "around";
        sink.Add(name, side, rule);
        sink.Add(name, side, Codes.Of(act.Kind));
    }
}
