using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>Writes phrases down as mentions, in the order of the text; a role or body without a name stands for the last one that fits.</summary>
internal sealed class MentionWriter(Draft draft, List<Phrase> phrases, Standpoint standpoint)
{
    private readonly AnnotatedText _text = draft.Text;
    private readonly List<ActorMention> _mentions = [];
    private readonly List<MentionTraits> _traits = [];
    private readonly PartyGroups _groups = new(draft.Text, standpoint);
    private readonly List<Figure> _recent = [];
    private readonly List<Phrase> _bodies = [];
    private readonly Dictionary<string, Referent> _unnamed = new(StringComparer.Ordinal);

    public IReadOnlyList<ActorMention> Mentions => _mentions;

    public IReadOnlyList<MentionTraits> Traits => _traits;

    public void Write()
    {
        var covered = 0;
        foreach (var phrase in phrases)
        {
            if (phrase.Tokens.First < covered)
            {
                Overlap(phrase);
                continue;
            }

            if (Referent(phrase) is { } referent)
            {
                var kind = IsPlace(phrase) ? MentionKind.Place : phrase.Kind;
                _mentions.Add(new ActorMention(phrase.Tokens, HeadOf(phrase.Tokens), kind, referent, Because(phrase)));
                _traits.Add(new MentionTraits(phrase.Figure?.Gender ?? phrase.Gender, phrase.Plural && !referent.IsPerson, phrase.Figure is not null || Bears(referent)));
                _groups.Add(_mentions[^1]);
                covered = phrase.Tokens.End;
            }
        }

    }

    // Two names in one token ('Sino-US' cut nowhere): the mention stands for both.
    private void Overlap(Phrase phrase)
    {
        if (_mentions.Count > 0 && phrase.Kind == MentionKind.Party && _mentions[^1].Kind == MentionKind.Party && phrase.Tokens == _mentions[^1].Tokens)
        {
            var both = _mentions[^1].Referent.Parties.Union(phrase.Parties);
            _mentions[^1] = _mentions[^1] with { Referent = _mentions[^1].Referent with { Parties = both } };
        }
    }

    private static string Because(Phrase phrase) => phrase.Figure is { } figure ? figure.Because : phrase.Because;

    private Referent? Referent(Phrase phrase) => phrase.Kind switch
    {
        MentionKind.Person => Person(phrase),
        MentionKind.Office => Office(phrase),
        MentionKind.Body => Body(phrase),
        _ => new Referent(Words(phrase), phrase.Parties),
    };

    private Referent? Person(Phrase phrase)
    {
        if (phrase.Figure is not { } figure)
        {
            return null;
        }

        _recent.Remove(figure);
        _recent.Add(figure);
        return figure.Referent;
    }

    private Referent? Office(Phrase phrase)
    {
        if (phrase.Figure is { } named)
        {
            return named.Referent;
        }

        if (phrase.Detail is "honorific")
        {
            return null;
        }

        if (phrase.Members.Count > 0)
        {
            return Together(phrase.Members);
        }

        if (phrase.Plural && phrase.Parties.IsEmpty && _groups.Find(phrase) is { IsEmpty: false } group)
        {
            return new Referent(Words(phrase), group, phrase.Role);
        }

        if (!phrase.Plural && Same(phrase) is { } figure)
        {
            return figure.Referent;
        }

        if (phrase.Parties.IsEmpty && IsModifier(phrase))
        {
            return null;
        }

        var own = phrase.Parties.IsEmpty ? phrase.Implied : phrase.Parties;
        own = own.IsEmpty && phrase.Definite && phrase.Detail != "private" && !phrase.Plural ? standpoint.Government?.Parties ?? Parties.None : own;
        if (own.IsEmpty && phrase.Definite && _unnamed.TryGetValue(phrase.Office, out var before))
        {
            return before;
        }

        own = own.IsEmpty && (phrase.Detail is "spokesperson" || phrase.Office is "official" or "officials") ? standpoint.Home : own;
        return _unnamed[phrase.Office] = new Referent(Words(phrase), own, phrase.Role, !phrase.Plural);
    }

    private static Referent Together(List<Phrase> members)
    {
        var named = members.Where(m => m.Figure is not null).Select(m => m.Figure!).ToList();
        var parties = named.Aggregate(Parties.None, (all, f) => all.Union(f.Parties));
        var names = named.ConvertAll(f => f.Name);
        return new Referent(names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}", parties);
    }

    private bool Bears(Referent referent) => referent.IsPerson && _recent.Exists(f => f.Name == referent.Name);

    // 'the refugee crisis' is about nobody.
    private bool IsModifier(Phrase phrase) => _text[phrase.Tokens.End - 1].Relation == Relation.Compound && _text[phrase.Tokens.End - 1].Head >= phrase.Tokens.End;

    // 'the Minister', 'the Russian diplomat': the last person named whose office and party fit.
    private Figure? Same(Phrase phrase)
    {
        for (var i = _recent.Count - 1; i >= 0; i--)
        {
            var figure = _recent[i];
            if ((phrase.Definite || !phrase.Parties.IsEmpty) && FitsParty(phrase, figure) && FitsRole(phrase, figure))
            {
                return figure;
            }
        }

        return null;
    }

    private static bool FitsParty(Phrase phrase, Figure figure) =>
        phrase.Parties.IsEmpty || phrase.Parties.Any(figure.Parties.Contains);

    private bool FitsRole(Phrase phrase, Figure figure)
    {
        if (phrase.Role is not { } role || figure.Role is not { } held)
        {
            return false;
        }

        if (phrase.Institution.Length > 0 && phrase.Institution != figure.Institution)
        {
            return false;
        }

        var head = phrase.Office.Length > 0 ? phrase.Office.Split(' ')[^1] : role.Split(' ')[^1];
        return held.Contains(head, StringComparison.OrdinalIgnoreCase)
            || (phrase.Definite && head.Equals("leader", StringComparison.OrdinalIgnoreCase) && standpoint.Words.Holds("leader", held))
            || (head.Equals("diplomat", StringComparison.OrdinalIgnoreCase) && standpoint.Words.Holds("diplomat", held));
    }

    private Referent? Body(Phrase phrase)
    {
        if (phrase.Parties.IsEmpty && phrase.Detail.StartsWith("head-", StringComparison.Ordinal))
        {
            var group = phrase.Plural ? _groups.Find(phrase) : Parties.None;
            return !group.IsEmpty ? new Referent(Words(phrase), group) : phrase.Definite && !phrase.Plural ? LastBody(phrase) : null;
        }

        _bodies.Add(phrase);
        return new Referent(Words(phrase), phrase.Detail is "head-news" ? Parties.None : phrase.Parties);
    }

    // 'the ministry' is the last ministry named; in a government's own release, its issuer.
    private Referent? LastBody(Phrase phrase)
    {
        for (var i = _bodies.Count - 1; i >= 0; i--)
        {
            if (_bodies[i].Detail == phrase.Detail && phrase.Detail is not "head-side")
            {
                return new Referent(Words(_bodies[i]), _bodies[i].Parties);
            }
        }

        var issuer = standpoint.Government?.Parties ?? (phrase.Detail is "head-ministry" ? standpoint.Home : Parties.None);
        return !issuer.IsEmpty && phrase.Detail is "head-government" or "head-ministry" ? new Referent(Words(phrase), issuer) : null;
    }

    // A capital after 'in' or 'at' is where something happens, not who acts.
    private bool IsPlace(Phrase phrase)
    {
        if (phrase.Kind != MentionKind.Party || !phrase.IsCapital)
        {
            return false;
        }

        if (phrase.Tokens.First < HomeParty.DatelineTokens && Letters.IsUpper(_text.Form(phrase.Tokens.First)))
        {
            return true;
        }

        return phrase.Tokens.First > 0 && (IsModifier(phrase) || standpoint.Words.Is("place", _text.Form(phrase.Tokens.First - 1).ToString().ToLowerInvariant()));
    }

    private string Words(Phrase phrase)
    {
        var first = phrase.Tokens.First;
        first += phrase.Tokens.Length > 1 && _text[first].Upos == UniversalTag.Det && phrase.Kind == MentionKind.Party ? 1 : 0;
        return _text.Text[_text[first].Start.._text[phrase.Tokens.End - 1].End].Replace('\n', ' ').Trim('-', '–', '/');
    }

    private int HeadOf(Sentence tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
        {
            var head = _text[token].Head;
            if ((head < tokens.First || head >= tokens.End) && _text[token].Upos is not (UniversalTag.Punct or UniversalTag.Det))
            {
                return token;
            }
        }

        return tokens.First;
    }
}
