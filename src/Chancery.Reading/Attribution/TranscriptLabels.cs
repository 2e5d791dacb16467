using Chancery.Reading.Data;

namespace Chancery.Reading.Attribution;

/// <summary>What a label at the start of a line is.</summary>
internal enum LabelKind
{
    /// <summary>Not in the table: a name, or no label at all.</summary>
    Unknown,
    Question,
    Answer,
    Chair,
    Person,
    None,
    End,
}

/// <summary>The table of labels in transcripts; a user's rows may be added to it.</summary>
internal sealed class TranscriptLabels
{
    private static readonly TableSchema Schema = new(["label", "kind"], []);
    private readonly Dictionary<string, LabelKind> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _titles = [];

    private TranscriptLabels(DataTable table, ICollection<DataError> errors)
    {
        foreach (var row in table.Rows)
        {
            var kind = KindOf(row["kind"]);
            if (kind == LabelKind.Unknown)
            {
                errors.Add(row.Error($"'{row["kind"]}' is no kind of label: question, answer, chair, person-title, none or end"));
                continue;
            }

            _kinds[row["label"]] = kind;
            if (kind == LabelKind.Person)
            {
                _titles.Add(row["label"] + " ");
            }
        }
    }

    public static TranscriptLabels Load(DataSource source, ICollection<DataError> errors) => new(source.Table("transcript-labels.csv", Schema, errors), errors);

    /// <summary>What <paramref name="label"/> is, whatever its case and without a number at its end ('Speaker 13').</summary>
    public LabelKind Kind(ReadOnlySpan<char> label)
    {
        var key = label.ToString().ToLowerInvariant().TrimEnd("0123456789 ".ToCharArray());
        if (_kinds.TryGetValue(key, out var kind))
        {
            return kind;
        }

        foreach (var title in _titles)
        {
            if (key.StartsWith(title, StringComparison.Ordinal))
            {
                return LabelKind.Person;
            }
        }

        return LabelKind.Unknown;
    }

    private static LabelKind KindOf(string kind) => kind switch
    {
        "question" => LabelKind.Question,
        "answer" => LabelKind.Answer,
        "chair" => LabelKind.Chair,
        "person-title" => LabelKind.Person,
        "none" => LabelKind.None,
        "end" => LabelKind.End,
        _ => LabelKind.Unknown,
    };
}
