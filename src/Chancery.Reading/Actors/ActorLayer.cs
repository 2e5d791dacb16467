using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>The actors of a draft: mentions in the order of the text, and what noun phrases stand for.</summary>
internal sealed class ActorLayer
{
    private readonly int[] _mentionAt;
    private readonly ReferenceResolver? _resolver;
    private readonly IReadOnlyList<MentionTraits> _traits = [];

    public ActorLayer(AnnotatedText text, IReadOnlyList<ActorMention> mentions, IReadOnlyList<MentionTraits> traits, ReferenceWords words)
    {
        (Mentions, _traits) = (mentions, traits);
        _mentionAt = new int[text.Tokens.Length];
        Array.Fill(_mentionAt, -1);
        for (var i = 0; i < mentions.Count; i++)
        {
            for (var token = mentions[i].Tokens.First; token < mentions[i].Tokens.End; token++)
            {
                _mentionAt[token] = _mentionAt[token] < 0 ? i : _mentionAt[token];
            }
        }

        _resolver = new ReferenceResolver(text, this, words);
    }

    private ActorLayer() => (Mentions, _mentionAt) = ([], []);

    public static ActorLayer Empty { get; } = new();

    public IReadOnlyList<ActorMention> Mentions { get; }

    /// <summary>Whose release the dispatch is: a government, a news agency, a paper; null where its outlet is not known.</summary>
    public Referent? Issuer { get; init; }

    /// <summary>What the outlet is by its table: government, news, person, platform; empty where it is not known.</summary>
    public string IssuerKind { get; init; } = "";

    /// <summary>The mention that covers <paramref name="token"/>, or null.</summary>
    public ActorMention? At(int token) => IndexAt(token) is >= 0 and var index ? Mentions[index] : null;

    /// <summary>The index in <see cref="Mentions"/> of the mention that covers <paramref name="token"/>, or -1.</summary>
    public int IndexAt(int token) => (uint)token < (uint)_mentionAt.Length ? _mentionAt[token] : -1;

    /// <summary>
    /// Whom the noun phrase headed by <paramref name="head"/> stands for: a mention, a role or pronoun resolved to somebody named before,
    /// 'the two sides', coordination ('X and Y'). Within somebody's words pass their <paramref name="voice"/>, so that 'we' and 'you' resolve.
    /// Null where nobody is meant that the dispatch lets one tell.
    /// </summary>
    public Referent? Resolve(int head, Voice? voice = null) => _resolver?.Resolve(head, voice);

    /// <summary>Whether a mention can be 'he' ('m') or 'she' ('f'): it can unless its gender is known to be the other.</summary>
    public bool GenderFits(int mention, char gender) => _traits[mention].Gender == ' ' || _traits[mention].Gender == gender;

    /// <summary>Whether a mention stands for somebody whom the dispatch names.</summary>
    public bool IsNamed(int mention) => _traits[mention].Named;

    /// <summary>Whether a mention names several: 'the two sides', 'Americans', 'officials'.</summary>
    public bool IsPlural(int mention) => _traits[mention].Plural;

    /// <summary>The parties named in a range of tokens, in the order of the text, each once.</summary>
    public Parties PartiesIn(Sentence tokens)
    {
        var parties = Parties.None;
        for (var token = tokens.First; token < tokens.End; token++)
        {
            if (At(token) is { } mention)
            {
                parties = parties.Union(mention.Referent.Parties);
                token = mention.Tokens.End - 1;
            }
        }

        return parties;
    }
}

/// <summary>What a pronoun asks of a mention.</summary>
/// <param name="Gender">'m', 'f' or blank where unknown.</param>
/// <param name="Named">Whether it stands for somebody whom the dispatch names.</param>
internal readonly record struct MentionTraits(char Gender, bool Plural, bool Named);
