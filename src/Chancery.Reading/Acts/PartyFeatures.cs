using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>What is plain about those who may act and those towards whom: how they were found, where they stand, who they are to the dispatch.</summary>
internal sealed class PartyFeatures(Draft draft, Trees trees, Scope scope, Scene scene, Surroundings surroundings, ActLexicon lexicon)
{
    private static readonly FeatureValue[] Sources = FeatureValue.Of<PartySource>();
    private static readonly FeatureValue[] Relations = FeatureValue.Of<Relation>();
    private static readonly FeatureValue[] Numbers = ["0", "1", "2", "3"];
    private static readonly Sides Doing = new("by", "by-first", "by-count", "by-is", "by-far", "by-relation", "by-row", "by-rank", "by-marker", "by-between", "by-voice");
    private static readonly Sides Bearing = new("to", "to-first", "to-count", "to-is", "to-far", "to-relation", "to-row", "to-rank", "to-marker", "to-between", "to-voice");
    private static readonly Sides Mutual = new("both", "both-first", "both-count", "both-is", "both-far", "both-relation", "both-row", "both-rank", "both-marker", "both-between", "both-voice");

    public void WriteDoers(FeatureWriter writer, Trigger trigger, ActRow row, (PartyOption Option, int Rank) by) =>
        Write(writer, trigger, row, by, row.Has(ActFlags.Mutual) ? Mutual : Doing);

    public void WriteTargets(FeatureWriter writer, Trigger trigger, ActRow row, (PartyOption Option, int Rank) to) => Write(writer, trigger, row, to, Bearing);

    public void WriteBoth(FeatureWriter writer, Trigger trigger, ActRow row, Alternative read)
    {
        var kind = TriggerFeatures.Kind(row.Kind);
        var (by, to) = (Sources[(int)read.By.First], Sources[(int)read.To.First]);
        writer.Add("pair", by, to);
        writer.Add(Class(trigger), by, to);
        FeatureValue roles = Role(trigger, read.By.Parties);
        FeatureValue others = read.To.Parties.IsEmpty ? "nobody" : Role(trigger, read.To.Parties);
        writer.Add("roles", roles, others);
        writer.Add(kind, roles, others);
        FeatureValue order = Order(trigger, read);
        writer.Add("order", order);
        writer.Add("order", order, kind);
    }

    private void Write(FeatureWriter writer, Trigger trigger, ActRow row, (PartyOption Option, int Rank) choice, Sides side)
    {
        var (option, rank) = choice;
        var kind = TriggerFeatures.Kind(row.Kind);
        for (var source = PartySource.Subject; source <= PartySource.Nobody; source++)
        {
            if (option.Has(source))
            {
                writer.Add(side.From, Sources[(int)source]);
                writer.Add(side.From, Sources[(int)source], kind);
            }
        }

        var first = Sources[(int)option.First];
        writer.Add(side.First, first, Class(trigger));
        writer.Add(side.First, first, kind);
        writer.Add(side.Row, first, row.Name);
        writer.Add(side.Row, first, trees.Word(trigger.Token));
        writer.Add(side.Relation, first, Relations[(int)trees.RelationOf(trigger.Frame.Carrier >= 0 ? trigger.Frame.Carrier : trigger.Token)]);
        writer.Add(side.Voice, first, trigger.Class == TriggerClass.Verb && trees.IsPassive(trigger.Token) ? "passive" : "active");
        writer.Add(side.Rank, Numbers[Math.Min(rank, 3)], option.IsNamed ? "named" : "understood");
        writer.Add(side.Count, Numbers[Math.Min(option.Parties.Count, 3)], kind);
        if (option.Parties.IsEmpty)
        {
            return;
        }

        Who(writer, trigger, option, side, kind);
        Where(writer, trigger, option, side, kind);
        Among(writer, trigger, option, side, kind);
    }

    // How the phrase that names them hangs from the rest: by which preposition, with whom between it and the trigger.
    private void Among(FeatureWriter writer, Trigger trigger, PartyOption option, Sides side, FeatureValue kind)
    {
        if (option.Token < 0)
        {
            return;
        }

        var marker = draft.Text.Child(option.Token, Relation.Case);
        FeatureValue word = marker < 0 ? "none" : trees.Word(marker);
        writer.Add(side.Marker, word);
        writer.Add(side.Marker, word, kind);
        writer.Add(side.Marker, word, trees.Word(trigger.Token));
        var between = 0;
        for (var i = Math.Min(option.Token, trigger.Token) + 1; i < Math.Max(option.Token, trigger.Token) && i < option.Token + 60 && between < 3; i++)
        {
            between += draft.Actors.At(i) is { Referent.Parties.IsEmpty: false } mention && mention.Tokens.First == i && !mention.Referent.Parties.IsWithin(option.Parties) ? 1 : 0;
        }

        writer.Add(side.Between, Numbers[between], option.Token < trigger.Token ? "left" : "right");
        writer.Add(side.Between, Numbers[between], kind);
    }

    private void Who(FeatureWriter writer, Trigger trigger, PartyOption option, Sides side, FeatureValue kind)
    {
        FeatureValue role = Role(trigger, option.Parties);
        writer.Add(side.Is, role);
        writer.Add(side.Is, role, kind);
        writer.Add(side.Voice, VoiceAt(trigger), role);
        FeatureValue standing = option.Parties.SetEquals(surroundings.Main) ? "main" : option.Parties.SetEquals(surroundings.Second) ? "second" : "rare";
        writer.Add(side.Is, standing);
        writer.Add(side.Is, standing, kind);
        if (HasGroup(option.Parties))
        {
            writer.Add(side.Is, "group", kind);
        }
    }

    private bool HasGroup(Parties parties)
    {
        foreach (var party in parties)
        {
            if (lexicon.IsGroup(party))
            {
                return true;
            }
        }

        return false;
    }

    private void Where(FeatureWriter writer, Trigger trigger, PartyOption option, Sides side, FeatureValue kind)
    {
        if (option.Token < 0)
        {
            writer.Add(side.Far, "nowhere");
            return;
        }

        var away = option.Token - trigger.Token;
        var far = Math.Abs(away) switch { <= 2 => "touching", <= 5 => "near", <= 12 => "clause", <= 25 => "far", _ => "away" };
        writer.Add(side.Far, far, away < 0 ? "left" : "right");
        var relation = Relations[(int)trees.RelationOf(option.Token)];
        writer.Add(side.Relation, relation);
        writer.Add(side.Relation, relation, kind);
        writer.Add(side.Relation, trees.Head(option.Token) == trigger.Token || trees.Head(option.Token) == trigger.Frame.Carrier ? "direct" : "remote", draft.Actors.At(option.Token) is { } m ? MentionName(m.Kind) : "noun");
    }

    private string VoiceAt(Trigger trigger) =>
        scope.StatementAt(trigger.Token) is not { } statement ? scene.Issuer.IsEmpty ? "outlet" : "issuer" : Claimants.IsTurn(statement) ? "turn" : statement.Statement.Mode == SpeechMode.Direct ? "direct" : "indirect";

    private static string MentionName(MentionKind kind) => kind switch { MentionKind.Person => "person", MentionKind.Party => "party", MentionKind.Office => "office", MentionKind.Body => "body", _ => "place" };

    private static FeatureValue Class(Trigger trigger) =>
        trigger.Class == TriggerClass.Noun ? trigger.Frame.Carrier >= 0 ? "carried" : "noun" : trigger.Class == TriggerClass.Verb ? "verb" : "adjective";

    // Who they are to whoever speaks here: the speaker's side, the one spoken to, the release's own, who met, others.
    private string Role(Trigger trigger, Parties parties)
    {
        var statement = scope.StatementAt(trigger.Token);
        var speaker = statement?.Statement.Speaker.Parties ?? scene.Issuer;
        if (parties.Meets(speaker))
        {
            return parties.Count > speaker.Count ? "with-speaker" : "speaker";
        }

        if (statement is not null && parties.Meets(statement.Voice.Addressee))
        {
            return "addressee";
        }

        return scene.Participants.IsEmpty ? "other" : parties.IsWithin(scene.Participants) ? "participant" : "absent";
    }

    private static string Order(Trigger trigger, Alternative read)
    {
        var (by, to) = (read.By.Token, read.To.Token);
        var first = by < 0 ? "x" : by < trigger.Token ? "left" : "right";
        var second = read.To.Parties.IsEmpty ? "none" : to < 0 ? "x" : to < trigger.Token ? "left" : "right";
        return (first, second) switch
        {
            ("left", "right") => "left-right",
            ("left", "left") => "left-left",
            ("left", "none") => "left-none",
            ("left", _) => "left-x",
            ("right", "left") => "right-left",
            ("right", "right") => "right-right",
            ("right", "none") => "right-none",
            ("right", _) => "right-x",
            (_, "right") => "x-right",
            (_, "left") => "x-left",
            (_, "none") => "x-none",
            _ => "x-x",
        };
    }

    private sealed record Sides(FeatureValue From, FeatureValue First, FeatureValue Count, FeatureValue Is, FeatureValue Far, FeatureValue Relation, FeatureValue Row, FeatureValue Rank, FeatureValue Marker, FeatureValue Between, FeatureValue Voice);
}
