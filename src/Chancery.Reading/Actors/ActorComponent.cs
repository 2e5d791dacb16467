namespace Chancery.Reading.Actors;

/// <summary>Finds who is named and lays the actor layer.</summary>
internal sealed class ActorComponent(ActorTables tables) : Component
{
    public override Layers Needs => Layers.Trees;

    public override Layers Adds => Layers.Actors;

    public override void Apply(Draft draft)
    {
        var outlet = tables.Outlets.Find(draft.Dispatch.Outlet, draft.Dispatch.Url);
        var issuer = outlet is null ? null : new Referent(outlet.Name, outlet.Parties);
        var government = outlet is { Kind: "government" } ? issuer : null;
        var phrases = TitleGrammar.Read(draft, tables);
        new FigureTable(draft, tables, government).Settle(phrases);
        var writer = new MentionWriter(draft, phrases, government);
        writer.Write();
        draft.Actors = new ActorLayer(draft.Text, writer.Mentions, writer.Traits, issuer);
    }
}
