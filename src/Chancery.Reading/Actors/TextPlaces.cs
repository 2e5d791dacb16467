using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>Where a token stands.</summary>
internal static class TextPlaces
{
    /// <summary>Whether a sentence begins with <paramref name="token"/>, so that its capital says nothing.</summary>
    public static bool StartsSentence(this AnnotatedText text, int token) => text.Sentences[text.SentenceOf(token)].First == token;
}
