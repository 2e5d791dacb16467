using System.Text;
using Chancery.Language.Conllu;

namespace Chancery.Language.Tests;

/// <summary>Shorthands of the language tests.</summary>
internal static class Texts
{
    public static Annotator Annotator { get; } = Annotator.Load();

    public static string[] Forms(AnnotatedText text) => [.. Enumerable.Range(0, text.Tokens.Length).Select(i => text.Form(i).ToString())];

    /// <summary>The sentences as they stand in the text.</summary>
    public static string[] Sentences(string given)
    {
        var text = Annotator.Annotate(given);
        return [.. text.Sentences.ToArray().Select(s => text.Text[text[s.First].Start..text[s.End - 1].End])];
    }

    public static int Root(AnnotatedText text) => Enumerable.Range(0, text.Tokens.Length).First(i => text[i].Head < 0);

    /// <summary>The only token with this form.</summary>
    public static int Find(AnnotatedText text, string form) => Enumerable.Range(0, text.Tokens.Length).Single(i => text.Form(i).SequenceEqual(form));

    public static string Write(AnnotatedText text)
    {
        var writer = new StringWriter(new StringBuilder());
        ConlluWriter.Write(text, writer);
        return writer.ToString();
    }
}
