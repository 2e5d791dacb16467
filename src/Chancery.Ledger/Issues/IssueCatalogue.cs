namespace Chancery.Ledger;

/// <summary>A standing issue of diplomacy.</summary>
/// <param name="Wordings">Normal forms, as words, by which it is called.</param>
public sealed record CatalogueIssue(string Key, string Name, IReadOnlyList<string[]> Wordings);

/// <summary>What is wrong with a line of a catalogue.</summary>
public sealed record CatalogueError(string File, int Line, string Message)
{
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}: {Message}");
}

/// <summary>
/// The standing issues of diplomacy with their usual wordings. A label is put under the issue whose longest wording stands in it, word by
/// word; that depends on the label alone, never on what else the ledger holds.
/// </summary>
public sealed class IssueCatalogue
{
    private const string Header = "key,name,wordings";

    private static readonly HashSet<string> General = new(LedgerData.Lines("general-issues.txt"), StringComparer.Ordinal);

    private readonly Dictionary<string, List<(string[] Wording, CatalogueIssue Issue)>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CatalogueIssue> _byKey = new(StringComparer.Ordinal);

    private IssueCatalogue()
    {
    }

    /// <summary>The catalogue that ships with this assembly.</summary>
    public static IssueCatalogue Shipped { get; } = LoadShipped();

    public IReadOnlyCollection<CatalogueIssue> Issues => _byKey.Values;

    public CatalogueIssue? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>Reads lines <c>key,name,wording|wording…</c> under a header; a faulty line goes to <paramref name="errors"/> and is left out.</summary>
    public static IssueCatalogue Parse(string file, TextReader text, ICollection<CatalogueError> errors)
    {
        var catalogue = new IssueCatalogue();
        var header = true;
        foreach (var (number, line) in LedgerData.Numbered(text))
        {
            var fault = header ? (line == Header ? null : $"the header is not '{Header}'") : catalogue.Add(line);
            if (fault is not null)
            {
                errors.Add(new CatalogueError(file, number, fault));
            }

            header = false;
        }

        return catalogue;
    }

    /// <summary>The issue that <paramref name="label"/> names, a general one only where it names no other; null where the catalogue has none for it.</summary>
    public CatalogueIssue? Match(string label)
    {
        var words = NormalForm.Words(label);
        (string[] Wording, CatalogueIssue Issue)? best = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (Longest(words.AsSpan(i)) is { } found && (best is null || TellsMore(found, best.Value)))
            {
                best = found;
            }
        }

        return best?.Issue;
    }

    private static bool TellsMore((string[] Wording, CatalogueIssue Issue) one, (string[] Wording, CatalogueIssue Issue) other) =>
        IsGeneral(one.Issue) == IsGeneral(other.Issue) ? one.Wording.Length > other.Wording.Length : IsGeneral(other.Issue);

    // So wide that any other named beside it tells more.
    internal static bool IsGeneral(CatalogueIssue issue) => General.Contains(issue.Key);

    /// <summary>The issues that <paramref name="words"/> name, each once, in their order; a longer wording hides the shorter ones within it.</summary>
    public IReadOnlyList<CatalogueIssue> Named(string words)
    {
        var named = new List<CatalogueIssue>();
        foreach (var (_, issue) in Wordings(words))
        {
            if (!named.Contains(issue))
            {
                named.Add(issue);
            }
        }

        return named;
    }

    /// <summary>The wordings that stand in <paramref name="words"/>, in their order, each with its issue.</summary>
    internal IReadOnlyList<(string[] Wording, CatalogueIssue Issue)> Wordings(string words)
    {
        var all = NormalForm.Words(words);
        var found = new List<(string[] Wording, CatalogueIssue Issue)>();
        for (var i = 0; i < all.Length; i++)
        {
            if (Longest(all.AsSpan(i)) is { } one)
            {
                i += one.Wording.Length - 1;
                found.Add(one);
            }
        }

        return found;
    }

    private (string[] Wording, CatalogueIssue Issue)? Longest(ReadOnlySpan<string> words)
    {
        (string[] Wording, CatalogueIssue Issue)? best = null;
        foreach (var candidate in _byFirstWord.GetValueOrDefault(words[0]) ?? [])
        {
            if (words.StartsWith(candidate.Wording) && (best is null || candidate.Wording.Length > best.Value.Wording.Length))
            {
                best = candidate;
            }
        }

        return best;
    }

    private string? Add(string line)
    {
        var cells = line.Split(',');
        if (cells.Length != 3)
        {
            return $"{cells.Length} cells where the header has 3";
        }

        var wordings = cells[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Append(cells[1]).Select(NormalForm.Words).ToList();
        var issue = new CatalogueIssue(cells[0], cells[1], wordings);
        if (!_byKey.TryAdd(issue.Key, issue))
        {
            return $"the key '{issue.Key}' stands twice";
        }

        return wordings.Select(w => Add(w, issue)).FirstOrDefault(fault => fault is not null);
    }

    private string? Add(string[] wording, CatalogueIssue issue)
    {
        if (!_byFirstWord.TryGetValue(wording[0], out var list))
        {
            _byFirstWord[wording[0]] = list = [];
        }

        var other = list.Find(e => e.Wording.SequenceEqual(wording) && e.Issue.Key != issue.Key).Issue;
        list.Add((wording, issue));
        return other is null ? null : $"the wording '{string.Join(' ', wording)}' stands under '{other.Key}' already";
    }

    private static IssueCatalogue LoadShipped()
    {
        var errors = new List<CatalogueError>();
        var lines = string.Join('\n', LedgerData.Lines("issues.csv"));
        var catalogue = Parse("issues.csv", new StringReader(lines), errors);
        return errors.Count == 0 ? catalogue : throw new InvalidOperationException(errors[0].ToString());
    }
}
