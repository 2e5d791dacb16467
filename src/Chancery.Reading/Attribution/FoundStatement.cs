using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>A cue with the stretches that the model finds for it, in tokens.</summary>
/// <param name="Content">At least one, in the order of the text.</param>
/// <param name="Row">The table's row for the cue; null where it has none.</param>
internal sealed record FoundStatement(CueSpan Cue, List<ScoredSpan> Content, ScoredSpan Source, CueRow? Row)
{
    public int First => Content[0].First;

    public int End => Content[^1].End;
}
