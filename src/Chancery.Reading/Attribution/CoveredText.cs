using System.Collections;
using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

/// <summary>Which characters lie in some statement's content.</summary>
internal sealed class CoveredText
{
    private readonly BitArray _covered;

    public CoveredText(int length, IEnumerable<StatementParts> statements)
    {
        _covered = new BitArray(length);
        foreach (var span in statements.SelectMany(s => s.Content))
        {
            for (var i = span.Start; i < span.End; i++)
            {
                _covered[i] = true;
            }
        }
    }

    public bool Touches(Span span)
    {
        for (var i = span.Start; i < span.End; i++)
        {
            if (_covered[i])
            {
                return true;
            }
        }

        return false;
    }
}
