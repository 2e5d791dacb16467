using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Actors;

/// <summary>One meaning of a name that has several, and the company in which it has this one.</summary>
/// <param name="Parties">None where it then stands for nobody.</param>
/// <param name="With">Words of which the dispatch must have one; empty where it always holds.</param>
/// <param name="Without">Words of which it may have none.</param>
internal sealed record Homonym(Parties Parties, string[] With, string[] Without, string Where);

/// <summary>Names that stand for one or another by what else the dispatch names: 'Georgia', 'Congo', 'the South', 'the Agency'.</summary>
internal sealed class HomonymTable
{
    /// <summary>The detail of an entry whose name has the meaning only after 'the': 'South' in 'the South'.</summary>
    public const string Article = "the ";

    private static readonly TableSchema Schema = new(["name", "source"], ["party", "with", "without"]);
    private readonly Dictionary<string, List<Homonym>> _meanings = new(StringComparer.Ordinal);

    private HomonymTable()
    {
    }

    public static HomonymTable Empty { get; } = new();

    public static HomonymTable Load(DataSource source, ICollection<DataError> errors)
    {
        var table = new HomonymTable();
        foreach (var row in source.Table("homonyms.csv", Schema, errors).Rows)
        {
            if (ActorTables.TryParties(row, "party", errors, out var parties))
            {
                table.Add(row["name"], new Homonym(parties, row.List("with"), row.List("without"), row.Where));
            }
        }

        return table;
    }

    public void AddTo(Gazetteer gazetteer)
    {
        foreach (var (name, meanings) in _meanings)
        {
            var bare = Bare(name);
            gazetteer.Add(new GazetteerEntry(bare, EntryKind.Homonym, Parties.None, bare.Length < name.Length ? Article : "", Period.Always, -1, meanings[0].Where));
        }
    }

    /// <summary>All meanings of an entry's name in the table.</summary>
    public IReadOnlyList<Homonym> Meanings(GazetteerEntry entry) => _meanings[entry.Detail + entry.Name];

    /// <summary>The first meaning of the table whose company the dispatch has; null where none fits.</summary>
    public Homonym? Meaning(GazetteerEntry entry, Dispatch dispatch)
    {
        foreach (var meaning in Meanings(entry))
        {
            if ((meaning.With.Length == 0 || HasAny(dispatch, meaning.With)) && !HasAny(dispatch, meaning.Without))
            {
                return meaning;
            }
        }

        return null;
    }

    private static string Bare(string name) => name.StartsWith(Article, StringComparison.Ordinal) ? name[Article.Length..] : name;

    private static bool HasAny(Dispatch dispatch, string[] words) =>
        HasAny(dispatch.Text, words) || HasAny(dispatch.Title ?? "", words) || HasAny(dispatch.Outlet ?? "", words);

    private static bool HasAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if ((at == 0 || !Letters.IsWord(text[at - 1])) && (at + word.Length == text.Length || !Letters.IsWord(text[at + word.Length])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private void Add(string name, Homonym meaning)
    {
        if (!_meanings.TryGetValue(name, out var meanings))
        {
            _meanings[name] = meanings = [];
        }

        meanings.Add(meaning);
    }
}
