using System.Collections.Concurrent;
using Chancery.Language.Models;
using Chancery.Language.Tagging;
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

        var annotated = Annotate(text, workspace);
        _workspaces.Add(workspace);
        return annotated;
    }

    private AnnotatedText Annotate(string text, Workspace workspace)
    {
        workspace.View.Load(text);
        _model.Segmenter.Segment(workspace.View, workspace.Segmentation);
        return AnnotateWords(workspace.View, workspace.Segmentation, workspace);
    }

    /// <summary>Tags and parses a text whose words and sentences are given.</summary>
    internal AnnotatedText AnnotateWords(TextView view, Segmentation given, Workspace workspace)
    {
        var tokens = new Token[given.WordCount];
        var sentences = new Sentence[given.SentenceCount];
        var first = 0;
        for (var s = 0; s < sentences.Length; s++)
        {
            sentences[s] = new Sentence(first, given.SentenceEnds[s]);
            AnnotateSentence(view, given.Words[first..given.SentenceEnds[s]], tokens, first, workspace);
            first = given.SentenceEnds[s];
        }

        return new AnnotatedText(view.Text, tokens, sentences);
    }

    private void AnnotateSentence(TextView view, ReadOnlySpan<Word> words, Token[] tokens, int first, Workspace workspace)
    {
        var atoms = workspace.Atoms(words.Length);
        var tags = workspace.Tags(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            atoms[i] = WordAtoms.Of(view, words[i]);
        }

        _model.Tagger.Tag(atoms, tags);
        var tree = workspace.State;
        _model.Parser.Parse(tree, atoms, tags);
        for (var i = 0; i < words.Length; i++)
        {
            var head = tree.Head(i);
            tokens[first + i] = ToToken(view, words[i], tags[i]) with
            {
                Head = head == tree.Root ? -1 : first + head,
                Relation = _model.Parser.Label(tree, i, atoms, tags),
            };
        }
    }

    private Token ToToken(TextView view, Word word, byte tag)
    {
        var folded = view.Folded[word.Start..word.End];
        return new Token
        {
            Start = word.Start,
            End = word.End,
            Clitic = word.Clitic,
            Upos = _model.Tags[tag].Upos,
            Xpos = _model.Tags[tag].Xpos,
            Lemma = _model.Lemmatizer.Lemma(view.Text.AsSpan(word.Start, word.Length), folded, tag),
            Features = _model.Lemmatizer.Features(folded, tag),
        };
    }
}
