using Chancery.Dispatches;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Attribution;

/// <summary>Names in a dispatch's title, which the actors of the text do not cover.</summary>
internal sealed class TitleNames(Draft draft, PartyDirectory directory, ReleaseForms forms)
{
    /// <summary>How many words a party's name in a title has at most.</summary>
    private const int LongestParty = 3;

    private readonly string[] _words = (draft.Dispatch.Title ?? "").Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name at the end of 'National Security Advisor Jake Sullivan': what follows the last word of an office.</summary>
    public string WithoutOffice(string name)
    {
        var words = name.Split([' ', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        var last = Array.FindLastIndex(words, forms.IsOfficeWord);
        return last < 0 || last == words.Length - 1 ? name : string.Join(' ', WithoutPortfolio(words[(last + 1)..]));
    }

    // 'of War Pete Hegseth': somebody whom the tables know, else what follows the portfolio's first word.
    private string[] WithoutPortfolio(string[] words)
    {
        if (words is not ["of" or "for", _, _, ..])
        {
            return words;
        }

        var known = Enumerable.Range(1, words.Length - 2).FirstOrDefault(i => directory.Find(string.Join(' ', words[i..]), draft.Dispatch.Published).Any(m => m.Kind == "person"));
        return words[(known > 0 ? known : words.Length > 3 ? 2 : 0)..];
    }

    /// <summary>Who asks in 'Secretary Moss With Ada Lin of Channel 5'; null where the title names nobody so.</summary>
    public string? Interviewer()
    {
        for (var i = 1; i + 2 < _words.Length; i++)
        {
            if (_words[i] is not ("With" or "with") || !IsName(_words[i + 1]))
            {
                continue;
            }

            var end = i + 1;
            while (end < _words.Length && IsName(_words[end]) && end - i < 5)
            {
                end++;
            }

            return end < _words.Length && end - i > 2 && _words[end] is "of" or "on" or "from" ? string.Join(' ', _words[(i + 1)..end]) : null;
        }

        return null;
    }

    /// <summary>The person whom the title names after an office ('Spokesperson He Yadong'), with the issuer's parties or those the title tells.</summary>
    public Referent? Official()
    {
        for (var i = 0; i + 2 < _words.Length; i++)
        {
            if (IsName(_words[i]) && IsName(_words[i + 1]) && _words[i + 1][^1] == ',' && forms.IsOfficeWord(_words[i + 2]))
            {
                return new Referent($"{_words[i]} {_words[i + 1].TrimEnd(',')}", Issuer, _words[i + 2], true);
            }

            if (forms.IsOfficeWord(_words[i]) && IsName(_words[i + 1]) && IsName(_words[i + 2]) && !forms.IsOfficeWord(_words[i + 1]))
            {
                var name = $"{_words[i + 1]} {_words[i + 2].TrimEnd(',', '.', ':', ';')}";
                return new Referent(name, PartyBefore(i) is { IsEmpty: false } told ? told : Issuer, _words[i], true);
            }
        }

        return null;
    }

    /// <summary>The parties of the person with this last name, by the title's words before it or by the tables of persons.</summary>
    public Parties PartiesOf(string name, string last)
    {
        var at = Array.FindIndex(_words, w => w.TrimEnd(',', '.', ':', ';').Equals(last, StringComparison.OrdinalIgnoreCase));
        return at > 0 && PartyBefore(at) is { IsEmpty: false } told ? told : Known(name) is { IsEmpty: false } known ? known : Known(last);
    }

    /// <summary>The two or more parties that the title names before it says on what: 'from Peru and the United States on', 'U.S.-Peru'; else none.</summary>
    public Parties Together()
    {
        string[] words = [.. _words.SelectMany(w => w.Split(['-', '–'])).Select(w => w.TrimEnd(',', ':', ';').Replace("’s", "", StringComparison.Ordinal)).Where(w => w.Length > 0)];
        var found = Parties.None;
        for (var i = 0; i < words.Length && !(found.Count > 1 && words[i] is "on" or "On"); i++)
        {
            for (var length = Math.Min(LongestParty, words.Length - i); length > 0; length--)
            {
                if (char.IsUpper(words[i][0]) && char.IsUpper(words[i + length - 1][0]) && directory.Resolve(string.Join(' ', words[i..(i + length)]), draft.Dispatch.Published) is { } party)
                {
                    (found, i) = (found.Union(Parties.Of(party)), i + length - 1);
                    break;
                }
            }
        }

        return found.Count > 1 ? found : Parties.None;
    }

    /// <summary>The government whose release it is; none for a news outlet.</summary>
    public Parties Government => Issuer;

    public bool IsDocument(string lemma) => forms.IsDocument(lemma);

    public bool IsAdoption(string lemma) => forms.IsAdoption(lemma);

    public bool IsOffice(string lemma) => forms.IsOfficeWord(lemma);

    public Parties Issuer => draft.Actors.Issuer?.Parties ?? Parties.None;

    /// <summary>The full name of the one office holder of this surname and these parties, by the tables of persons; else the name as it is.</summary>
    public string FullName(string name, Parties parties)
    {
        var meanings = name.Contains(' ') ? [] : directory.Find(name, draft.Dispatch.Published).Where(m => m.Kind == "person" && m.Parties.SetEquals(parties)).ToList();
        return meanings.Count == 1 ? meanings[0].Name : name;
    }

    private Parties Known(string name)
    {
        var meanings = directory.Find(name, draft.Dispatch.Published).Where(m => m.Kind == "person").ToList();
        return meanings.Count > 0 && meanings.TrueForAll(m => m.Parties.SetEquals(meanings[0].Parties)) ? meanings[0].Parties : Parties.None;
    }

    /// <summary>A demonym or name of a party in the few words before, back to 'and', 'with' or a comma.</summary>
    private Parties PartyBefore(int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 9) && !Parts(i); i--)
        {
            if (char.IsUpper(_words[i][0]) && directory.Resolve(_words[i].TrimEnd(',', '.', '’', '\''), draft.Dispatch.Published) is { } party)
            {
                return Parties.Of(party);
            }
        }

        return Parties.None;
    }

    /// <summary>'and' between two persons, not within an office ('Prime Minister and Foreign Minister').</summary>
    private bool Parts(int at) => _words[at] is "with" or "With" or "to" or "on" || (_words[at] is "and" or "And" && (at == 0 || !forms.IsOfficeWord(_words[at - 1])));

    private static bool IsName(string word) => char.IsUpper(word[0]) && word.Length > 1;
}
