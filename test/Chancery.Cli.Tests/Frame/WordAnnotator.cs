using Chancery.Language;

namespace Chancery.Cli.Tests.Frame;

/// <summary>A fake that knows words and full stops and nothing else, so that the frame is tested without a language model.</summary>
internal sealed class WordAnnotator : IAnnotator
{
    public string Version => "words";

    public AnnotatedText Annotate(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                tokens.Add(new Token { Start = at, End = end, Upos = UniversalTag.X, Xpos = "", Lemma = text[at..end], Features = "", Head = -1, Relation = Relation.Root });
            }

            at = end + 1;
        }

        return new AnnotatedText(text, [.. tokens], [new Sentence(0, tokens.Count)]);
    }
}
