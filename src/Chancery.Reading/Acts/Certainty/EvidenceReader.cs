using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts.Certainty;

/// <summary>Gathers what speaks for and against the reading of a trigger that was chosen.</summary>
internal sealed class EvidenceReader(Draft draft, Trees trees, Scope scope, Scene scene, Surroundings surroundings)
{
    private const int MaxSteps = 12;
    private const int Nowhere = 99;
    private readonly PartyCounts _counts = new(draft);
    private readonly int _turns = draft.Statements.Count(Claimants.IsTurn);

    /// <summary>What can be said before other acts of the dispatch are known.</summary>
    public EvidenceSheet Read(Trigger trigger, List<Alternative> alternatives, int best)
    {
        var sheet = new EvidenceSheet();
        var read = alternatives[best];
        ChoiceEvidence.Write(sheet, alternatives, best);
        Word(sheet, trigger, read);
        Doer(sheet, trigger, read.By);
        Target(sheet, trigger, read);
        Both(sheet, trigger, read);
        Place(sheet, trigger);
        return sheet;
    }

    /// <summary>What the completed candidate tells.</summary>
    public static void Complete(EvidenceSheet sheet, ActCandidate candidate, PartyGround ground)
    {
        sheet[Evidence.Status] = (int)candidate.Status;
        sheet[Evidence.Dated] = candidate.Dated ? 2 : candidate.When is not null ? 1 : 0;
        sheet[Evidence.Issues] = candidate.Issues.Length;
        sheet[Evidence.Ground] = (int)ground;
        sheet[Evidence.Told] = 1;
    }

    private void Word(EvidenceSheet sheet, Trigger trigger, Alternative read)
    {
        var fit = Array.Find(trigger.Rows, r => r.Row == read.Row);
        var carrier = trigger.Frame.Carrier >= 0 ? trigger.Frame.Carrier : trigger.Token;
        sheet[Evidence.Kind] = (int)read.Kind;
        sheet[Evidence.Class] = (int)trigger.Class + (trigger.Class == TriggerClass.Noun && trigger.Frame.Carrier >= 0 ? 8 : 0);
        sheet[Evidence.Lacks] = (int)fit.Misfits;
        sheet[Evidence.Fits] = read.Row == trigger.Fitting ? 2 : trigger.Fitting is null ? 0 : 1;
        sheet[Evidence.Relation] = (int)trees.RelationOf(trigger.Token);
        sheet[Evidence.Carrier] = (int)trees.RelationOf(carrier);
        sheet[Evidence.Object] = trigger.Frame.Object < 0 ? 0 : MentionAt(trigger.Frame.Object);
        sheet[Evidence.Clause] = trigger.Frame.Complement < 0 ? 0 : 1 + (int)trees.RelationOf(trigger.Frame.Complement);
        foreach (var child in draft.Text.Children(carrier))
        {
            sheet[Evidence.Modal] = draft.Text[child].Xpos == "MD" ? 1 : trees.RelationOf(child) == Relation.Mark && sheet[Evidence.Modal] == 0 ? 2 : sheet[Evidence.Modal];
        }

        var at = trees.Head(trigger.Token);
        for (var steps = 0; steps < MaxSteps && at >= 0; steps++, at = trees.Head(at))
        {
            sheet[Evidence.Depth] += trees.IsVerb(at) ? 1 : 0;
        }
    }

    private void Doer(EvidenceSheet sheet, Trigger trigger, PartyOption by)
    {
        sheet[Evidence.DoerFirst] = (int)by.First;
        sheet[Evidence.DoerWays] = int.PopCount((int)by.Sources) + int.PopCount((int)(by.Sources >> 32));
        sheet[Evidence.DoerFar] = FarFrom(trigger, by.Token);
        sheet[Evidence.DoerSteps] = StepsBetween(trigger.Token, by.Token);
        sheet[Evidence.DoerCount] = by.Parties.Count;
        sheet[Evidence.DoerNamed] = _counts.Of(by.Parties);
        sheet[Evidence.DoerShare] = 100 * sheet[Evidence.DoerNamed] / Math.Max(1, _counts.Mentions);
        sheet[Evidence.DoerMention] = MentionAt(by.Token);
        sheet[Evidence.DoerRole] = RoleOf(trigger, by.Parties);
    }

    private void Target(EvidenceSheet sheet, Trigger trigger, Alternative read)
    {
        var to = read.To;
        sheet[Evidence.TargetFirst] = (int)to.First;
        sheet[Evidence.TargetWays] = int.PopCount((int)to.Sources) + int.PopCount((int)(to.Sources >> 32));
        sheet[Evidence.TargetFar] = FarFrom(trigger, to.Token);
        sheet[Evidence.TargetSteps] = StepsBetween(trigger.Token, to.Token);
        sheet[Evidence.TargetCount] = to.Parties.Count;
        sheet[Evidence.TargetNamed] = _counts.Of(to.Parties);
        sheet[Evidence.TargetShare] = 100 * sheet[Evidence.TargetNamed] / Math.Max(1, _counts.Mentions);
        sheet[Evidence.TargetMention] = MentionAt(to.Token);
        sheet[Evidence.TargetRole] = to.Parties.IsEmpty ? -1 : RoleOf(trigger, to.Parties);
    }

    private void Both(EvidenceSheet sheet, Trigger trigger, Alternative read)
    {
        var (by, to) = (read.By.Parties, read.To.Parties);
        var other = to.IsEmpty ? by.Count > 1 ? by[1] : default : to[0];
        sheet[Evidence.Together] = by.IsEmpty || (to.IsEmpty && by.Count < 2) ? -1 : 100 * _counts.Of(by[0], other) / _counts.Sentences;
        sheet[Evidence.Met] = scene.Participants.IsEmpty ? 0 : 1 + (Among(scene.Participants, by) ? 1 : 0) + (!to.IsEmpty && Among(scene.Participants, to) ? 2 : 0);
        var sentence = draft.Text.Sentences[trigger.Sentence];
        var seen = Parties.None;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (draft.Actors.At(i) is not { } mention || mention.Tokens.First != i)
            {
                continue;
            }

            seen = seen.Union(mention.Referent.Parties);
            sheet[Evidence.DoerInSentence] += Among(mention.Referent.Parties, by) ? 1 : 0;
            sheet[Evidence.TargetInSentence] += !to.IsEmpty && Among(mention.Referent.Parties, to) ? 1 : 0;
        }

        sheet[Evidence.SentenceParties] = seen.Count;
        sheet[Evidence.DispatchParties] = _counts.Parties;
        sheet[Evidence.DispatchMentions] = _counts.Mentions;
    }

    private void Place(EvidenceSheet sheet, Trigger trigger)
    {
        var sentence = draft.Text.Sentences[trigger.Sentence];
        var statement = scope.StatementAt(trigger.Token);
        sheet[Evidence.SentenceLength] = sentence.Length;
        sheet[Evidence.Sentences] = _counts.Sentences;
        sheet[Evidence.Sentence] = trigger.Sentence;
        sheet[Evidence.Place] = 100 * trigger.Sentence / _counts.Sentences;
        sheet[Evidence.Turns] = _turns;
        sheet[Evidence.Stated] = statement is null ? 0 : statement.Statement.Speaker.Parties.IsEmpty ? 1 : 2;
        sheet[Evidence.Voice] = statement is null ? 0 : Claimants.IsTurn(statement) ? 1 : 2 + (int)statement.Statement.Mode;
        sheet[Evidence.Sort] = (scene.Issuer.IsEmpty ? 0 : 1) + (scene.Participants.IsEmpty ? 0 : 2) + (_turns > 1 ? 4 : 0);
    }

    private int MentionAt(int token) => token < 0 ? -1 : draft.Actors.At(token) is { } mention ? 1 + (int)mention.Kind : 0;

    private static int FarFrom(Trigger trigger, int token) => token < 0 ? Nowhere : Math.Clamp(token - trigger.Token, -Nowhere, Nowhere);

    // Who they are to whoever speaks, to the release and to the dispatch.
    private int RoleOf(Trigger trigger, Parties parties)
    {
        var statement = scope.StatementAt(trigger.Token);
        var speaker = statement?.Statement.Speaker.Parties ?? scene.Issuer;
        return (Among(speaker, parties) ? 1 : 0)
            + (statement is not null && Among(statement.Voice.Addressee, parties) ? 2 : 0)
            + (Among(scene.Issuer, parties) ? 4 : 0)
            + (parties.SetEquals(surroundings.Main) ? 8 : parties.SetEquals(surroundings.Second) ? 16 : 0);
    }

    private static bool Among(Parties all, Parties some)
    {
        for (var i = 0; i < some.Count; i++)
        {
            if (!all.Contains(some[i]))
            {
                return false;
            }
        }

        return some.Count > 0;
    }

    // How many arcs lie between two words; many where they stand in different sentences.
    private int StepsBetween(int one, int other)
    {
        if (other < 0)
        {
            return Nowhere;
        }

        var at = one;
        for (var up = 0; up < MaxSteps && at >= 0; up++, at = trees.Head(at))
        {
            var below = other;
            for (var down = 0; down < MaxSteps && below >= 0; down++, below = trees.Head(below))
            {
                if (below == at)
                {
                    return up + down;
                }
            }
        }

        return Nowhere;
    }
}
