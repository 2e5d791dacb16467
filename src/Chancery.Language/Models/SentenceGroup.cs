using Chancery.Language.Parsing;
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

    private readonly Word[] _words = new Word[MostRows];
    private readonly int[] _filled = new int[MostRows];
    private readonly byte[] _tags = new byte[MostRows];
    private readonly byte[] _labels = new byte[MostRows];
    private short[] _vectors = [];
    private short[] _hidden = [];
    private short[] _added = [];
    private short[] _actions = [];
    private short[] _labelProjections = [];
    private short[] _arcs = [];
    private int[] _scores = [];
    private int _width;
    private WordVectors? _known;
    private TextView? _view;

    /// <summary>How many rows there are, one for each word and an empty one after each sentence.</summary>
    public int Rows { get; private set; }

    public int Words { get; private set; }

    /// <summary>The rows of words.</summary>
    public ReadOnlySpan<int> Filled => _filled.AsSpan(0, Words);

    public Span<short> Vectors => _vectors.AsSpan(_width);

    /// <summary>For each row the vectors before it, of it and after it.</summary>
    public Span<short> Windows => _vectors;

    public Span<short> Hidden => _hidden;

    public Span<short> Added => _added;

    public Span<short> ActionProjections => _actions;

    public Span<short> LabelProjections => _labelProjections;

    /// <summary>Which words each word's label depends on.</summary>
    public ArcPlaces Places { get; } = new(MostRows);

    /// <summary>The hidden layers of arcs.</summary>
    public Span<short> Arcs => _arcs;

    /// <summary>Room for the sums of a classifier.</summary>
    public Span<int> Scores => _scores;

    public Span<byte> Tags => _tags;

    public Span<byte> Labels => _labels;

    /// <summary>Writes the vector of a row's word, before anything is known of its neighbours.</summary>
    public void WriteVector(int row, Span<short> to) => _known!.Write(_view!, _words[row], to);

    /// <summary>Starts a group for a network, whose sizes it takes.</summary>
    public void Start(IntegerNetwork network)
    {
        if (_vectors.Length == 0)
        {
            _width = network.Embedding.Width;
            _known = new WordVectors(network.Vocabulary, network.Embedding);
            (_vectors, _hidden, _added) = (new short[MostRows * _width], new short[MostRows * _width], new short[MostRows * _width]);
            _actions = new short[MostRows * network.Parser.Actions.Stride];
            _labelProjections = new short[MostRows * network.Parser.Labels.Stride];
            _arcs = new short[MostRows * network.Parser.Labels.Hidden];
            _scores = new int[IntegerKernel.Rows * Math.Max(network.Tags.Padded, network.Parser.LabelOutput.Padded)];
        }

        (Rows, Words) = (0, 0);
    }

    /// <summary>Adds a sentence.</summary>
    public void Add(TextView view, ReadOnlySpan<Word> words)
    {
        _view = view;
        foreach (var word in words)
        {
            _filled[Words++] = Rows;
            _words[Rows++] = word;
        }

        Rows++;
    }
}
