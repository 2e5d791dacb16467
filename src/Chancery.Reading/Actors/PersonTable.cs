using Chancery.Dispatches;
using Chancery.Reading.Data;
using NodaTime;

namespace Chancery.Reading.Actors;

/// <summary>One office held by one person.</summary>
/// <param name="AsOf">A day on which the source saw them in office, where it gives no dates.</param>
internal sealed record Tenure(string Office, Parties Parties, Period Period, LocalDate? AsOf, string Where)
{
    // Where a source names only a day on which somebody held the office, two years about it are taken as likely.
    private static readonly NodaTime.Period About = NodaTime.Period.FromYears(2);

    public bool Covers(LocalDate? day)
    {
        if (day is not { } d)
        {
            return true;
        }

        if (Period.From is null && Period.To is null)
        {
            return AsOf is { } seen && seen - About <= d && d <= seen + About;
        }

        // A day of sight bounds the end that the source leaves open.
        return Period.Contains(d) && (AsOf is not { } s || ((Period.From is not null || s - About <= d) && (Period.To is not null || d <= s + About)));
    }
}

/// <summary>An office holder with all their offices.</summary>
internal sealed record PersonRecord(string Name, string Surname, char Gender, IReadOnlyList<Tenure> Tenures)
{
    /// <summary>The office held on <paramref name="day"/>, the first named first; else null.</summary>
    public Tenure? On(LocalDate? day) => Tenures.FirstOrDefault(t => t.Covers(day));
}

/// <summary>Office holders by name and by surname.</summary>
internal sealed class PersonTable
{
    private static readonly TableSchema Schema = new(["name", "office", "party", "source"], ["names", "surname", "gender", "from", "to", "asof"]);
    private readonly List<PersonRecord> _persons = [];
    private readonly List<(string Name, int Person, string Where)> _names = [];
    private readonly Dictionary<string, List<int>> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Male, int Female, int All)> _givenNames = new(StringComparer.Ordinal);

    private PersonTable()
    {
    }

    public static PersonTable Empty { get; } = new();

    public PersonRecord this[int person] => _persons[person];

    public static PersonTable Load(DataSource source, ICollection<DataError> errors)
    {
        var table = new PersonTable();
        var byName = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in source.Table("persons.csv", Schema, errors).Rows)
        {
            table.Add(row, byName, errors);
        }

        return table;
    }

    /// <summary>Those of this surname who hold an office on <paramref name="day"/>, by a source that gives dates.</summary>
    public IEnumerable<int> BySurname(string folded, LocalDate? day) =>
        _surnames.TryGetValue(folded, out var persons) ? persons.Where(p => _persons[p].On(day) is { Period.From: not null }) : [];

    /// <summary>Those of this surname who held an office before <paramref name="day"/> and hold none on it, by a source that gives dates.</summary>
    public IEnumerable<int> BySurnameBefore(string folded, LocalDate? day) =>
        day is { } d && _surnames.TryGetValue(folded, out var persons)
            ? persons.Where(p => _persons[p].On(d) is null && _persons[p].Tenures.Any(t => t.Period.From <= d))
            : [];

    /// <summary>'m' or 'f' where nearly all bearers of this given name in the table are one; else blank.</summary>
    public char GenderOf(string foldedGivenName)
    {
        var (male, female, _) = _givenNames.GetValueOrDefault(foldedGivenName);
        return male > 9 * female ? 'm' : female > 9 * male ? 'f' : ' ';
    }

    /// <summary>Whether somebody in the table bears this given name.</summary>
    public bool IsGivenName(string folded) => _givenNames.ContainsKey(folded);

    /// <summary>Whether several in the table bear this given name, so that 'Jordan Smith' is nobody's state.</summary>
    public bool IsCommonGivenName(string folded) => _givenNames.TryGetValue(folded, out var count) && count.All > 1;

    public void AddTo(Gazetteer gazetteer)
    {
        foreach (var (name, person, where) in _names)
        {
            gazetteer.Add(new GazetteerEntry(name, EntryKind.Person, Parties.None, "", Period.Always, person, where));
        }
    }

    private void Add(DataRow row, Dictionary<string, int> byName, ICollection<DataError> errors)
    {
        if (!ActorTables.TryParties(row, "party", errors, out var parties) || !ActorTables.TryPeriod(row, errors, out var period) || !ActorTables.TryDay(row, "asof", errors, out var seen))
        {
            return;
        }

        var tenure = new Tenure(row["office"], parties, period, seen.From, row.Where);
        var key = Letters.Fold(row["name"]) + "|" + parties;
        if (byName.TryGetValue(key, out var person))
        {
            _persons[person] = _persons[person] with { Tenures = [.. _persons[person].Tenures, tenure] };
            AddNames(row, person, row.List("names"));
            return;
        }

        byName[key] = _persons.Count;
        AddPerson(row, tenure);
    }

    private void AddPerson(DataRow row, Tenure tenure)
    {
        var person = _persons.Count;
        var name = row["name"];
        var words = name.Split(' ');
        var surname = row["surname"].Length > 0 ? row["surname"] : words[^1];
        var gender = row["gender"].Length > 0 ? row["gender"][0] : ' ';
        _persons.Add(new PersonRecord(name, surname, gender, [tenure]));
        AddSurname(Letters.Fold(surname), person);
        if (surname == words[^1] && words.Length > 1)
        {
            CountGivenName(Letters.Fold(words[0]), gender);
        }

        AddNames(row, person, [name, .. row.List("names")]);
    }

    // 'al-Burhan' is also called 'Burhan'.
    private void AddSurname(string folded, int person)
    {
        if (!_surnames.TryGetValue(folded, out var bearers))
        {
            _surnames[folded] = bearers = [];
        }

        bearers.Add(person);
        if (folded.StartsWith("al-", StringComparison.Ordinal) && folded.Length > 5)
        {
            AddSurname(folded[3..], person);
        }
    }

    private void CountGivenName(string given, char gender)
    {
        _givenNames.TryGetValue(given, out var count);
        _givenNames[given] = (count.Male + (gender == 'm' ? 1 : 0), count.Female + (gender == 'f' ? 1 : 0), count.All + 1);
    }

    private void AddNames(DataRow row, int person, IEnumerable<string> names)
    {
        foreach (var name in names.Where(n => n.Contains(' ') || n.Contains('-')))
        {
            _names.Add((name, person, row.Where));
        }
    }
}
