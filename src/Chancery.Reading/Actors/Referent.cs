using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>A name, office, body or place in the text, with what it stands for at the dispatch's date.</summary>
/// <param name="Tokens">The tokens of the mention; <paramref name="Head"/> is the one that the others hang from.</param>
/// <param name="Because">The data row or rule that recognised it.</param>
internal sealed record ActorMention(Sentence Tokens, int Head, MentionKind Kind, Referent Referent, string Because);

/// <summary>Who is meant: a person, body or party, and the parties they stand for.</summary>
/// <param name="Name">A person's name as fully as the dispatch gives it, else the words of the text.</param>
internal sealed record Referent(string Name, Parties Parties, string? Role = null, bool IsPerson = false)
{
    /// <summary>The speaker; a name that a line break parts is one line.</summary>
    public Speaker ToSpeaker() => new(Name.AsSpan().ContainsAny('\n', '\r') ? string.Join(' ', Name.Split(Breaks, StringSplitOptions.RemoveEmptyEntries)) : Name, Parties, Role);

    private static readonly char[] Breaks = ['\n', '\r'];
}

/// <summary>Whose words a stretch of text is, and to whom: what 'we', 'our side', 'here' and 'you' stand for there.</summary>
internal sealed record Voice(Referent Speaker, Parties Addressee);
