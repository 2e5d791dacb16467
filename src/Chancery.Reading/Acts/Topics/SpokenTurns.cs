using Chancery.Dispatches;

namespace Chancery.Reading.Acts.Topics;

/// <summary>The turns of a transcript: what one speaker is asked about or talks of is not what another tells of.</summary>
internal sealed class SpokenTurns
{
    private readonly List<(Span Span, int Turn)> _spans = [];

    public SpokenTurns(Draft draft)
    {
        for (var turn = 0; turn < draft.Statements.Count; turn++)
        {
            var statement = draft.Statements[turn].Statement;
            if (statement is { Mode: SpeechMode.Direct, Cue: null, Source: { } label } && label.End <= statement.Content[0].Start)
            {
                foreach (var span in statement.Content)
                {
                    _spans.Add((span, turn));
                }
            }
        }

        _spans.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    /// <summary>The number of the turn that a place in the text lies in; -1 where it lies in none.</summary>
    public int At(int position)
    {
        int low = 0, high = _spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spans[middle].Span.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && position < _spans[low - 1].Span.End ? _spans[low - 1].Turn : -1;
    }
}
