using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Language;

/// <summary>Takes a few sentences at a time through the network and writes down their tokens.</summary>
internal readonly ref struct GroupAnalysis(LanguageModel model, TextView view, Workspace workspace)
{
    /// <summary>Annotates the first of <paramref name="sentences"/>, as many as make a group, and gives their number.</summary>
    public int Annotate(ReadOnlySpan<Word> words, ReadOnlySpan<Sentence> sentences, Span<Token> tokens)
    {
        var group = workspace.Group;
        group.Start(model.Network);
        var count = 0;
        while (count < sentences.Length && group.Words < SentenceGroup.EnoughWords)
        {
            var sentence = sentences[count++];
            group.Add(view, words[sentence.First..sentence.End]);
        }

        model.Network.Encode(group);
        var row = 0;
        foreach (var sentence in sentences[..count])
        {
            Parse(sentence, row, tokens);
            row += sentence.Length + 1;
        }

        model.Network.Parser.Label(group, model.Network.Embedding.Width);
        row = 0;
        foreach (var sentence in sentences[..count])
        {
            Complete(words, sentence, row, tokens);
            row += sentence.Length + 1;
        }

        return count;
    }

    /// <summary>Finds the heads of a sentence, which are written into its tokens, and what its labels depend on.</summary>
    private void Parse(Sentence sentence, int row, Span<Token> tokens)
    {
        var parser = model.Network.Parser;
        var group = workspace.Group;
        var tree = workspace.Tree;
        parser.Parse(tree, sentence.Length, group.ActionProjections[(row * parser.Actions.Stride)..]);
        group.Places.Take(tree, row);
        for (var i = 0; i < sentence.Length; i++)
        {
            var head = tree.Head(i);
            tokens[sentence.First + i] = new Token { Start = 0, End = 0, Head = head == tree.Root ? -1 : sentence.First + head };
        }
    }

    private void Complete(ReadOnlySpan<Word> words, Sentence sentence, int row, Span<Token> tokens)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            var at = row + i - sentence.First;
            tokens[i] = Complete(words[i], tokens[i].Head, at);
        }
    }

    private Token Complete(Word word, int head, int row)
    {
        var tag = model.Tags[workspace.Group.Tags[row]];
        return new Token
        {
            Start = word.Start,
            End = word.End,
            Clitic = word.Clitic,
            Upos = tag.Upos,
            Xpos = tag.Xpos,
            Features = tag.Features,
            Lemma = workspace.Lemmas.Of(model.Lemmatizer, view, word, tag),
            Head = head,
            Relation = head < 0 ? Relation.Root : NotRoot((Relation)workspace.Group.Labels[row]),
        };
    }

    private static Relation NotRoot(Relation relation) => relation == Relation.Root ? Relation.Dep : relation;
}
