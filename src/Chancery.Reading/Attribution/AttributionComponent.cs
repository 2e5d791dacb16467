using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Finds who says what: quotations, reported speech, turns of a transcript, statements under somebody's name.</summary>
internal sealed class AttributionComponent(AttributionTables tables, PartyDirectory directory, AttributionConvention convention) : Component
{
    public override Layers Needs => Layers.Trees | Layers.Actors;

    public override Layers Adds => Layers.Statements;

    public override void Apply(Draft draft)
    {
        var text = draft.Text.Text;
        var paragraphs = Paragraphs.Of(text);
        var view = new SpeechView(draft.Text, paragraphs, QuotationScanner.Scan(text, paragraphs));
        var found = new StatementFinder(tables.Model, tables.Cues, convention).Find(view);
        var parts = convention.IsCorpus ? CorpusStatements.Of(draft, view, found) : Statements(draft, view, found);
        Number(draft, parts);
    }

    private List<StatementParts> Statements(Draft draft, SpeechView view, List<FoundStatement> found)
    {
        var titles = new TitleNames(draft, directory, tables.Forms);
        var speakers = new SpeakerResolver(draft, view, titles);
        var turns = new TurnSplitter(tables.Labels, draft.Dispatch.Title).Split(draft.Text.Text, view.Paragraphs);
        var frame = turns.Count > 0
            ? new TurnReader(draft, speakers, titles).Read(turns)
            : new ReleaseReader(draft, view, speakers, tables.Forms).Read();
        frame.AddRange(new AnnouncedText(draft, view, speakers, tables).Read(frame));
        var cited = Relays.Link(view, new CitedReader(draft, view, speakers).Read(found, frame));
        var loose = new LooseQuotations(view, speakers.OfTitle(draft.Dispatch.Title)).Read(frame, cited);
        var whole = JointText.Narrow(view, frame, cited);
        var carried = titles.Issuer.IsEmpty ? [] : CarriedOn.Read(view, whole, [.. cited, .. loose]);
        return [.. whole, .. cited, .. loose, .. carried];
    }

    private static void Number(Draft draft, List<StatementParts> parts)
    {
        var order = parts.Select((p, i) => (p, i)).OrderBy(x => x.p.Extent.Start).ThenByDescending(x => x.p.Extent.End).ThenBy(x => x.i);
        var number = 0;
        foreach (var (part, _) in order)
        {
            number++;
            draft.Statements.Add(part.ToStatement(FormattableString.Invariant($"s{number}")));
        }
    }
}
