using Chancery.Reading.Acts.Certainty;

namespace Chancery.Training.Acts;

/// <summary>Writes what the reader loads as <c>act-certainty.csv</c>.</summary>
internal static class CertaintyFile
{
    public static void Write(string path, IReadOnlyList<DecisionTree> trees, int threshold, IReadOnlyList<(int From, int Hundredths, int Size)> shares)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# How sure an act is: decision trees over its evidence, whose leaves add up to thousandths of a logit; where the answer is yes the next node follows, where");
        writer.WriteLine("# it is no the node numbered in value. Then the sum from which an act is kept, and the share that was right from a sum on (hundredths).");
        writer.WriteLine("# Learnt by `chancery-training acts`; measured in docs/evaluation.md.");
        writer.WriteLine("kind,tree,evidence,test,at,value");
        writer.WriteLine($"threshold,,,,0,{threshold}");
        foreach (var (from, hundredths, _) in shares)
        {
            writer.WriteLine($"share,,,,{from},{hundredths}");
        }

        for (var tree = 0; tree < trees.Count; tree++)
        {
            foreach (var node in trees[tree].Nodes)
            {
                writer.WriteLine(node.IsLeaf ? $"node,{tree},,leaf,0,{node.Value}" : $"node,{tree},{node.Evidence},{(node.Equal ? "is" : "from")},{node.At},{node.Value}");
            }
        }
    }
}
