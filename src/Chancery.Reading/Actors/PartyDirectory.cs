using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Actors;

/// <summary>One meaning of a name at a date.</summary>
/// <param name="Kind">party, demonym, capital, metonym, body, news, company, office, person.</param>
/// <param name="Role">The office held at the date, for a person.</param>
/// <param name="Row">File and line of the table that says so.</param>
public sealed record NameMeaning(string Name, string Kind, Parties Parties, string? Role, string Row);

/// <summary>A party with its usual name.</summary>
/// <param name="Kind">state, former, territory, organisation or group.</param>
public sealed record PartyDescription(PartyCode Code, string Name, string Kind, IReadOnlyList<string> Names);

/// <summary>What names and codes stand for.</summary>
public sealed class PartyDirectory
{
    private readonly ActorTables _tables;
    private readonly Dictionary<PartyCode, PartyDescription> _byCode = [];

    internal PartyDirectory(ActorTables tables)
    {
        _tables = tables;
        foreach (var party in tables.Parties)
        {
            _byCode.TryAdd(party.Code, new PartyDescription(party.Code, party.Name, party.Kind, party.Names));
        }
    }

    /// <summary>All parties of the tables, in their order.</summary>
    public IEnumerable<PartyDescription> All => _tables.Parties.Select(p => _byCode[p.Code]);

    /// <summary>The party of this code; null where the tables have none.</summary>
    public PartyDescription? ByCode(PartyCode code) => _byCode.GetValueOrDefault(code);

    /// <summary>The usual name of <paramref name="code"/>, else the code itself.</summary>
    public string NameOf(PartyCode code) => _byCode.TryGetValue(code, out var party) ? party.Name : code.Value;

    /// <summary>Everything that <paramref name="name"/> can stand for at <paramref name="date"/>; parties first.</summary>
    public IReadOnlyList<NameMeaning> Find(string name, LocalDate? date = null)
    {
        var found = new List<NameMeaning>();
        if (PartyCode.IsValid(name.ToUpperInvariant()) && ByCode(new PartyCode(name.ToUpperInvariant())) is { } coded)
        {
            found.Add(new NameMeaning(coded.Name, "party", Parties.Of(coded.Code), null, "code"));
        }

        foreach (var entry in _tables.Gazetteer.Find(name).Where(e => e.Existence.Contains(date)).OrderBy(e => e.Kind))
        {
            Add(found, entry, date);
        }

        foreach (var person in _tables.Persons.BySurname(Letters.Fold(name), date))
        {
            AddPerson(found, person, date, _tables.Persons[person].Tenures[0].Where);
        }

        return found;
    }

    /// <summary>The one party that a code or name stands for: 'RUS', 'Russia', 'Moscow', 'the Kremlin'; null where there is none or several.</summary>
    public PartyCode? Resolve(string codeOrName, LocalDate? date = null)
    {
        var name = codeOrName.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? codeOrName[4..] : codeOrName;
        var meanings = Find(name.Trim(), date);
        foreach (var kind in (string[])["party", "demonym", "metonym", "capital", "body"])
        {
            var parties = meanings.Where(m => m.Kind == kind).SelectMany(m => m.Parties).Distinct().ToList();
            if (parties.Count > 0)
            {
                return parties.Count == 1 ? parties[0] : null;
            }
        }

        return null;
    }

    private void Add(List<NameMeaning> found, GazetteerEntry entry, LocalDate? date)
    {
        if (entry.Kind == EntryKind.Person)
        {
            AddPerson(found, entry.Row, date, entry.Where);
            return;
        }

        if (entry.Kind == EntryKind.Homonym)
        {
            AddMeanings(found, entry);
            return;
        }

        var kind = entry.Kind.ToString().ToLowerInvariant();
        if (entry.Kind is not (EntryKind.Nothing or EntryKind.BodyHead) && !found.Any(f => f.Kind == kind && f.Parties == entry.Parties))
        {
            found.Add(new NameMeaning(entry.Kind == EntryKind.Party ? NameOf(entry.Parties[0]) : entry.Name, kind, entry.Parties, null, entry.Where));
        }
    }

    private void AddMeanings(List<NameMeaning> found, GazetteerEntry entry)
    {
        foreach (var meaning in _tables.Homonyms.Meanings(entry).Where(m => !m.Parties.IsEmpty && !found.Any(f => f.Kind == "party" && f.Parties == m.Parties)))
        {
            found.Add(new NameMeaning(NameOf(meaning.Parties[0]), "party", meaning.Parties, null, meaning.Where));
        }
    }

    private void AddPerson(List<NameMeaning> found, int person, LocalDate? date, string where)
    {
        var record = _tables.Persons[person];
        if (found.Any(f => f.Kind == "person" && f.Name == record.Name))
        {
            return;
        }

        var tenure = record.On(date) ?? record.Tenures[0];
        found.Add(new NameMeaning(record.Name, "person", tenure.Parties, record.On(date)?.Office, where));
    }
}
