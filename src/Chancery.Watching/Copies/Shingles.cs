namespace Chancery.Watching.Copies;

/// <summary>
/// What a text's wording comes down to: hashes of every run of four words, in lower case and without punctuation, and the words that tell
/// which event it is about, names and numbers.
/// </summary>
internal sealed class Shingles
{
    private const int Words = 4;
    private const int Bands = 16;
    private const int RowsPerBand = 4;

    private readonly HashSet<ulong> _runs = [];
    private readonly HashSet<string> _telling = new(StringComparer.Ordinal);

    private Shingles()
    {
    }

    /// <summary>How many different runs of words there are.</summary>
    public int Count => _runs.Count;

    public static Shingles Of(string text)
    {
        var shingles = new Shingles();
        Span<ulong> window = stackalloc ulong[Words];
        var count = 0;
        foreach (var range in new WordRanges(text))
        {
            var word = text.AsSpan(range.Start, range.Length);
            window[count++ % Words] = HashOf(word);
            if (count >= Words)
            {
                shingles._runs.Add(Run(window, count));
            }

            if (char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]))
            {
                shingles._telling.Add(word.ToString().ToLowerInvariant());
            }
        }

        if (count < Words)
        {
            shingles._runs.Add(Run(window, count));
        }

        return shingles;
    }

    /// <summary>How much of the two wordings is in both, in hundredths (Jaccard).</summary>
    public int Likeness(Shingles other)
    {
        var common = _runs.Count(other._runs.Contains);
        return 100 * common / (_runs.Count + other._runs.Count - common);
    }

    /// <summary>Whether neither text names what the other does not, the names of those who publish them apart.</summary>
    public bool TellsTheSame(Shingles other, IEnumerable<string> publishers)
    {
        var apart = publishers.SelectMany(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => p.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        return Within(_telling, other._telling, apart) || Within(other._telling, _telling, apart);
    }

    /// <summary>
    /// Sixteen numbers; texts that are alike by four fifths share one of them with a probability above 0.9998 (MinHash with bands of four rows:
    /// Broder 1997; Leskovec, Rajaraman, Ullman, chapter 3).
    /// </summary>
    public IReadOnlyList<long> BandValues()
    {
        Span<ulong> least = stackalloc ulong[Bands * RowsPerBand];
        least.Fill(ulong.MaxValue);
        foreach (var run in _runs)
        {
            for (var i = 0; i < least.Length; i++)
            {
                least[i] = Math.Min(least[i], Mix(run ^ Mix((ulong)i + 1)));
            }
        }

        var values = new long[Bands];
        for (var band = 0; band < Bands; band++)
        {
            var value = (ulong)band;
            foreach (var row in least.Slice(band * RowsPerBand, RowsPerBand))
            {
                value = Mix(value ^ row);
            }

            values[band] = unchecked((long)value);
        }

        return values;
    }

    private static bool Within(HashSet<string> some, HashSet<string> all, HashSet<string> apart) => some.All(w => all.Contains(w) || apart.Contains(w));

    private static ulong Run(ReadOnlySpan<ulong> window, int count)
    {
        var value = 0UL;
        for (var i = 0; i < Math.Min(count, Words); i++)
        {
            value = Mix(value ^ window[(count + i) % Words]);
        }

        return value;
    }

    // FNV-1a over the word in lower case.
    private static ulong HashOf(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ char.ToLowerInvariant(letter)) * 1099511628211UL;
        }

        return hash;
    }

    // The finalizer of SplitMix64.
    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15UL;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }
}
