using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>Finds who is named and lays the actor layer.</summary>
/// <param name="annotator">Reads the dispatch's title, which often introduces those whom the text names by surname.</param>
internal sealed class ActorComponent(ActorTables tables, IAnnotator? annotator = null) : Component
{
    public override Layers Needs => Layers.Trees;

    public override Layers Adds => Layers.Actors;

    public override void Apply(Draft draft)
    {
        var outlet = tables.Outlets.Find(draft.Dispatch.Outlet, draft.Dispatch.Url) ?? ByName(draft.Dispatch);
        var issuer = outlet is null or { Kind: "platform" } ? null : new Referent(outlet.Name, outlet.Parties, IsPerson: outlet.Kind == "person");
        var government = outlet is { Kind: "government" } ? issuer : null;
        var phrases = TitleGrammar.Read(draft, tables);
        var figures = new FigureTable(draft.Dispatch.Published, tables, government);
        List<Phrase> named = [];
        if (annotator is not null && draft.Dispatch.Title is { Length: > 0 } title)
        {
            var heading = new Draft(draft.Dispatch, annotator.Annotate(title));
            named = TitleGrammar.Read(heading, tables);
            figures.Settle(heading.Text, named);
        }

        figures.Home = government is null ? HomeParty.Of(draft.Text, phrases, named) : government.Parties;
        figures.Settle(draft.Text, phrases);
        var spell = tables.Members.Spell(phrases);
        issuer = issuer is null ? null : issuer with { Parties = spell(issuer.Parties) };
        government = government is null ? null : issuer;
        var writer = new MentionWriter(draft, phrases, new Standpoint(government, figures.Home, tables.ReferenceWords));
        writer.Write();
        draft.Actors = new ActorLayer(draft.Text, writer.Mentions, writer.Traits, tables.ReferenceWords) { Issuer = issuer, IssuerKind = outlet?.Kind ?? "" };
    }

    // 'Ministry of Foreign Affairs of Iran', 'Norwegian Government': an outlet that the table lacks but whose name tells its party.
    private OutletRecord? ByName(Dispatch dispatch)
    {
        if (annotator is null || dispatch.Outlet is not { Length: > 0 and < 200 } name)
        {
            return null;
        }

        var phrases = TitleGrammar.Read(new Draft(dispatch, annotator.Annotate(name)), tables);
        var body = phrases.FirstOrDefault(p => p.Kind == MentionKind.Body && p.Detail is "body" or "head-ministry" or "head-government" or "head-mission" or "head-parliament")
            ?? phrases.FirstOrDefault(p => p.Kind == MentionKind.Body && p.Detail is "head-agency" && !p.Parties.IsEmpty)
            ?? phrases.FirstOrDefault(p => p.Detail is "metonym" || (p.Detail is "spokesperson" && !p.Parties.IsEmpty) || (p.Detail is "organisation" or "group" && phrases.Count == 1));
        var parties = body is null ? Parties.None : body.Parties.IsEmpty ? Only(phrases) : body.Parties;
        return parties.IsEmpty ? null : new OutletRecord(name, parties, "government", body!.Because);
    }

    // 'Cancillería de Colombia', 'State House, Windhoek': the one party beside the body.
    private static Parties Only(List<Phrase> phrases)
    {
        var all = phrases.Where(p => p.Kind == MentionKind.Party).Aggregate(Parties.None, (found, p) => found.Union(p.Parties));
        return all.Count == 1 ? all : Parties.None;
    }
}
