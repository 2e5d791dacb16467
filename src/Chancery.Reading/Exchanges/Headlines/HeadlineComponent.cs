using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Acts;

namespace Chancery.Reading.Exchanges.Headlines;

/// <summary>One line as the keeper of a tracker writes it: who met, said, did or answered questions, and on what. Made from the text alone.</summary>
internal sealed class HeadlineComponent(HeadlineLexicon lexicon, ActLexicon acts, PartyDirectory parties) : Component
{
    private const int Opening = 3;
    private const int LongestAbbreviation = 4;

    public override Layers Needs => Layers.Trees | Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public override Layers Adds => Layers.Exchanges;

    public override void Apply(Draft draft)
    {
        var voices = new HeadlineVoices(draft);
        var (who, verb, on) = voices.HasTurns ? Turns(voices) : Encounter(draft) ?? Joint(draft) ?? Deed(draft, voices) ?? Told(draft, voices);
        draft.Headline = who.Length == 0 ? null : $"{char.ToUpperInvariant(who[0])}{who[1..]} {verb}{Topics(draft, who, on)}";
    }

    private static (string Who, string Verb, string On) Turns(HeadlineVoices voices) =>
        (Named(voices.Main()), voices.HasQuestions ? "answered questions" : "made a statement", "on");

    // A readout or story that opens with a meeting, a call or consultations.
    private (string Who, string Verb, string On)? Encounter(Draft draft)
    {
        var act = draft.Acts.Find(a => a.Kind is ActKind.Meet or ActKind.Call or ActKind.Consult && a.By.Count > 1 && a.Status is ActStatus.Done or ActStatus.Ongoing && IsOpening(draft, a.Span, draft.Actors.IssuerKind == "government" ? 2 : 1));
        return act is null || (draft.Actors.IssuerKind != "government" && draft.Acts[0].Span.Start < act.Span.Start) || lexicon.Of(act.Kind) is not { } verb ? null
            : (List([.. act.By.Select(p => Person(draft, act, p))]), verb.Alone, verb.On);
    }

    // Several parties say it with one voice, in a text of their own.
    private (string Who, string Verb, string On)? Joint(Draft draft)
    {
        var joint = draft.Statements.Find(s => s.Statement is { Speaker.Parties.Count: > 1, Cue: null });
        var whole = draft.Statements.Sum(Length);
        var told = draft.Statements.Where(s => s.Statement is { Speaker.Parties.Count: > 1, Cue: null }).Sum(Length);
        return joint is null || 2 * told < whole ? null : (List([.. joint.Statement.Speaker.Parties.Select(parties.NameOf)]), "issued a joint statement", "on");
    }

    // What the outlet itself tells in its first sentence that a party did.
    private (string Who, string Verb, string On)? Deed(Draft draft, HeadlineVoices voices)
    {
        if (draft.Acts.Find(a => a.Status == ActStatus.Done && a.Statement is null && IsOpening(draft, a.Span, 1)) is not { } act || lexicon.Of(act.Kind) is not { } verb)
        {
            return null;
        }

        if (Subject(draft) is { IsPerson: true } person && voices.Cited(person.Name) is not null)
        {
            return null;
        }

        var who = Subject(draft) is { } doer && doer.Parties.SetEquals(act.By) ? Title(doer.ToSpeaker()) : List([.. act.By.Select(parties.NameOf)]);
        return verb.Verb.Length == 0 || act.To.IsEmpty ? (who, verb.Alone, verb.On) : (who, $"{verb.Verb} {List([.. act.To.Select(parties.NameOf)])}", verb.On);
    }

    private static (string Who, string Verb, string On) Told(Draft draft, HeadlineVoices voices)
    {
        if (Subject(draft) is { } opening && voices.Cited(opening.Name) is { } cited)
        {
            return (Title(cited.Speaker), "made a statement", "on");
        }

        var main = voices.Main();
        return main.Count > 0 ? (Named(main), "made a statement", "on") : (Title(Issuer(draft)), "made a statement", "on");
    }

    private static Speaker Issuer(Draft draft) =>
        draft.Actors.Issuer is { } issuer && (issuer.IsPerson || draft.Actors.IssuerKind == "government") ? issuer.ToSpeaker() : new Speaker("", Parties.None);

    // Whom the first sentence's subject stands for.
    private static Referent? Subject(Draft draft)
    {
        if (draft.Text.Sentences.Length == 0)
        {
            return null;
        }

        var first = draft.Text.Sentences[0];
        for (var token = first.First; token < first.End; token++)
        {
            if (draft.Text[token].Relation is Relation.Nsubj or Relation.NsubjPass && draft.Actors.Resolve(token) is { Parties.IsEmpty: false } referent)
            {
                return referent;
            }
        }

        return null;
    }

    private static bool IsOpening(Draft draft, Span span, int sentences) =>
        draft.Text.Sentences.Length > 0 && span.Start < draft.Text[draft.Text.Sentences[Math.Min(sentences, draft.Text.Sentences.Length) - 1].End - 1].End;

    // Whoever is told to have taken part for the party, else the first person named for it, else the party.
    private string Person(Draft draft, Act act, PartyCode party)
    {
        foreach (var participant in act.Participants)
        {
            if (participant.Parties.Contains(party))
            {
                return Title(participant);
            }
        }

        var mention = draft.Actors.Mentions.FirstOrDefault(m => m.Referent.IsPerson && m.Referent.Parties.Count == 1 && m.Referent.Parties[0] == party && draft.Text.SentenceOf(m.Head) < Opening);
        return mention is null ? parties.NameOf(party) : Title(mention.Referent.ToSpeaker());
    }

    private static int Length(Attribution.AttributedStatement told) => told.Statement.Content.Sum(c => c.Length);

    private static string Named(List<Speaker> speakers) => List([.. speakers.Select(Title)]);

    private static string Title(Speaker speaker)
    {
        var name = Capitalised(speaker.Name);
        return speaker.Role is { Length: > 0 } role && !name.Contains(role, StringComparison.OrdinalIgnoreCase) ? $"{role} {name}" : name;
    }

    // 'DONALD J. TRUMP' as a signature or label is written in a line; 'NATO' stays.
    private static string Capitalised(string name) => string.Join(' ', name.Split(' ').Select(word => word.Length > LongestAbbreviation && !word.Any(char.IsLower) ? word[0] + word[1..].ToLowerInvariant() : word));

    private string Topics(Draft draft, string who, string on)
    {
        var topics = new HeadlineTopics(draft, acts, lexicon).Of();
        topics.RemoveAll(t => who.Contains(t, StringComparison.OrdinalIgnoreCase));
        return topics.Count == 0 ? "" : $" {on} {List(topics)}";
    }

    private static string List(List<string> names) =>
        names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
