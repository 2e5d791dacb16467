using System.Collections.Frozen;
using System.Globalization;
using Chancery.Dispatches;
using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Data;

namespace Chancery.Reading.Exchanges.Replies;

/// <summary>The classes of words in <c>data/reply-cues.csv</c>, and what was learnt of how they show a reply as owed.</summary>
internal sealed class ReplyLexicon
{
    private readonly FrozenDictionary<string, string[]> _classes;
    private readonly FrozenSet<string> _gates;
    private readonly (int From, int Hundredths)[] _confidence;

    private ReplyLexicon(Dictionary<string, List<string>> classes, HashSet<string> gates, (int From, int Hundredths)[] confidence)
    {
        _classes = classes.ToFrozenDictionary(c => c.Key, c => c.Value.ToArray(), StringComparer.Ordinal);
        _gates = gates.ToFrozenSet(StringComparer.Ordinal);
        _confidence = confidence;
    }

    /// <summary>What tells who owes whom an answer in a sentence, if anybody does.</summary>
    public required FeatureWeights Weights { get; init; }

    /// <summary>What tells how far an answer has come.</summary>
    public required FeatureWeights StateWeights { get; init; }

    public static ReplyLexicon Load(DataSource source, ICollection<DataError> errors)
    {
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var gates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in source.Table("reply-cues.csv", new TableSchema(["class", "lemmas"], ["gate"]), errors).Rows)
        {
            foreach (var lemma in row.List("lemmas"))
            {
                (classes.TryGetValue(lemma, out var known) ? known : classes[lemma] = []).Add(row["class"]);
                _ = row["gate"] == "yes" && gates.Add(lemma);
            }
        }

        return new ReplyLexicon(classes, gates, [.. Steps(source, errors).OrderBy(s => s.From)])
        {
            Weights = FeatureWeights.Load(source, "reply-weights.csv", errors),
            StateWeights = FeatureWeights.Load(source, "reply-state-weights.csv", errors),
        };
    }

    /// <summary>The classes of a word; none where it is no cue.</summary>
    public ReadOnlySpan<string> ClassesOf(string lemma) => _classes.GetValueOrDefault(lemma);

    /// <summary>Whether a sentence with the word is looked at.</summary>
    public bool IsGate(string lemma) => _gates.Contains(lemma);

    /// <summary>The share of replies owed with such a lead over 'nobody owes' that were right when it was measured.</summary>
    public Confidence ConfidenceOf(int lead)
    {
        var hundredths = 30;
        foreach (var (from, value) in _confidence)
        {
            hundredths = lead >= from ? value : hundredths;
        }

        return new Confidence(hundredths);
    }

    private static IEnumerable<(int From, int Hundredths)> Steps(DataSource source, ICollection<DataError> errors)
    {
        foreach (var row in source.Table("reply-confidence.csv", new TableSchema(["from", "hundredths"], []), errors).Rows)
        {
            if (int.TryParse(row["from"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var from)
                && int.TryParse(row["hundredths"], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                yield return (from, value);
            }
            else
            {
                errors.Add(row.Error("from and hundredths are whole numbers"));
            }
        }
    }
}
