using Chancery.Reading.Data;

namespace Chancery.Reading.Exchanges;

/// <summary>Which words make a future date a deadline; several may hold of one word.</summary>
[Flags]
internal enum DeadlineCue
{
    None = 0,
    Effect = 1,
    Lapse = 2,
    Event = 4,
    Term = 8,
    Concluded = 16,
    Grant = 32,
    Limit = 64,
    Void = 128,
    Outlast = 256,
    Hold = 512,
    Length = 1024,
    Beginning = 2048,
    Renewal = 4096,
}

/// <summary>The cues of <c>data/deadlines.csv</c> by lemma.</summary>
internal sealed class DeadlineLexicon
{
    private static readonly TableSchema Schema = new(["class", "lemmas"], []);
    private readonly Dictionary<string, DeadlineCue> _cues = new(StringComparer.OrdinalIgnoreCase);

    private DeadlineLexicon()
    {
    }

    public static DeadlineLexicon Load(DataSource source, ICollection<DataError> errors)
    {
        var lexicon = new DeadlineLexicon();
        foreach (var row in source.Table("deadlines.csv", Schema, errors).Rows)
        {
            if (!Enum.TryParse<DeadlineCue>(row["class"], ignoreCase: true, out var cue))
            {
                errors.Add(row.Error($"'{row["class"]}' is no class of deadline cues; classes are {string.Join(", ", Enum.GetNames<DeadlineCue>())}"));
                continue;
            }

            foreach (var lemma in row.List("lemmas"))
            {
                lexicon._cues[lemma] = lexicon.Of(lemma) | cue;
            }
        }

        return lexicon;
    }

    public DeadlineCue Of(string lemma) => _cues.GetValueOrDefault(lemma);
}
