namespace Chancery.Briefing;

/// <summary>How a wording moved: words left out as <c>[-so-]</c>, words put in as <c>{+so+}</c>, by the longest common sequence.</summary>
public static class WordDiff
{
    /// <summary>Longer wordings are compared by their first words only; time and memory grow with the square.</summary>
    private const int MostWords = 600;

    public static string Of(string before, string after) => string.Join(' ', Pieces(before, after).Select(p => p.Change switch
    {
        WordChange.Left => $"[-{p.Words}-]",
        WordChange.Put => $"{{+{p.Words}+}}",
        _ => p.Words,
    }));

    /// <summary>Runs of words that stayed, were left out or put in, in the order of reading.</summary>
    public static IReadOnlyList<DiffPiece> Pieces(string before, string after)
    {
        var old = Words(before);
        var now = Words(after);
        var common = Common(old, now);
        var pieces = new List<DiffPiece>();
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                Append(pieces, WordChange.Stayed, now[j]);
                (i, j) = (i + 1, j + 1);
            }
            else if (j < now.Length && (i == old.Length || common[i, j + 1] >= common[i + 1, j]))
            {
                Append(pieces, WordChange.Put, now[j++]);
            }
            else
            {
                Append(pieces, WordChange.Left, old[i++]);
            }
        }

        return pieces;
    }

    private static string[] Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords)];

    // common[i, j]: how many words old[i..] and now[j..] have in common, in order.
    private static int[,] Common(string[] old, string[] now)
    {
        var common = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                common[i, j] = old[i] == now[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        return common;
    }

    private static void Append(List<DiffPiece> pieces, WordChange change, string word)
    {
        if (pieces.Count > 0 && pieces[^1].Change == change)
        {
            pieces[^1] = new DiffPiece(change, $"{pieces[^1].Words} {word}");
        }
        else
        {
            pieces.Add(new DiffPiece(change, word));
        }
    }
}

/// <summary>What became of words from one wording to the next.</summary>
public enum WordChange
{
    Stayed,
    Left,
    Put,
}

/// <summary>A run of words with what became of them.</summary>
public sealed record DiffPiece(WordChange Change, string Words);
