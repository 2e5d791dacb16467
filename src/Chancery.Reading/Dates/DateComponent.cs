namespace Chancery.Reading.Dates;

/// <summary>Finds date expressions and anchors them to the dispatch's day, to its dateline, and to dates named earlier in the text.</summary>
internal sealed class DateComponent(DateLexicon lexicon) : Component
{
    public override Layers Needs => Layers.Trees;

    public override Layers Adds => Layers.Dates;

    public override void Apply(Draft draft) => new DateScan(draft, lexicon).Run();
}
