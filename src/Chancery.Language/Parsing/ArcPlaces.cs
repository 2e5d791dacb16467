namespace Chancery.Language.Parsing;

/// <summary>For each word of a group of sentences, the words that its label depends on; and for each place those that anybody asks for there.</summary>
internal sealed class ArcPlaces(int most)
{
    /// <summary>Stands for the root where a word's row would stand.</summary>
    public const int Root = -2;

    private readonly int[] _words = new int[most * ParserInputs.LabelPlaces];
    private readonly int[] _distances = new int[most];
    private readonly int[] _wanted = new int[most];
    private readonly bool[] _marked = new bool[most];

    /// <summary>The rows of the words at the places around a row's arc, <see cref="Root"/>, or -1.</summary>
    public ReadOnlySpan<int> Of(int row) => Slots(row);

    /// <summary>The bucket of the length of a row's arc.</summary>
    public int Distance(int row) => _distances[row];

    /// <summary>Takes the places from the tree of a sentence whose first word has this row.</summary>
    public void Take(ParseState tree, int first)
    {
        for (var word = 0; word < tree.Root; word++)
        {
            var places = Slots(first + word);
            ParserInputs.Labels(tree, word, places);
            foreach (ref var place in places)
            {
                place = place < 0 ? -1 : place == tree.Root ? Root : first + place;
            }

            _distances[first + word] = ParserInputs.ArcDistance(word, tree.Head(word));
        }
    }

    /// <summary>The rows that stand at a place of any of <paramref name="rows"/>, each once; valid until the next call.</summary>
    public ReadOnlySpan<int> Wanted(int place, ReadOnlySpan<int> rows)
    {
        var count = 0;
        foreach (var row in rows)
        {
            var word = _words[row * ParserInputs.LabelPlaces + place];
            if (word >= 0 && !_marked[word])
            {
                _marked[word] = true;
                _wanted[count++] = word;
            }
        }

        var wanted = _wanted.AsSpan(0, count);
        foreach (var word in wanted)
        {
            _marked[word] = false;
        }

        return wanted;
    }

    private Span<int> Slots(int row) => _words.AsSpan(row * ParserInputs.LabelPlaces, ParserInputs.LabelPlaces);
}
