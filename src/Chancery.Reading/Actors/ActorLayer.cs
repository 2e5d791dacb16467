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
    public Speaker ToSpeaker() => new(Name, Parties, Role);
}

/// <summary>The actors of a draft: mentions in the order of the text, and what noun phrases stand for.</summary>
internal sealed class ActorLayer
{
    public static ActorLayer Empty { get; } = new();

    public IReadOnlyList<ActorMention> Mentions { get; init; } = [];

    /// <summary>The mention that covers <paramref name="token"/>, or null.</summary>
    public ActorMention? At(int token) => Mentions.FirstOrDefault(m => m.Tokens.First <= token && token < m.Tokens.End);

    /// <summary>
    /// Whom the noun phrase headed by <paramref name="head"/> stands for: a mention, a role or pronoun resolved to somebody named before,
    /// 'the two sides', coordination ('X and Y'). Within somebody's words pass their <paramref name="voice"/>, so that 'we' and 'you' resolve.
    /// Null where nobody is meant that the dispatch lets one tell.
    /// </summary>
    public Referent? Resolve(int head, Voice? voice = null) => voice is null ? At(head)?.Referent : At(head)?.Referent;
}

/// <summary>Whose words a stretch of text is, and to whom: what 'we', 'our side', 'here' and 'you' stand for there.</summary>
internal sealed record Voice(Referent Speaker, Parties Addressee);
