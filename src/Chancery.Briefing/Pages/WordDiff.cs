using System.Text;

namespace Chancery.Briefing;

/// <summary>How a wording moved: words left out as <c>[-so-]</c>, words put in as <c>{+so+}</c>, by the longest common sequence.</summary>
public static class WordDiff
{
    /// <summary>Longer wordings are compared by their first words only; time and memory grow with the square.</summary>
    private const int MostWords = 600;

    public static string Of(string before, string after)
    {
        var old = Words(before);
        var now = Words(after);
        var common = Common(old, now);
        var text = new StringBuilder();
        int i = 0, j = 0;
        while (i < old.Length || j < now.Length)
        {
            if (i < old.Length && j < now.Length && old[i] == now[j])
            {
                Append(text, now[j], "", "");
                (i, j) = (i + 1, j + 1);
            }
            else if (j < now.Length && (i == old.Length || common[i, j + 1] >= common[i + 1, j]))
            {
                Append(text, now[j++], "{+", "+}");
            }
            else
            {
                Append(text, old[i++], "[-", "-]");
            }
        }

        return text.ToString().Replace("+} {+", " ", StringComparison.Ordinal).Replace("-] [-", " ", StringComparison.Ordinal);
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

    private static void Append(StringBuilder text, string word, string open, string close) =>
        text.Append(text.Length > 0 ? " " : "").Append(open).Append(word).Append(close);
}
