using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>Finds who is named and lays the actor layer.</summary>
internal sealed class ActorComponent(ActorTables tables) : Component
{
    public override Layers Needs => Layers.Trees;

    public override Layers Adds => Layers.Actors;

    public override void Apply(Draft draft)
    {
        var words = WordScan.Scan(draft.Text, tables.Gazetteer);
        var mentions = new List<ActorMention>();
        foreach (var match in tables.Gazetteer.Match(draft.Text, words))
        {
            var tokens = new Sentence(words[match.First].Token, words[match.End - 1].Token + 1);
            if (Mention(draft, tokens, match.Entries) is { } mention)
            {
                mentions.Add(mention);
            }
        }

        draft.Actors = new ActorLayer(draft.Text, mentions, Issuer(draft.Dispatch));
    }

    private static ActorMention? Mention(Draft draft, Sentence tokens, IReadOnlyList<GazetteerEntry> entries)
    {
        var day = draft.Dispatch.Published;
        var entry = entries.FirstOrDefault(e => e.Existence.Contains(day) && e.Kind is not (EntryKind.BodyHead or EntryKind.Nothing));
        if (entry is null)
        {
            return null;
        }

        var kind = entry.Kind switch
        {
            EntryKind.Person => MentionKind.Person,
            EntryKind.Office => MentionKind.Office,
            EntryKind.Body or EntryKind.News or EntryKind.Company => MentionKind.Body,
            _ => MentionKind.Party,
        };
        var name = draft.SpanOf(tokens).Of(draft.Text.Text);
        return new ActorMention(tokens, Head(draft.Text, tokens), kind, new Referent(name, entry.Parties), entry.Where);
    }

    private static int Head(AnnotatedText text, Sentence tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            var head = text[token].Head;
            if (head < tokens.First || head >= tokens.End)
            {
                return token;
            }
        }

        return tokens.First;
    }

    private Referent? Issuer(Dispatch dispatch) =>
        tables.Outlets.Find(dispatch.Outlet, dispatch.Url) is { } outlet ? new Referent(outlet.Name, outlet.Parties) : null;
}
