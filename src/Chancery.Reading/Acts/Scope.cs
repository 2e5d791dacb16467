using Chancery.Dispatches;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution;

namespace Chancery.Reading.Acts;

/// <summary>In whose words each token stands: the innermost statement that covers it.</summary>
internal sealed class Scope
{
    private const int MaxRun = 400;
    private readonly Draft _draft;
    private readonly int[] _statement;

    public Scope(Draft draft)
    {
        _draft = draft;
        _statement = new int[draft.Text.Tokens.Length];
        Array.Fill(_statement, -1);
        var spans = new List<(Span Span, int Statement)>();
        for (var i = 0; i < draft.Statements.Count; i++)
        {
            foreach (var span in draft.Statements[i].Statement.Content)
            {
                spans.Add((span, i));
            }
        }

        // Longest first, so that an inner statement overwrites the turn that it is cited in.
        spans.Sort((a, b) => a.Span.Length != b.Span.Length ? b.Span.Length.CompareTo(a.Span.Length) : a.Span.Start.CompareTo(b.Span.Start));
        foreach (var (span, statement) in spans)
        {
            Cover(span, statement);
        }
    }

    public AttributedStatement? StatementAt(int token) => _statement[token] < 0 ? null : _draft.Statements[_statement[token]];

    public Voice? VoiceAt(int token) => StatementAt(token)?.Voice;

    public int IndexAt(int token) => _statement[token];

    /// <summary>The first token of the run of words of one voice in which <paramref name="token"/> stands, at most <c>MaxRun</c> back.</summary>
    public int FirstAt(int token)
    {
        var first = token;
        while (first > 0 && token - first < MaxRun && _statement[first - 1] == _statement[token])
        {
            first--;
        }

        return _statement[token] < 0 ? 0 : first;
    }

    /// <summary>The end of that run.</summary>
    public int EndAt(int token)
    {
        var end = token + 1;
        while (end < _statement.Length && end - token < MaxRun && _statement[end] == _statement[token])
        {
            end++;
        }

        return _statement[token] < 0 ? _statement.Length : end;
    }

    /// <summary>First token whose end lies after <paramref name="position"/>.</summary>
    public int TokenAt(int position)
    {
        var tokens = _draft.Text.Tokens;
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Cover(Span span, int statement)
    {
        var tokens = _draft.Text.Tokens;
        for (var i = TokenAt(span.Start); i < tokens.Length && tokens[i].Start < span.End; i++)
        {
            _statement[i] = statement;
        }
    }
}
