using Chancery.Language.Tagging;

namespace Chancery.Language.Models;

/// <summary>The rows of the embedding that make up a word's vector: its form where it is known, then its hashed beginning, endings and shape.</summary>
internal sealed class WordRows
{
    /// <summary>Rows for each word.</summary>
    public const int Count = 8;

    private static readonly int[] Sizes = [256, 2048, 4096, 1024, 4096, 8192, 1024];

    private readonly Dictionary<uint, int> _known;

    /// <param name="known">Hashes of the known forms; the first has row 1, row 0 is for the unknown.</param>
    public WordRows(ReadOnlySpan<uint> known)
    {
        _known = new Dictionary<uint, int>(known.Length);
        foreach (var form in known)
        {
            _known.TryAdd(form, _known.Count + 1);
        }

        Known = known.ToArray();
        Total = known.Length + 1 + Sizes.Sum();
    }

    public uint[] Known { get; }

    /// <summary>All rows of the embedding.</summary>
    public int Total { get; }

    public bool Knows(ReadOnlySpan<char> folded) => _known.ContainsKey(WordAtoms.FormOf(folded));

    public void Fill(Span<int> rows, in WordAtoms word)
    {
        var from = Known.Length + 1;
        rows[0] = _known.GetValueOrDefault(word.Form);
        rows[1] = Next(ref from, 0, word.Prefix1);
        rows[2] = Next(ref from, 1, word.Prefix2);
        rows[3] = Next(ref from, 2, word.Prefix3);
        rows[4] = Next(ref from, 3, word.Suffix2);
        rows[5] = Next(ref from, 4, word.Suffix3);
        rows[6] = Next(ref from, 5, word.Suffix4);
        rows[7] = Next(ref from, 6, word.Shape);
    }

    private static int Next(ref int from, int table, uint hash)
    {
        var row = from + (int)(hash & (uint)(Sizes[table] - 1));
        from += Sizes[table];
        return row;
    }
}
