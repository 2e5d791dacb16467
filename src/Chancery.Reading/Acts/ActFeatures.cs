using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>
/// What is plain about a candidate: kind, row, which arguments were found and how, clause, depth, voice. No words of the text.
/// A feature is a name; its weight stands in <c>data/act-weights.csv</c>.
/// </summary>
internal sealed class ActFeatures(Draft draft, Trees trees, ActLexicon lexicon, Scene scene, List<ActCandidate> candidates)
{
    private const int MaxClimb = 12;
    private readonly Dictionary<int, ActCandidate> _byTrigger = candidates.GroupBy(c => c.Trigger).ToDictionary(g => g.Key, g => g.First());

    public List<string> Of(ActCandidate candidate)
    {
        var kind = Codes.Of(candidate.Kind);
        var names = new List<string> { "bias", "kind:" + kind, "row:" + candidate.Row.Id };
        Parties(candidate, kind, names);
        Clause(candidate, kind, names);
        names.Add("status:" + Codes.Of(candidate.Status));
        names.Add(candidate.Issues.IsEmpty ? "issue:none" : "issue:some");
        names.Add(candidate.Dated ? "dated" : candidate.When is null ? "undated" : "understood");
        return names;
    }

    private void Parties(ActCandidate candidate, string kind, List<string> names)
    {
        var mutual = candidate.Row.Has(ActFlags.Mutual);
        names.Add(mutual ? "mutual:" + Math.Min(candidate.By.Count, 3) : candidate.To.IsEmpty ? "to:none" : "to:" + candidate.ToSlot);
        names.Add(mutual ? kind + ":mutual:" + Math.Min(candidate.By.Count, 2) : kind + (candidate.To.IsEmpty ? ":to:none" : candidate.ToSlot == "scene" ? ":to:scene" : ":to:some"));
        names.Add("from:" + candidate.BySlot);
        if (!scene.Participants.IsEmpty)
        {
            names.Add(candidate.By.All(scene.Participants.Contains) ? "by:participant" : "by:absent");
        }

        if (!scene.Issuer.IsEmpty)
        {
            names.Add(candidate.By.Any(scene.Issuer.Contains) ? "by:issuer" : "by:foreign");
        }
    }

    private void Clause(ActCandidate candidate, string kind, List<string> names)
    {
        var frame = candidate.Frame;
        var position = candidate.Row.Class == TriggerClass.Verb ? "verb" : candidate.Row.Class == TriggerClass.Adjective ? "adjective" : frame.Carrier >= 0 ? "carried" : "noun";
        names.Add("class:" + position);
        names.Add(kind + ":class:" + position);
        names.Add("relation:" + trees.RelationOf(frame.Carrier >= 0 ? frame.Carrier : frame.Trigger));
        names.Add(Voice(candidate));
        names.Add(candidate.Sentence == 0 ? "sentence:first" : candidate.Sentence < 3 ? "sentence:opening" : "sentence:later");
        names.Add(Under(candidate, out var depth));
        names.Add("depth:" + Math.Min(depth, 4));
        if (frame.Carrier >= 0 && trees.Text[frame.Carrier].Xpos is { Length: > 0 } tag)
        {
            names.Add("tag:" + tag);
        }
    }

    private string Voice(ActCandidate candidate)
    {
        if (candidate.Statement < 0)
        {
            return "voice:outlet";
        }

        var statement = draft.Statements[candidate.Statement];
        var own = candidate.By.Any(p => statement.Statement.Speaker.Parties.Contains(p)) ? "own" : "other";
        return statement.Statement.Speaker.Parties.IsEmpty ? "voice:nobody" : "voice:" + statement.Statement.Mode + ":" + own;
    }

    // Below which other candidate's trigger it stands: the content of a request is no act of its own.
    private string Under(ActCandidate candidate, out int depth)
    {
        depth = 0;
        var found = "under:none";
        var at = trees.Head(candidate.Trigger);
        for (var steps = 0; steps < MaxClimb && at >= 0; steps++)
        {
            depth += trees.IsVerb(at) ? 1 : 0;
            if (found == "under:none" && at != candidate.Frame.Carrier && _byTrigger.TryGetValue(at, out var above))
            {
                found = "under:" + (lexicon.Traits(above.Kind).Speech ? "speech:" : "deed:") + (trees.IsVerb(candidate.Trigger) ? "verb" : "noun");
            }

            at = trees.Head(at);
        }

        return found;
    }
}
