using Chancery.Language;

namespace Chancery.Reading.Tests.Dates;

/// <summary>Tokens between white space, without tags or trees: dates must be found without them.</summary>
internal sealed class WhitespaceAnnotator : IAnnotator
{
    public string Version => "whitespace";

    public AnnotatedText Annotate(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            tokens.Add(new Token { Start = start, End = at, Head = -1, Lemma = "", Xpos = "", Features = "" });
        }

        return new AnnotatedText(text, [.. tokens], tokens.Count == 0 ? [] : [new Sentence(0, tokens.Count)]);
    }
}
