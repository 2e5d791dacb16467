using BenchmarkDotNet.Attributes;
using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Benchmarks;

/// <summary>A dispatch of some 3,000 words, as a whole and only segmented; and loading the model.</summary>
[MemoryDiagnoser]
public class AnnotatorBenchmarks
{
    private const string Paragraph =
        "The two foreign ministers met in Geneva on Friday and discussed the proposal that Ministry officials had tabled in March. " +
        "\"We haven't received an answer,\" the envoy said after the talks. Both sides agreed to continue consultations next month.\n\n";

    private readonly string _text = string.Concat(Enumerable.Repeat(Paragraph, 70));
    private readonly TextView _view = new();
    private readonly Segmentation _segmentation = new();
    private readonly LanguageModel _model = LanguageModel.LoadEmbedded();

    [Benchmark]
    public int Annotate() => Annotator.Load().Annotate(_text).Tokens.Length;

    [Benchmark]
    public int Segment()
    {
        _view.Load(_text);
        _model.Segmenter.Segment(_view, _segmentation);
        return _segmentation.WordCount;
    }

    [Benchmark]
    public object LoadModel() => LanguageModel.LoadEmbedded().Segmenter == _model.Segmenter;
}
