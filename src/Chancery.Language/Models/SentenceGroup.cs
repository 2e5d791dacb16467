using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Language.Models;

/// <summary>
/// A few sentences that go through the network together, with an empty row before, between and after them, and the buffers
/// for it. Groups are small, so memory does not grow with the text.
/// </summary>
internal sealed class SentenceGroup
{
    /// <summary>A group is closed when it has so many words; it holds at most that and one sentence more.</summary>
    public const int EnoughWords = 160;

    private const int MostRows = EnoughWords + Segmenter.LongestSentence + 2 + EnoughWords;

    private readonly WordAtoms[] _atoms = new WordAtoms[MostRows];
    private readonly bool[] _gaps = new bool[MostRows];
    private readonly byte[] _tags = new byte[MostRows];
    private readonly byte[] _labels = new byte[MostRows];
    private short[] _vectors = [];
    private short[] _hidden = [];
    private short[] _added = [];
    private short[] _actions = [];
    private short[] _labelProjections = [];
    private short[] _arcs = [];
    private int[] _tagScores = [];
    private int[] _labelScores = [];

    public int Rows { get; private set; }

    public int Words { get; private set; }

    public Span<short> Vectors => _vectors;

    public Span<short> Hidden => _hidden;

    public Span<short> Added => _added;

    public Span<short> ActionProjections => _actions;

    public Span<short> LabelProjections => _labelProjections;

    /// <summary>The hidden layers of arcs.</summary>
    public Span<short> Arcs => _arcs;

    public Span<int> TagScores => _tagScores;

    public Span<int> LabelScores => _labelScores;

    public Span<byte> Tags => _tags;

    public Span<byte> Labels => _labels;

    public bool IsGap(int row) => _gaps[row];

    public ref readonly WordAtoms Atoms(int row) => ref _atoms[row];

    /// <summary>Starts a group for a network, whose sizes it takes.</summary>
    public void Start(IntegerNetwork network)
    {
        if (_vectors.Length == 0)
        {
            var width = network.Embedding.Width;
            (_vectors, _hidden, _added) = (new short[MostRows * width], new short[MostRows * width], new short[MostRows * width]);
            _actions = new short[MostRows * network.Parser.Actions.Stride];
            _labelProjections = new short[MostRows * network.Parser.Labels.Stride];
            _arcs = new short[MostRows * network.Parser.Labels.Hidden];
            _tagScores = new int[MostRows * network.Tags.Padded];
            _labelScores = new int[MostRows * network.Parser.LabelOutput.Padded];
        }

        _gaps[0] = true;
        (Rows, Words) = (1, 0);
    }

    /// <summary>Adds a sentence and gives the row of its first word.</summary>
    public int Add(TextView view, ReadOnlySpan<Word> words)
    {
        var first = Rows;
        foreach (var word in words)
        {
            _gaps[Rows] = false;
            _atoms[Rows++] = WordAtoms.Of(view, word);
        }

        _gaps[Rows++] = true;
        Words += words.Length;
        return first;
    }
}
