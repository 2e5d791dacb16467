using System.Numerics;

namespace Chancery.Training.Kinship;

/// <summary>
/// Words with the company they keep: positive pointwise mutual information with the commonest words within a few words, compared by the
/// cosine (Bullinaria and Levy 2007).
/// </summary>
internal sealed class WordCompany
{
    private const int Reach = 4;
    private const int LeastCount = 40;
    private const int MostWords = 6000;
    private const int Contexts = 2048;
    private const int MostKin = 8;
    private const int LeastScore = 35;

    private readonly List<string> _words;
    private readonly int[] _documents;
    private readonly float[][] _rows;
    private readonly int _dispatches;

    private WordCompany(List<string> words, int[] documents, float[][] rows, int dispatches) => (_words, _documents, _rows, _dispatches) = (words, documents, rows, dispatches);

    public static WordCompany Count(List<string[]> dispatches)
    {
        var words = dispatches.SelectMany(d => d).Where(IsWord).CountBy(w => w, StringComparer.Ordinal)
            .Where(c => c.Value >= LeastCount).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(MostWords).Select(c => c.Key).ToList();
        var places = words.Select((w, i) => (w, i)).ToDictionary(p => p.w, p => p.i, StringComparer.Ordinal);
        var documents = new int[words.Count];
        var rows = words.ConvertAll(_ => new float[Contexts]).ToArray();
        foreach (var dispatch in dispatches)
        {
            var at = dispatch.Select(w => places.GetValueOrDefault(w, -1)).ToArray();
            foreach (var word in at.Where(i => i >= 0).Distinct())
            {
                documents[word]++;
            }

            Meet(at, rows);
        }

        Inform(rows);
        return new WordCompany(words, documents, rows, dispatches.Count);
    }

    /// <summary>Each word, how much it tells (tenths of a bit of its share of dispatches), and its nearest by the cosine.</summary>
    public IEnumerable<(string Word, int Weight, IReadOnlyList<(string Word, int Score)> Kin)> Kin()
    {
        var kin = new List<(string, int)>[_words.Count];
        Parallel.For(0, _words.Count, i => kin[i] = Nearest(i));
        return _words.Select((word, i) => (word, (int)Math.Round(10 * Math.Log2((double)_dispatches / Math.Max(1, _documents[i]))), (IReadOnlyList<(string, int)>)kin[i]))
            .OrderBy(w => w.word, StringComparer.Ordinal);
    }

    private static bool IsWord(string word) => word.Length > 2 && word.All(char.IsAsciiLetter);

    private static void Meet(int[] at, float[][] rows)
    {
        for (var i = 0; i < at.Length; i++)
        {
            for (var j = Math.Max(0, i - Reach); j <= Math.Min(at.Length - 1, i + Reach); j++)
            {
                if (i != j && at[i] >= 0 && at[j] is >= 0 and < Contexts)
                {
                    rows[at[i]][at[j]]++;
                }
            }
        }
    }

    // Counts to positive information, rows to length one.
    private static void Inform(float[][] rows)
    {
        var columns = new double[Contexts];
        foreach (var row in rows)
        {
            for (var c = 0; c < Contexts; c++)
            {
                columns[c] += row[c];
            }
        }

        var all = columns.Sum();
        foreach (var row in rows)
        {
            var sum = row.Sum(v => (double)v);
            for (var c = 0; c < Contexts; c++)
            {
                row[c] = row[c] == 0 ? 0 : (float)Math.Max(0, Math.Log(row[c] * all / (sum * columns[c])));
            }

            var length = (float)Math.Sqrt(Dot(row, row));
            for (var c = 0; c < Contexts && length > 0; c++)
            {
                row[c] /= length;
            }
        }
    }

    private List<(string, int)> Nearest(int word) =>
    [
        .. Enumerable.Range(0, _words.Count).Where(other => other != word)
            .Select(other => (Word: _words[other], Score: (int)(100 * Dot(_rows[word], _rows[other]))))
            .Where(k => k.Score >= LeastScore)
            .OrderByDescending(k => k.Score).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Take(MostKin),
    ];

    private static float Dot(float[] one, float[] other)
    {
        var sum = Vector<float>.Zero;
        for (var i = 0; i < one.Length; i += Vector<float>.Count)
        {
            sum += new Vector<float>(one, i) * new Vector<float>(other, i);
        }

        return Vector.Sum(sum);
    }
}
