using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>Whom 'the two sides', 'both leaders' and 'the parties' stand for: those who stood together in a sentence before.</summary>
internal sealed class PartyGroups(AnnotatedText text, Standpoint standpoint)
{
    private const int MostParties = 8;
    private readonly List<(int Sentence, Parties Of, bool Persons)> _sentences = [];
    private readonly List<Parties> _runs = [];
    private Parties _run;
    private int _runEnd = -1;

    /// <summary>Takes note of a mention; mentions come in the order of the text.</summary>
    public void Add(ActorMention mention)
    {
        if (mention.Referent.Parties.IsEmpty || mention.Kind == MentionKind.Place)
        {
            return;
        }

        var sentence = text.SentenceOf(mention.Tokens.First);
        AddToRun(mention);
        Note(sentence, mention.Referent.Parties, persons: false);
        if (mention.Referent.IsPerson || mention.Kind == MentionKind.Office)
        {
            Note(sentence, mention.Referent.Parties, persons: true);
        }
    }

    /// <summary>The parties of the nearest sentence in which as many stand together as the phrase asks for; none where there is no such.</summary>
    public Parties Find(Phrase phrase)
    {
        if (!Groups(phrase))
        {
            return Parties.None;
        }

        var found = Nearest(phrase.Number, persons: true);
        found = phrase.Number > 2 ? Run(phrase.Number, found) : found;
        found = found.IsEmpty ? Nearest(phrase.Number, persons: false) : found;
        found = found.IsEmpty ? Run(phrase.Number, found) : found;
        return found.IsEmpty && phrase.Number is 0 or 2 ? WithIssuer() : found;
    }

    // 'the leaders' and 'the parties' are those just named; 'the diplomats' may be anybody's.
    private bool Groups(Phrase phrase) => phrase.Number switch
    {
        0 => phrase.Definite && phrase.Detail is "head" or "head-side" or "head-group" or "head-government" or "" || (phrase.Definite && standpoint.Words.Is("group", phrase.Office)),
        _ => true,
    };

    // 'Poland, Hungary and the Czech Republic' stand together whoever else the sentence names.
    private void AddToRun(ActorMention mention)
    {
        var parties = mention.Referent.Parties;
        var between = _runEnd < 0 ? "" : text.Text.AsSpan(text[_runEnd - 1].End, Math.Max(0, text[mention.Tokens.First].Start - text[_runEnd - 1].End)).Trim();
        if (between is "," or "and" or ", and" or "and the" or ", the" or ", and the")
        {
            _run = _run.Union(parties);
            if (between is not ("," or ", the") && _run.Count > 1)
            {
                _runs.Add(_run);
            }
        }
        else
        {
            _run = parties;
        }

        _runEnd = mention.Tokens.End;
    }

    // The nearest run of as many; `otherwise` where there is none.
    private Parties Run(int number, Parties otherwise)
    {
        for (var i = _runs.Count - 1; i >= 0 && number > 1; i--)
        {
            if (_runs[i].Count == number)
            {
                return _runs[i];
            }
        }

        return otherwise;
    }

    private void Note(int sentence, Parties parties, bool persons)
    {
        for (var i = _sentences.Count - 1; i >= 0 && _sentences[i].Sentence == sentence; i--)
        {
            if (_sentences[i].Persons == persons)
            {
                _sentences[i] = (sentence, _sentences[i].Of.Union(parties), persons);
                return;
            }
        }

        _sentences.Add((sentence, parties, persons));
    }

    private Parties Nearest(int number, bool persons)
    {
        for (var i = _sentences.Count - 1; i >= 0; i--)
        {
            var (_, of, arePersons) = _sentences[i];
            if (arePersons == persons && of.Count >= 2 && of.Count <= MostParties && (number == 0 ? persons || of.Count <= 3 : of.Count == number))
            {
                return of;
            }
        }

        return Parties.None;
    }

    // In a government's release with one other party, the two are its issuer's and that one.
    private Parties WithIssuer()
    {
        if (standpoint.Government is not { Parties.Count: 1 } government)
        {
            return Parties.None;
        }

        var other = _sentences.Select(s => s.Of.Except(government.Parties)).FirstOrDefault(p => p.Count == 1);
        return other.IsEmpty ? Parties.None : government.Parties.Union(other);
    }
}
