namespace Chancery.Reading.Attribution;

/// <summary>Finds the turn, release paragraph or announced text that holds a position, by binary search.</summary>
internal sealed class FrameIndex
{
    private readonly List<(int Start, int End, StatementParts Frame)> _spans;

    /// <param name="frame">Statements whose contents do not overlap.</param>
    public FrameIndex(IEnumerable<StatementParts> frame)
    {
        _spans = [.. frame.SelectMany(f => f.Content.Select(c => (c.Start, c.End, f))).OrderBy(s => s.Start)];
    }

    public StatementParts? At(int position)
    {
        int low = 0, high = _spans.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (_spans[middle].Start > position)
            {
                high = middle - 1;
            }
            else if (_spans[middle].End <= position)
            {
                low = middle + 1;
            }
            else
            {
                return _spans[middle].Frame;
            }
        }

        return null;
    }
}
