using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Training.Neural;

/// <summary>Turns annotated sentences into what the network is trained on, now and then disguised as the texts that dispatches are made of.</summary>
internal sealed class Examples(WordRows vocabulary, TagClasses tags)
{
    public List<NeuralSentence> Plain(AnnotatedText text)
    {
        var view = new TextView();
        view.Load(text.Text);
        var sentences = new List<NeuralSentence>();
        foreach (var sentence in text.Sentences)
        {
            sentences.Add(Build(text, sentence, sentence.Length, i => WordAtoms.Of(view, WordAt(text, i))));
        }

        return sentences;
    }

    /// <summary>The sentence as written, or in another case, with other quotation marks or dashes, or without its full stop.</summary>
    public NeuralSentence Disguised(AnnotatedText text, Sentence sentence, Shuffler random)
    {
        var length = sentence.Length;
        if (length > 3 && random.Unit() < 0.08f && text[sentence.End - 1].Upos == UniversalTag.Punct && IsLeaf(text, sentence.End - 1))
        {
            length--;
        }

        var style = Disguise.Pick(random);
        var view = new TextView();
        return Build(text, sentence, length, i =>
        {
            var form = style.Rewrite(text.Form(i).ToString(), text[i], i == sentence.First);
            view.Load(form);
            return WordAtoms.Of(view, new Word(0, form.Length, Gap.None, false));
        });
    }

    private static bool IsLeaf(AnnotatedText text, int token)
    {
        foreach (var _ in text.Children(token))
        {
            return false;
        }

        return text[token].Head >= 0;
    }

    private static Word WordAt(AnnotatedText text, int token) => new(text[token].Start, text[token].End, Gap.None, false);

    private NeuralSentence Build(AnnotatedText text, Sentence sentence, int length, Func<int, WordAtoms> atoms)
    {
        var rows = new int[length * WordRows.Count];
        var (tagClasses, heads, labels) = (new int[length], new int[length], new byte[length]);
        for (var i = 0; i < length; i++)
        {
            var token = text[sentence.First + i];
            vocabulary.Fill(rows.AsSpan(i * WordRows.Count, WordRows.Count), atoms(sentence.First + i));
            tagClasses[i] = tags.ClassOf(token);
            heads[i] = token.Head < 0 ? length : token.Head - sentence.First;
            labels[i] = (byte)token.Relation;
        }

        return new NeuralSentence { Rows = rows, Length = length, Tags = tagClasses, Heads = heads, Labels = labels };
    }
}
