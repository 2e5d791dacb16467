using Chancery.Dispatches;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Statements by the corpus's convention: each cue with what was found for it, the speaker as the words name them.</summary>
internal static class CorpusStatements
{
    public static List<StatementParts> Of(Draft draft, SpeechView view, List<FoundStatement> found) => found.ConvertAll(f => Of(draft, view, f));

    private static StatementParts Of(Draft draft, SpeechView view, FoundStatement found)
    {
        Span? source = found.Source.IsEmpty ? null : ContentSpans.Of(view, found.Source.First, found.Source.End);
        return new StatementParts
        {
            Speaker = new Referent(source?.Of(draft.Text.Text) ?? "", Parties.None),
            Source = source,
            Cue = ContentSpans.Of(view, found.Cue.First, found.Cue.End),
            CueToken = found.Cue.Head,
            Content = ContentSpans.Of(view, found.Content),
            Mode = ContentSpans.Mode(view, found.Content),
            Confidence = CueConfidence.Of(found, isKnown: true),
            Because = FormattableString.Invariant($"cue score {found.Cue.Score}"),
        };
    }
}
