namespace Chancery.Language;

/// <summary>The range of each token's subtree, found without recursion in time linear in the number of tokens.</summary>
internal static class Subtrees
{
    /// <exception cref="ArgumentException">A head lies outside the text, or heads form a cycle.</exception>
    public static Sentence[] Of(ReadOnlySpan<Token> tokens)
    {
        var ranges = new Sentence[tokens.Length];
        var open = new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            ranges[i] = new Sentence(i, i + 1);
            CountChild(tokens, i, open);
        }

        var done = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            done += Climb(tokens, i, open, ranges);
        }

        return done == tokens.Length ? ranges : throw new ArgumentException("heads form a cycle", nameof(tokens));
    }

    private static void CountChild(ReadOnlySpan<Token> tokens, int token, int[] open)
    {
        var head = tokens[token].Head;
        if (head >= tokens.Length)
        {
            throw new ArgumentException($"the head of token {token} lies outside the text", nameof(tokens));
        }

        if (head >= 0)
        {
            open[head]++;
        }
    }

    /// <summary>Passes ranges upwards from a token whose children are all done, for as long as that completes the next head.</summary>
    private static int Climb(ReadOnlySpan<Token> tokens, int from, int[] open, Sentence[] ranges)
    {
        var done = 0;
        for (var at = from; at >= 0 && open[at] == 0; at = tokens[at].Head)
        {
            open[at] = -1;
            done++;
            var head = tokens[at].Head;
            if (head >= 0)
            {
                open[head]--;
                ranges[head] = new Sentence(Math.Min(ranges[head].First, ranges[at].First), Math.Max(ranges[head].End, ranges[at].End));
            }
        }

        return done;
    }
}
