using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts.Ranking;

namespace Chancery.Reading.Acts.Timing;

/// <summary>What is plain about a date as an act's: where it stands, how it lies to the day of publication, who speaks. Weights: <c>data/when-weights.csv</c>.</summary>
internal sealed class DateFeatures(Draft draft, Trees trees, ActLexicon lexicon, Scene scene)
{
    private const int MaxClimb = 10;
    private static readonly string[] Origins = Enum.GetNames<DateOrigin>();
    private static readonly string[] RelationNames = Enum.GetNames<Relation>();
    private readonly Edtf? _published = draft.Dispatch.Published is { } day ? Edtf.Of(day) : null;

    public void Tell(ActCandidate act, DateOption option, FeatureSink sink)
    {
        var origin = Origins[(int)option.Origin];
        var kind = Codes.Of(act.Kind);
        sink.Add(origin);
        sink.Add(origin, kind);
        sink.Add(origin, "row", act.Row.Id);
        sink.Add(origin, "status", Codes.Of(act.Status));
        Voice(act, origin, kind, sink);
        Verb(act, origin, sink);
        Side(act, origin, sink);
        if (option.Value is { } value)
        {
            Value(act, value, origin, sink);
        }

        if (option.Token >= 0)
        {
            Place(act, option, origin, sink);
            Clause(act, option, origin, sink);
        }
    }

    private void Voice(ActCandidate act, string origin, string kind, FeatureSink sink)
    {
        var statement = act.Statement < 0 ? null : draft.Statements[act.Statement];
        var voice = statement is null ? "plain" : Claimants.IsTurn(statement) ? "turn" : statement.Statement.Mode == SpeechMode.Direct ? "quoted" : "told";
        var own = statement is not null && act.By.Any(p => statement.Statement.Speaker.Parties.Contains(p)) ? "own" : "other";
        var release = scene.Issuer.IsEmpty ? "story" : scene.Participants.IsEmpty ? "release" : "readout";
        sink.Add(origin, release, voice);
        sink.Add(origin, voice, own);
        sink.Add(origin, "speech", lexicon.Traits(act.Kind).Speech ? voice : "deed");
        sink.Add(release, kind, origin);
        sink.Add(voice, kind, origin);
        sink.Add(origin, release, own);
    }

    private void Verb(ActCandidate act, string origin, FeatureSink sink)
    {
        var carrier = act.Frame.Carrier;
        var form = carrier >= 0 ? trees.Text[carrier].Xpos : "noun";
        sink.Add(origin, "tag", form);
        sink.Add(origin, carrier >= 0 && trees.Text.Child(carrier, Relation.Aux) is >= 0 and var auxiliary ? trees.Lemma(auxiliary) : "no-auxiliary", form);
        sink.Add(origin, "relation", trees.RelationOf(carrier >= 0 ? carrier : act.Trigger) is var relation && relation == Relation.Root ? "root" : relation == Relation.Conj ? "conjunct" : "below");
        sink.Add(origin, "sentence", act.Sentence == 0 ? "first" : act.Sentence < 3 ? "opening" : "later");
    }

    private void Side(ActCandidate act, string origin, FeatureSink sink)
    {
        if (!scene.Participants.IsEmpty)
        {
            sink.Add(origin, act.By.All(scene.Participants.Contains) ? "participants" : "others");
            sink.Add(origin, act.Kind == scene.Kind && act.By.SetEquals(scene.Participants) ? "encounter" : "within", Codes.Of(act.Status));
        }

        if (!scene.Issuer.IsEmpty)
        {
            sink.Add(origin, act.By.Any(scene.Issuer.Contains) ? "issuer" : "foreign");
        }
    }

    private void Value(ActCandidate act, Edtf value, string origin, FeatureSink sink)
    {
        var size = Size(value);
        var side = _published is not { } published ? "unknown" : value.Value == published.Value ? "same" : value.Earliest > published.Earliest ? "ahead" : value.Latest < published.Earliest ? "past" : "around";
        sink.Add(origin, size, side);
        sink.Add(side, Codes.Of(act.Status), origin);
        sink.Add(side, Codes.Of(act.Kind), size);
    }

    private void Place(ActCandidate act, DateOption option, string origin, FeatureSink sink)
    {
        var distance = option.Token - act.Trigger;
        var near = distance switch { < -20 => "long-before", < -8 => "before", < 0 => "just-before", <= 6 => "just-after", <= 14 => "after", _ => "long-after" };
        sink.Add(origin, near);
        sink.Add(origin, near, act.Frame.Carrier >= 0 ? "verb" : "noun");
        var head = trees.Head(option.Token);
        sink.Add(origin, "hangs", head >= 0 && (head == act.Trigger || head == act.Frame.Carrier) ? "here" : head == act.Frame.Object ? "object" : "elsewhere");
    }

    // 'in 2003', 'since May', 'last year': what leads the date, and how its clause lies to the act's.
    private void Clause(ActCandidate act, DateOption option, string origin, FeatureSink sink)
    {
        var leads = trees.Text.Child(option.Token, Relation.Case) is >= 0 and var preposition ? trees.Lemma(preposition) : "bare";
        var size = Size(option.Value!.Value);
        var lies = Lies(VerbAbove(act.Frame.Carrier >= 0 ? act.Frame.Carrier : act.Trigger), VerbAbove(option.Token));
        sink.Add(origin, "leads", leads);
        sink.Add(origin, leads, size);
        sink.Add(origin, "lies", lies);
        sink.Add(lies, leads, size);
        sink.Add(lies, "tag", act.Frame.Carrier >= 0 ? trees.Text[act.Frame.Carrier].Xpos : "noun");
    }

    private string Lies(int act, int date)
    {
        if (act == date)
        {
            return "same";
        }

        var above = Below(act, date);
        return above is not null ? "above:" + above : Below(date, act) is { } below ? "below:" + below : "apart";
    }

    // By which arc one verb hangs, over others, from the other.
    private string? Below(int verb, int other)
    {
        for (var steps = 0; steps < MaxClimb && verb >= 0; steps++)
        {
            var next = VerbAbove(trees.Head(verb));
            if (next == other)
            {
                return RelationNames[(int)trees.RelationOf(verb)];
            }

            verb = next;
        }

        return null;
    }

    private int VerbAbove(int token)
    {
        for (var steps = 0; steps < MaxClimb && token >= 0; steps++, token = trees.Head(token))
        {
            if (trees.IsVerb(token))
            {
                return token;
            }
        }

        return -1;
    }

    private static string Size(Edtf value) =>
        value.Value.Contains('/', StringComparison.Ordinal) ? "interval" : value.Value.Length >= 10 ? "day" : value.Value.Length >= 7 ? "month" : "year";
}
