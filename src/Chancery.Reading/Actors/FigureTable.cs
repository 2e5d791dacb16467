using Chancery.Dispatches;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Actors;

/// <summary>The persons of one dispatch: those whom it introduces by title, and those whom the tables know at its date.</summary>
internal sealed class FigureTable(LocalDate? day, ActorTables tables, Referent? government)
{
    private const int ShortestSurname = 4;

    private readonly LocalDate? _day = day;
    private readonly Dictionary<string, List<Figure>> _bySurname = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Figure> _byRow = [];
    private readonly HashSet<PartyCode> _named = [];
    private AnnotatedText? _text;

    /// <summary>Whose officials those are of whom the dispatch does not say it.</summary>
    public Parties Home { get; set; } = government?.Parties ?? Parties.None;

    /// <summary>Gives every phrase that names somebody its figure; full names first, so that later and earlier surnames find them.</summary>
    public void Settle(AnnotatedText text, List<Phrase> phrases)
    {
        _text = text;
        foreach (var phrase in phrases)
        {
            _named.UnionWith(phrase.Parties);
        }

        foreach (var phrase in phrases.Where(p => p.HasName && (p.Row >= 0 || LastNames(p).Length > 1)))
        {
            phrase.Figure = Full(phrase);
        }

        foreach (var phrase in phrases.Where(p => p.HasName && p.Figure is null))
        {
            phrase.Figure = BySurname(phrase);
        }

        foreach (var phrase in phrases.Where(p => p.Names is not null))
        {
            phrase.Figure = phrase.Names!.Figure;
        }
    }

    private string NameOf(Phrase phrase) => _text!.Text[_text[phrase.Name.First].Start.._text[phrase.Name.End - 1].End].Replace('\n', ' ');

    // The words of a name that can be a surname: no initials, no 'Jr.'.
    private string[] LastNames(Phrase phrase)
    {
        var words = NameOf(phrase).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. words.Where(w => !(w.Length <= 2 && w[^1] == '.') && !tables.NameWords.IsSuffix(w.Trim(',', '.'))).Select(w => w.TrimEnd(','))];
    }

    private Figure Full(Phrase phrase)
    {
        var words = LastNames(phrase);
        var surname = Letters.Fold(phrase.Row >= 0 ? tables.Persons[phrase.Row].Surname : words[^1]);
        var figure = Known(phrase.Row, surname, words[0]);
        if (figure is null)
        {
            figure = new Figure(NameOf(phrase), surname);
            Remember(figure, phrase.Row);
            Remember(figure, Letters.Fold(words[^1]));
        }

        figure.Name = NameOf(phrase).Length > figure.Name.Length ? NameOf(phrase) : figure.Name;
        Tell(figure, phrase);
        return figure;
    }

    private Figure? Known(int row, string surname, string given)
    {
        if (row >= 0 && _byRow.TryGetValue(row, out var known))
        {
            return known;
        }

        return _bySurname.TryGetValue(surname, out var bearers)
            ? bearers.FirstOrDefault(f => f.Name.StartsWith(given, StringComparison.OrdinalIgnoreCase) || !f.Name.Contains(' ') || Letters.Fold(f.Name).Contains($" {Letters.Fold(given)} ", StringComparison.Ordinal))
            : null;
    }

    private void Remember(Figure figure, int row)
    {
        if (row >= 0)
        {
            _byRow[row] = figure;
        }

        Remember(figure, figure.Surname);
    }

    private void Remember(Figure figure, string surname)
    {
        if (!_bySurname.TryGetValue(surname, out var bearers))
        {
            _bySurname[surname] = bearers = [];
        }

        if (!bearers.Contains(figure))
        {
            bearers.Add(figure);
        }
    }

    private void Tell(Figure figure, Phrase phrase)
    {
        TellGender(figure, phrase);
        if (phrase.Detail == "private" && phrase.Parties.IsEmpty)
        {
            (figure.Introduced, figure.Role, figure.Because) = (true, figure.Role ?? phrase.Role, "title: private");
            return;
        }

        if (!phrase.Parties.IsEmpty && !figure.Introduced)
        {
            (figure.Parties, figure.Introduced, figure.Because) = (phrase.Parties, true, $"title {phrase.Because}");
        }

        figure.Institution = figure.Institution.Length == 0 ? phrase.Institution : figure.Institution;
        figure.Role = phrase.Detail == "honorific" ? figure.Role : figure.Role ?? phrase.Role;
        TellFromTables(figure, phrase.Row);
        if (figure.Parties.IsEmpty && !figure.Introduced && phrase.Role is not null && phrase.Detail != "honorific")
        {
            var issuers = phrase.Detail is "official" or "spokesperson" or "military" || (phrase.Detail is "diplomat" && government is not null) ? Home : Parties.None;
            (figure.Parties, figure.Because) = phrase.Implied.IsEmpty ? (issuers, "title without a party: the dispatch's home") : (phrase.Implied, phrase.Because);
        }
    }

    private void TellFromTables(Figure figure, int row)
    {
        if (row < 0 || !figure.Parties.IsEmpty || figure.Introduced)
        {
            return;
        }

        var person = tables.Persons[row];
        var tenure = person.On(_day) ?? Nearest(person);
        (figure.Parties, figure.Because) = (tenure.Parties, tenure.Where);
        figure.Role ??= person.On(_day)?.Office;
    }

    private Tenure Nearest(PersonRecord person) =>
        person.Tenures.LastOrDefault(t => t.Period.From is { } from && from <= (_day ?? LocalDate.MaxIsoValue)) ?? person.Tenures[0];

    private void TellGender(Figure figure, Phrase phrase)
    {
        if (figure.Gender == ' ')
        {
            figure.Gender = phrase.Row >= 0 ? tables.Persons[phrase.Row].Gender : ' ';
        }

        if (figure.Gender == ' ')
        {
            figure.Gender = phrase.Gender != ' ' ? phrase.Gender : tables.Persons.GenderOf(Letters.Fold(_text!.Form(phrase.Name.First).ToString()));
        }
    }

    // 'Lavrov', 'Secretary Blinken', 'Reagan': somebody named fully elsewhere in the dispatch, else whom the tables know on the day.
    private Figure? BySurname(Phrase phrase)
    {
        var words = LastNames(phrase);
        if (words.Length == 0)
        {
            return null;
        }

        var surname = Letters.Fold(words[0]);
        if (_bySurname.TryGetValue(surname, out var bearers))
        {
            var figure = bearers.FirstOrDefault(f => phrase.Gender == ' ' || f.Gender == ' ' || f.Gender == phrase.Gender) ?? bearers[0];
            Tell(figure, phrase);
            return figure;
        }

        var row = Likely(surname, phrase);
        if (row < 0 && (phrase.Role is null || words[0].Length < 2))
        {
            return null;
        }

        phrase.Row = row;
        return New(phrase, surname, row);
    }

    private Figure New(Phrase phrase, string surname, int row)
    {
        var figure = new Figure(NameOf(phrase), surname);
        Remember(figure, row);
        if (row >= 0)
        {
            Remember(figure, Letters.Fold(tables.Persons[row].Name.Split(' ')[^1]));
        }

        Tell(figure, phrase);
        figure.Name = row >= 0 && phrase.Detail != "honorific" && phrase.Role is not null ? Full(tables.Persons[row].Name, figure.Name) : figure.Name;
        return figure;
    }

    // The table's given names with the dispatch's spelling of the surname.
    private static string Full(string known, string surname) =>
        Letters.Fold(known).EndsWith(" " + Letters.Fold(surname), StringComparison.Ordinal) ? known[..^surname.Length] + surname : known;

    private int Likely(string surname, Phrase phrase)
    {
        var best = -1;
        var rank = 0;
        foreach (var row in tables.Persons.BySurname(surname, _day))
        {
            var score = Fits(tables.Persons[row].On(_day)!, phrase);
            if (score > rank)
            {
                (best, rank) = (row, score);
            }
        }

        if (best >= 0)
        {
            return best;
        }

        return phrase.Role is null ? SoleLeader(surname, phrase) : tables.ReferenceWords.Holds("leader", phrase.Role) ? Former(surname, phrase) : -1;
    }

    // 'Putin' in a release that never says 'Russia': the one bearer in office, where that office leads a state.
    private int SoleLeader(string surname, Phrase phrase)
    {
        var afterArticle = phrase.Tokens.First > 0 && _text![phrase.Tokens.First - 1].Upos == UniversalTag.Det;
        if (_day is null || afterArticle || surname.Length < ShortestSurname || tables.Persons.IsGivenName(surname))
        {
            return -1;
        }

        var sole = -1;
        foreach (var row in tables.Persons.BySurname(surname, _day))
        {
            if (sole >= 0)
            {
                return -1;
            }

            sole = row;
        }

        return sole >= 0 && tables.Persons[sole].On(_day)!.Office is var office && tables.ReferenceWords.Is("leader", office.ToLowerInvariant()) && office != "leader" ? sole : -1;
    }

    // 'President Carter' in 2019: the last of that name who held the office.
    private int Former(string surname, Phrase phrase)
    {
        var (best, last) = (-1, LocalDate.MinIsoValue);
        foreach (var row in tables.Persons.BySurnameBefore(surname, _day))
        {
            foreach (var tenure in tables.Persons[row].Tenures)
            {
                if (tenure.Period.From is { } from && from > last && from <= _day && Fits(tenure, phrase) > 0)
                {
                    (best, last) = (row, from);
                }
            }
        }

        return best;
    }

    // A title or a party that fits the office held on the day; without a title, a party that the dispatch names.
    private int Fits(Tenure tenure, Phrase phrase)
    {
        if (!phrase.Parties.IsEmpty)
        {
            return tenure.Parties.Any(phrase.Parties.Contains) ? 4 : 0;
        }

        var named = tenure.Parties.Any(p => _named.Contains(p) || government?.Parties.Contains(p) == true);
        if (phrase.Role is { } role && phrase.Detail != "honorific")
        {
            var sameOffice = tenure.Office.Contains(role.Split(' ')[^1], StringComparison.OrdinalIgnoreCase) || (tables.ReferenceWords.Holds("leader", role) && tables.ReferenceWords.Is("leader", tenure.Office));
            return sameOffice ? (named ? 4 : 3) : 0;
        }

        return named ? 2 : 0;
    }
}
