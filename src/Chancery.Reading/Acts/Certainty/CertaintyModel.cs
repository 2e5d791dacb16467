using System.Globalization;
using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts.Certainty;

/// <summary>
/// How sure an act is, from all evidence: small decision trees whose leaves add up (whole thousandths of a logit), the sum from which an act is kept, and
/// the share that was right from a sum on. Learnt by <c>tools/Chancery.Training acts</c> on dispatches left out.
/// </summary>
internal sealed class CertaintyModel(IReadOnlyList<DecisionTree> trees, int threshold, IReadOnlyList<(int From, int Hundredths)> shares)
{
    private const string File = "act-certainty.csv";
    private static readonly TableSchema Schema = new(["kind", "at", "value"], ["tree", "evidence", "test"]);

    /// <summary>Keeps everything and knows nothing.</summary>
    public static CertaintyModel None { get; } = new([], int.MinValue, []);

    public static CertaintyModel Load(DataSource source, ICollection<DataError> errors)
    {
        var trees = new SortedDictionary<int, List<DecisionNode>>();
        var shares = new List<(int, int)>();
        var threshold = int.MinValue;
        foreach (var row in source.Table(File, Schema, errors).Rows)
        {
            if (!Number(row["at"], out var at) || !Number(row["value"], out var value))
            {
                errors.Add(row.Error("at and value are whole numbers"));
                continue;
            }

            switch (row["kind"])
            {
                case "threshold": threshold = value; break;
                case "share": shares.Add((at, value)); break;
                case "node" when Number(row["tree"], out var tree) && NodeOf(row, at, value) is { } node:
                    trees.TryAdd(tree, []);
                    trees[tree].Add(node);
                    break;
                default: errors.Add(row.Error("kind is threshold, share or node; a node has a tree, an evidence and a test, or 'leaf'")); break;
            }
        }

        foreach (var tree in trees.Where(t => !DecisionTree.IsSound(t.Value)))
        {
            errors.Add(new DataError(File, 1, FormattableString.Invariant($"tree {tree.Key} lacks nodes: its nodes stand in order, the first branch's after their parent")));
        }

        return new CertaintyModel([.. trees.Values.Where(DecisionTree.IsSound).Select(t => new DecisionTree([.. t]))], threshold, [.. shares.OrderBy(s => s.Item1)]);
    }

    public bool Keeps(int sum) => sum >= threshold;

    public int SumOf(EvidenceSheet sheet)
    {
        var sum = 0;
        for (var i = 0; i < trees.Count; i++)
        {
            sum += trees[i].ValueOf(sheet);
        }

        return sum;
    }

    /// <summary>The share of acts with such a sum that were right when it was measured.</summary>
    public Confidence ConfidenceOf(int sum)
    {
        var hundredths = shares.Count == 0 ? 0 : shares[0].Hundredths;
        for (var i = 0; i < shares.Count && sum >= shares[i].From; i++)
        {
            hundredths = shares[i].Hundredths;
        }

        return new Confidence(hundredths);
    }

    private static DecisionNode? NodeOf(DataRow row, int at, int value) => row["test"] switch
    {
        "leaf" => DecisionNode.Leaf(value),
        "from" or "is" when Enum.TryParse(row["evidence"], out Evidence evidence) => new DecisionNode(evidence, row["test"] == "is", at, value),
        _ => null,
    };

    private static bool Number(string cell, out int value) => int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
