using Chancery.Language;
using Chancery.Reading.Data;

namespace Chancery.Reading.Attribution;

/// <summary>The table of words that report speech.</summary>
internal sealed class CueLexicon
{
    private const int MaxGap = 2;
    private static readonly TableSchema Schema = new(["cue", "tag", "takes", "sense"], ["addressee"]);
    private static readonly TableSchema NounSchema = new(["noun"], []);
    private readonly Dictionary<string, List<CueRow>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CueRow>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _positionNouns;

    private CueLexicon(DataTable table, DataTable nouns, ICollection<DataError> errors)
    {
        foreach (var row in table.Rows)
        {
            if (Row(row, errors) is not { } cue)
            {
                continue;
            }

            if (!_byFirst.TryGetValue(cue.Words[0], out var rows))
            {
                _byFirst[cue.Words[0]] = rows = [];
            }

            rows.Add(cue);
        }

        foreach (var rows in _byFirst.Values)
        {
            rows.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }

        _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        _positionNouns = nouns.Rows.Select(r => r["noun"]).ToHashSet(StringComparer.Ordinal);
    }

    public static CueLexicon Load(DataSource source, ICollection<DataError> errors) => new(
        source.Table("cues.csv", Schema, errors),
        source.Table("position-nouns.csv", NounSchema, errors),
        errors);

    /// <summary>Whether the noun with this lemma conveys a position: need, importance, commitment.</summary>
    public bool IsPosition(string lemma) => _positionNouns.Contains(lemma);

    /// <summary>The longest row whose words begin at <paramref name="token"/>, and the token of its last word; null for no cue.</summary>
    public (CueRow Row, int Last)? Match(AnnotatedText text, int token)
    {
        var own = text[token].Upos switch
        {
            UniversalTag.Verb => Match(text, token, CueTag.Verb),
            UniversalTag.Noun => Match(text, token, CueTag.Noun),
            UniversalTag.Punct or UniversalTag.Propn => null,
            _ => Match(text, token, CueTag.Adposition),
        };

        // 'According' is tagged as a verb.
        return own ?? (text[token].Upos is UniversalTag.Verb ? Match(text, token, CueTag.Adposition) : null);
    }

    private (CueRow Row, int Last)? Match(AnnotatedText text, int token, CueTag tag)
    {
        if (!RowsOf(text, token, tag, out var rows))
        {
            return null;
        }

        foreach (var row in rows)
        {
            if (row.Tag == tag && Follows(text, token, row) is var last and >= 0)
            {
                return (row, last);
            }
        }

        return null;
    }

    private bool RowsOf(AnnotatedText text, int token, CueTag tag, out List<CueRow> rows)
    {
        Span<char> lower = stackalloc char[48];
        var word = tag == CueTag.Adposition ? text.Form(token) : text[token].Lemma.AsSpan();
        var length = word.Length <= lower.Length ? word.ToLowerInvariant(lower) : 0;
        return _lookup.TryGetValue(lower[..Math.Max(length, 0)], out rows!);
    }

    /// <summary>The token of the row's last word, or -1; adverbs and aside words may stand between a verb and its particle.</summary>
    private static int Follows(AnnotatedText text, int token, CueRow row)
    {
        var at = token;
        foreach (var word in row.Words.AsSpan(1))
        {
            var gap = 0;
            at++;
            while (at < text.Tokens.Length && gap < MaxGap && text[at].Upos is UniversalTag.Adv && !text.Form(at).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                at++;
                gap++;
            }

            if (at >= text.Tokens.Length || !text.Form(at).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return -1;
            }
        }

        return at;
    }

    private static CueRow? Row(DataRow row, ICollection<DataError> errors)
    {
        var takes = CueTakes.Nothing;
        var prepositions = new List<string>();
        foreach (var item in row.List("takes"))
        {
            takes |= TakesOf(item, prepositions);
        }

        CueTag? tag = row["tag"] switch { "verb" => CueTag.Verb, "noun" => CueTag.Noun, "adp" => CueTag.Adposition, _ => null };
        if (tag is null)
        {
            errors.Add(row.Error($"'{row["tag"]}' is no tag of a cue: verb, noun or adp"));
            return null;
        }

        return new CueRow(row["cue"].Split(' '), tag.Value, takes, [.. prepositions], row["addressee"] == "object", row["sense"], row.Where);
    }

    private static CueTakes TakesOf(string item, List<string> prepositions)
    {
        switch (item)
        {
            case "clause": return CueTakes.Clause;
            case "quote": return CueTakes.Quote;
            case "object": return CueTakes.Object;
            case "infinitive": return CueTakes.Infinitive;
            case "naming": return CueTakes.Naming;
            case "position": return CueTakes.Position;
            case "attitude": return CueTakes.Attitude;
            case "none": return CueTakes.Nothing;
            default:
                prepositions.Add(item);
                return CueTakes.Preposition;
        }
    }
}
