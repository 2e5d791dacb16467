using Chancery.Language;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>What form a content has beside its cue.</summary>
internal enum ComplementForm
{
    Quote,

    /// <summary>With a subject and a verb of its own.</summary>
    Clause,

    /// <summary>'to' and a verb.</summary>
    Infinitive,

    /// <summary>A noun phrase or a gerund.</summary>
    Phrase,
}

internal static class Complement
{
    public static ComplementForm FormOf(SpeechView view, FoundStatement found)
    {
        if (IsMostlyQuoted(view, found))
        {
            return ComplementForm.Quote;
        }

        var main = found.Content[0];
        foreach (var span in found.Content)
        {
            main = span.End - span.First > main.End - main.First ? span : main;
        }

        if (IsTo(view.Text, main.First) || (main.First > 0 && IsTo(view.Text, main.First - 1)))
        {
            return ComplementForm.Infinitive;
        }

        var root = RootOf(view, main.First, main.End);
        return HasSubject(view, root, main) ? ComplementForm.Clause : ComplementForm.Phrase;
    }

    public static bool IsMostlyQuoted(SpeechView view, FoundStatement found)
    {
        int quoted = 0, all = 0;
        foreach (var span in found.Content)
        {
            quoted += view.Quoted[span.End] - view.Quoted[span.First];
            all += span.End - span.First;
        }

        return all > 2 && quoted * 10 >= all * 7;
    }

    /// <summary>The token that the stretch's others hang from: the one nearest the sentence's root.</summary>
    public static int RootOf(SpeechView view, int first, int end)
    {
        var root = first;
        for (var i = first; i < end; i++)
        {
            root = view.Depth[i] < view.Depth[root] && !view.IsPunctuation(i) ? i : root;
        }

        return root;
    }

    private static bool HasSubject(SpeechView view, int root, ScoredSpan main) =>
        view.Text.Child(root, Relation.Nsubj, Relation.NsubjPass, Relation.Expl, Relation.Csubj) is var subject and >= 0 && subject >= main.First && subject < main.End;

    private static bool IsTo(AnnotatedText text, int token) => text[token].Upos is UniversalTag.Part && text.Form(token).Equals("to", StringComparison.OrdinalIgnoreCase);
}
