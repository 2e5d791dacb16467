using System.Runtime.InteropServices;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Attribution;

namespace Chancery.Reading.Acts;

/// <summary>What is plain about a trigger before its parties are chosen: its words, its clause, its place in the dispatch.</summary>
internal sealed class TriggerFeatures(Draft draft, Trees trees, ActLexicon lexicon, Scope scope, Scene scene, StatusReader status)
{
    private const int MaxClimb = 12;
    private const int MaxPhrases = 6;
    private const int Reach = 6;
    private const int MaxClause = 40;
    private static readonly FeatureValue[] Relations = FeatureValue.Of<Relation>();
    private static readonly FeatureValue[] Kinds = FeatureValue.Of<ActKind>();
    private static readonly FeatureValue[] Spoken = [.. Enum.GetNames<ActKind>().Select(n => FeatureValue.Of("said-" + n.ToLowerInvariant()))];
    private static readonly FeatureValue[] Statuses = FeatureValue.Of<ActStatus>();
    private static readonly FeatureValue[] Lacks = ["none", "light", "preposition", "", "complement", "", "", "", "object", "", "", "", "", "", "", "", "word"];
    private static readonly FeatureValue[] Numbers = ["0", "1", "2", "3", "4"];
    private static readonly FeatureValue Says = "says";
    private readonly List<FeaturePair> _facts = [];
    private readonly List<FeaturePair> _said = [];
    private readonly string _sort = SortOf(draft, scene);

    public static FeatureValue Kind(ActKind kind) => Kinds[(int)kind];

    /// <summary>Gathers what holds for all rows of the trigger.</summary>
    public void Gather(Trigger trigger, Dictionary<int, Trigger> all)
    {
        _facts.Clear();
        _said.Clear();
        var frame = trigger.Frame;
        var carrier = frame.Carrier >= 0 ? frame.Carrier : trigger.Token;
        Words(trigger, frame, carrier);
        Clause(trigger, frame, carrier);
        Place(trigger);
        Above(trigger, all);
        Beside(trigger, all);
        Window(trigger);
    }

    /// <summary>Adds what was gathered, for one row.</summary>
    public void Write(FeatureWriter writer, Trigger trigger, RowFit fit)
    {
        if (fit.Row.Has(ActFlags.Clause))
        {
            WriteSpoken(writer, trigger, fit);
            return;
        }

        var kind = Kind(fit.Row.Kind);
        var row = fit.Row.Name;
        writer.Add("kind", kind);
        writer.Add("row", row);
        writer.Add("fits", fit.Row == trigger.Fitting ? "best" : fit.Misfits == Misfits.None ? "well" : "ill");
        writer.Add("fits", fit.Row == trigger.Fitting ? "best" : fit.Misfits == Misfits.None ? "well" : "ill", kind);
        writer.Add("lacks", Lacks[(int)fit.Misfits], kind);
        writer.Add("lacks", Lacks[(int)fit.Misfits], row);
        foreach (ref readonly var fact in CollectionsMarshal.AsSpan(_facts))
        {
            writer.Add(fact);
            writer.Add(fact, kind);
        }
    }

    // A clause whose words name no such act: all of them may tell.
    private void WriteSpoken(FeatureWriter writer, Trigger trigger, RowFit fit)
    {
        var kind = Spoken[(int)fit.Row.Kind];
        writer.Add("kind", kind);
        writer.Add("fits", trigger.Fitting is { } named ? Kind(named.Kind) : "none", kind);
        if (_said.Count == 0)
        {
            Said(trigger);
        }

        foreach (ref readonly var fact in CollectionsMarshal.AsSpan(_facts))
        {
            writer.Add(fact, kind);
        }

        foreach (ref readonly var word in CollectionsMarshal.AsSpan(_said))
        {
            writer.Add(word, kind);
        }
    }

    private void Said(Trigger trigger)
    {
        var extent = trees.Extent(trigger.Token);
        for (var i = extent.First; i < Math.Min(extent.End, extent.First + MaxClause); i++)
        {
            if (draft.Text[i].Upos is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Adv or UniversalTag.Aux)
            {
                _said.Add(new FeaturePair(Says, trees.Word(i)));
            }
        }
    }

    private void Fact(string name, FeatureValue value) => _facts.Add(new FeaturePair(name, value));

    private void Words(Trigger trigger, Frame frame, int carrier)
    {
        Fact("lemma", trees.Word(trigger.Token));
        var head = trees.Head(carrier);
        Fact("head", head < 0 ? "none" : trees.Word(head));
        if (carrier != trigger.Token)
        {
            Fact("carrier", trees.Word(carrier));
        }

        Fact("object", Shape(frame.Object));
        Fact("subject", Shape(frame.Subject));
        Fact("clause", frame.Complement < 0 ? "none" : trees.Word(frame.Complement));
        Fact("next", trigger.Token + 1 < draft.Text.Tokens.Length ? trees.Word(trigger.Token + 1) : "none");
        Fact("before", trigger.Token > 0 ? trees.Word(trigger.Token - 1) : "none");
        var own = draft.Text.Child(trigger.Token, Relation.Case);
        Fact("case", own < 0 ? "none" : trees.Word(own));
        var phrases = 0;
        foreach (var child in draft.Text.Children(trigger.Token))
        {
            var marker = draft.Text.Child(child, Relation.Case, Relation.Mark);
            if (marker >= 0 && phrases++ < MaxPhrases)
            {
                Fact("phrase", trees.Word(marker));
            }
            else if (trees.RelationOf(child) is Relation.Amod or Relation.Compound or Relation.Advmod or Relation.Det && phrases++ < MaxPhrases)
            {
                Fact("modifier", trees.Word(child));
            }
        }
    }

    // A party stands for all parties: which one it is must not matter.
    private FeatureValue Shape(int token) => token < 0 ? "none" : draft.Actors.At(token) is { Referent.Parties.IsEmpty: false } ? "party" : trees.Word(token);

    private void Clause(Trigger trigger, Frame frame, int carrier)
    {
        Fact("class", trigger.Class == TriggerClass.Noun ? frame.Carrier >= 0 ? "carried" : "noun" : trigger.Class == TriggerClass.Verb ? "verb" : "adjective");
        Fact("relation", Relations[(int)trees.RelationOf(carrier)]);
        Fact("tag", draft.Text[carrier].Xpos ?? "");
        Fact("passive", trigger.Class == TriggerClass.Verb && trees.IsPassive(trigger.Token) ? "yes" : "no");
        Fact("status", Statuses[(int)status.Of(frame, speech: false)]);
        foreach (var child in draft.Text.Children(carrier))
        {
            if (trees.RelationOf(child) is Relation.Aux or Relation.Mark or Relation.Cop or Relation.Advmod && child < carrier)
            {
                Fact("auxiliary", trees.Word(child));
            }
        }
    }

    private void Place(Trigger trigger)
    {
        var statement = scope.StatementAt(trigger.Token);
        var voice = statement is null ? "outlet" : Claimants.IsTurn(statement) ? "turn" : statement.Statement.Mode == SpeechMode.Direct ? "direct" : "indirect";
        Fact("voice", voice);
        Fact("cue", statement is not { CueToken: >= 0 } ? "none" : trees.Word(statement.CueToken));
        Fact("whose", Whose(trigger.Frame.Subject, statement));
        Fact("whom", Whose(trigger.Frame.Object, statement));
        Fact("sort", _sort);
        Fact(_sort, voice);
        Fact(_sort, trigger.Sentence == 0 ? "first" : trigger.Sentence < 3 ? "opening" : "later");
        var sentence = draft.Text.Sentences[trigger.Sentence];
        var parties = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            parties += draft.Actors.At(i) is { Referent.Parties.IsEmpty: false } mention && mention.Tokens.First == i ? 1 : 0;
        }

        Fact("named", Numbers[Math.Min(parties, 4)]);
    }

    // On whose side a subject or an object stands, as whoever speaks here sees it.
    private string Whose(int token, AttributedStatement? statement)
    {
        if (token < 0 || draft.Actors.At(token) is not { Referent.Parties: { IsEmpty: false } parties })
        {
            return token < 0 ? "none" : "thing";
        }

        var speaker = statement?.Statement.Speaker.Parties ?? scene.Issuer;
        return parties.Meets(speaker) ? "own" : statement is not null && parties.Meets(statement.Voice.Addressee) ? "addressed" : "other";
    }

    // Below which other trigger it stands: the content of a request is no act of its own.
    private void Above(Trigger trigger, Dictionary<int, Trigger> all)
    {
        var (depth, under) = (0, -1);
        var at = trees.Head(trigger.Token);
        for (var steps = 0; steps < MaxClimb && at >= 0; steps++)
        {
            depth += trees.IsVerb(at) ? 1 : 0;
            under = under < 0 && at != trigger.Frame.Carrier && all.TryGetValue(at, out var above) && above.Fitting is not null ? at : under;
            at = trees.Head(at);
        }

        Fact("depth", Numbers[Math.Min(depth, 4)]);
        Fact("under", under < 0 ? "none" : Kind(all[under].Fitting!.Kind));
        if (under >= 0)
        {
            Fact("speech", lexicon.Traits(all[under].Fitting!.Kind).Speech ? "yes" : "no");
        }
    }

    // Which other acts its sentence may tell of, and whether its word has named one before.
    private void Beside(Trigger trigger, Dictionary<int, Trigger> all)
    {
        var sentence = draft.Text.Sentences[trigger.Sentence];
        int left = -1, right = -1, others = 0;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (i == trigger.Token || !all.TryGetValue(i, out var other) || other.Fitting is null)
            {
                continue;
            }

            others++;
            left = i < trigger.Token ? i : left;
            right = i > trigger.Token && right < 0 ? i : right;
        }

        Fact("others", Numbers[Math.Min(others, 4)]);
        Fact("left", left < 0 ? "none" : Kind(all[left].Fitting!.Kind));
        Fact("right", right < 0 ? "none" : Kind(all[right].Fitting!.Kind));
        Fact("span", Numbers[Math.Min(4, 5 * trigger.Sentence / draft.Text.Sentences.Length)]);
    }

    private void Window(Trigger trigger)
    {
        var sentence = draft.Text.Sentences[trigger.Sentence];
        for (var i = Math.Max(sentence.First, trigger.Token - Reach); i < Math.Min(sentence.End, trigger.Token + Reach + 1); i++)
        {
            if (i != trigger.Token && draft.Text[i].Upos is UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Adv)
            {
                Fact(i < trigger.Token ? "earlier" : "later", trees.Word(i));
            }
        }
    }

    private static string SortOf(Draft draft, Scene scene)
    {
        var turns = draft.Statements.Count(Claimants.IsTurn);
        return turns > 1 ? "transcript" : !scene.Participants.IsEmpty && !scene.Issuer.IsEmpty ? "readout" : !scene.Issuer.IsEmpty ? turns > 0 ? "speech" : "release" : "story";
    }
}
