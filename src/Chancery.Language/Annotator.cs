using System.Collections.Concurrent;
using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Language;

/// <summary>Annotates English text with the embedded model. Thread-safe; buffers are reused from call to call.</summary>
public sealed class Annotator : IAnnotator
{
    private static readonly Lazy<Annotator> Embedded = new(() => new Annotator(LanguageModel.LoadEmbedded()));

    private readonly LanguageModel _model;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    internal Annotator(LanguageModel model) => _model = model;

    public string Version => _model.Version;

    /// <summary>The annotator with the embedded model, which is read at the first call.</summary>
    public static Annotator Load() => Embedded.Value;

    public AnnotatedText Annotate(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!_workspaces.TryTake(out var workspace))
        {
            workspace = new Workspace();
        }

        workspace.View.Load(text);
        _model.Segmenter.Segment(workspace.View, workspace.Segmentation);
        var annotated = AnnotateWords(workspace.View, workspace.Segmentation, workspace);
        _workspaces.Add(workspace);
        return annotated;
    }

    /// <summary>Tags and parses a text whose words and sentences are given; no sentence has more than <see cref="Segmenter.LongestSentence"/> words.</summary>
    internal AnnotatedText AnnotateWords(TextView view, Segmentation given, Workspace workspace)
    {
        var tokens = new Token[given.WordCount];
        var sentences = new Sentence[given.SentenceCount];
        var first = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            sentences[s] = new Sentence(first, given.SentenceEnds[s]);
            first = given.SentenceEnds[s];
        }

        var analysis = new GroupAnalysis(_model, view, workspace);
        for (var s = 0; s < sentences.Length;)
        {
            s += analysis.Annotate(given.Words, sentences.AsSpan(s), tokens);
        }

        return new AnnotatedText(view.Text, tokens, sentences);
    }
}
