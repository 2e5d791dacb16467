namespace Chancery.Reading.Acts.Certainty;

/// <summary>A question about one piece of evidence, or a leaf with its value.</summary>
/// <param name="Equal">Asked is whether the evidence is <paramref name="At"/>; else whether it is at least that.</param>
/// <param name="Value">The node to go on with where the answer is no (where it is yes, the next one); at a leaf what it adds.</param>
internal readonly record struct DecisionNode(Evidence Evidence, bool Equal, int At, int Value)
{
    public bool IsLeaf { get; private init; }

    public static DecisionNode Leaf(int value) => new(default, false, 0, value) { IsLeaf = true };

    public bool Holds(int value) => Equal ? value == At : value >= At;
}

/// <summary>A decision tree in the order in which it is gone through: yes comes next, no further on.</summary>
internal sealed class DecisionTree(DecisionNode[] nodes)
{
    public IReadOnlyList<DecisionNode> Nodes => nodes;

    public static bool IsSound(IReadOnlyList<DecisionNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (!nodes[i].IsLeaf && (i + 1 >= nodes.Count || nodes[i].Value <= i || nodes[i].Value >= nodes.Count))
            {
                return false;
            }
        }

        return nodes.Count > 0;
    }

    public int ValueOf(EvidenceSheet sheet)
    {
        var at = 0;
        while (!nodes[at].IsLeaf)
        {
            at = nodes[at].Holds(sheet[nodes[at].Evidence]) ? at + 1 : nodes[at].Value;
        }

        return nodes[at].Value;
    }
}
