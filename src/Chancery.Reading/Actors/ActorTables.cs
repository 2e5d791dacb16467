using System.Collections.Concurrent;
using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Actors;

/// <summary>The tables of parties, bodies, offices, persons and outlets, and one gazetteer over all their names.</summary>
internal sealed class ActorTables
{
    private static readonly TableSchema PartySchema = new(["code", "kind", "name", "source"], ["names", "demonyms", "capitals", "metonyms", "from", "to"]);
    private static readonly TableSchema BodySchema = new(["name", "kind", "source"], ["party"]);
    private static readonly TableSchema OfficeSchema = new(["title", "kind", "source"], ["party", "gender"]);

    // Few cells and days make up thousands of rows.
    private static readonly ConcurrentDictionary<string, Parties> KnownParties = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Period> KnownDays = new(StringComparer.Ordinal);
    private readonly HashSet<PartyCode> _codes = [];

    private ActorTables()
    {
    }

    public Gazetteer Gazetteer { get; } = new();

    /// <summary>In the order of the table.</summary>
    public List<PartyRecord> Parties { get; } = [];

    /// <summary>Gender of an office's title where the title tells: 'spokeswoman', 'king'.</summary>
    public Dictionary<string, char> TitleGender { get; } = new(StringComparer.Ordinal);

    public PersonTable Persons { get; private set; } = PersonTable.Empty;

    public NameWords NameWords { get; private set; } = NameWords.Empty;

    public ReferenceWords ReferenceWords { get; private set; } = ReferenceWords.Empty;

    public MemberTable Members { get; private set; } = MemberTable.Empty;

    public HomonymTable Homonyms { get; private set; } = HomonymTable.Empty;

    public OutletTable Outlets { get; private set; } = OutletTable.Empty;

    public static ActorTables Load(DataSource source, ICollection<DataError> errors)
    {
        var tables = new ActorTables();
        foreach (var row in source.Table("parties.csv", PartySchema, errors).Rows)
        {
            tables.AddParty(row, errors);
        }

        foreach (var row in source.Table("bodies.csv", BodySchema, errors).Rows)
        {
            tables.AddBody(row, errors);
        }

        foreach (var row in source.Table("offices.csv", OfficeSchema, errors).Rows)
        {
            tables.AddOffice(row, errors);
        }

        tables.Persons = PersonTable.Load(source, errors);
        tables.Persons.AddTo(tables.Gazetteer);
        tables.NameWords = NameWords.Load(source, errors);
        tables.ReferenceWords = ReferenceWords.Load(source, errors);
        tables.Members = MemberTable.Load(source, errors);
        tables.Homonyms = HomonymTable.Load(source, errors);
        tables.Homonyms.AddTo(tables.Gazetteer);
        tables.Outlets = OutletTable.Load(source, errors);
        return tables;
    }

    /// <summary>The parties that a cell names; an error where it is no code.</summary>
    public static bool TryParties(DataRow row, string column, ICollection<DataError> errors, out Parties parties)
    {
        var cell = row[column];
        if (KnownParties.TryGetValue(cell, out parties))
        {
            return true;
        }

        var codes = row.List(column);
        if (codes.FirstOrDefault(c => !PartyCode.IsValid(c)) is { } wrong)
        {
            errors.Add(row.Error($"{column} '{wrong}' is no party code: two to twelve capitals, digits or hyphens"));
            return false;
        }

        KnownParties[cell] = parties = Dispatches.Parties.Of(codes);
        return true;
    }

    /// <summary>The days between two cells; an error where one is no date.</summary>
    public static bool TryPeriod(DataRow row, ICollection<DataError> errors, out Period period)
    {
        period = default;
        if (!TryDay(row, "from", errors, out var from) || !TryDay(row, "to", errors, out var to))
        {
            return false;
        }

        if (from.From > to.To)
        {
            errors.Add(row.Error($"it ends ({row["to"]}) before it begins ({row["from"]})"));
            return false;
        }

        period = new Period(from.From, to.To);
        return true;
    }

    /// <summary>The first and last day of the date in a cell; both open where it is empty.</summary>
    public static bool TryDay(DataRow row, string column, ICollection<DataError> errors, out Period day)
    {
        var cell = row[column];
        day = default;
        if (cell.Length == 0 || KnownDays.TryGetValue(cell, out day))
        {
            return true;
        }

        if (!Edtf.TryParse(cell, out var parsed))
        {
            errors.Add(row.Error($"{column} '{row[column]}' is no date: write 2025-11-08, 2025-11 or 2025, or leave it empty"));
            return false;
        }

        KnownDays[cell] = day = new Period(parsed.Earliest, parsed.Latest);
        return true;
    }

    private void AddParty(DataRow row, ICollection<DataError> errors)
    {
        if (!TryParties(row, "code", errors, out var code) || !TryPeriod(row, errors, out var period))
        {
            return;
        }

        // A further row of a party adds names that it bore only for a time.
        if (_codes.Add(code[0]))
        {
            Parties.Add(new PartyRecord(code[0], row["kind"], row["name"], [.. row.List("names")], period, row["source"]));
        }

        // 'The Soviet Union' means the state of that name in 2020 as well, 'Soviet' and 'Moscow' only in its day.
        Add(row, EntryKind.Party, [row["name"], .. row.List("names")], code, period with { To = null });
        Add(row, EntryKind.Demonym, row.List("demonyms"), code, period);
        Add(row, EntryKind.Capital, row.List("capitals"), code, period);
        Add(row, EntryKind.Metonym, row.List("metonyms"), code, period);
    }

    private void Add(DataRow row, EntryKind kind, IEnumerable<string> names, Parties parties, Period period)
    {
        foreach (var name in names)
        {
            Gazetteer.Add(new GazetteerEntry(name, kind, parties, row.List("kind")[0], period, -1, row.Where));
        }
    }

    private void AddBody(DataRow row, ICollection<DataError> errors)
    {
        if (!TryParties(row, "party", errors, out var parties))
        {
            return;
        }

        var kind = row["kind"] switch
        {
            "news" => EntryKind.News,
            "company" => EntryKind.Company,
            "nothing" => EntryKind.Nothing,
            var k when k.StartsWith("head-", StringComparison.Ordinal) => EntryKind.BodyHead,
            _ => EntryKind.Body,
        };
        Gazetteer.Add(new GazetteerEntry(row["name"], kind, parties, row["kind"], Period.Always, -1, row.Where));
    }

    private void AddOffice(DataRow row, ICollection<DataError> errors)
    {
        if (!TryParties(row, "party", errors, out var parties))
        {
            return;
        }

        Gazetteer.Add(new GazetteerEntry(row["title"], EntryKind.Office, parties, row["kind"], Period.Always, -1, row.Where));
        if (row["gender"].Length > 0)
        {
            TitleGender[Letters.Fold(row["title"])] = row["gender"][0];
        }
    }
}

/// <summary>A state, organisation or group as the tables know it.</summary>
/// <param name="Kind">state, former, territory, organisation or group.</param>
internal sealed record PartyRecord(PartyCode Code, string Kind, string Name, IReadOnlyList<string> Names, Period Existence, string Source);
