using Chancery.Language.Parsing;

namespace Chancery.Training;

/// <summary>
/// The number of gold arcs that an arc-hybrid action puts out of reach (Goldberg and Nivre, "Training deterministic parsers
/// with non-deterministic oracles", 2013).
/// </summary>
internal sealed class DynamicOracle
{
    private readonly int[] _heads;
    private readonly List<int>[] _children;

    public DynamicOracle(int[] heads)
    {
        _heads = heads;
        _children = new List<int>[heads.Length + 1];
        for (var i = 0; i <= heads.Length; i++)
        {
            _children[i] = [];
        }

        for (var i = 0; i < heads.Length; i++)
        {
            _children[heads[i]].Add(i);
        }
    }

    /// <summary>The allowed action of the lowest cost; among these the one that scores best.</summary>
    public int Best(ParseState state, ReadOnlySpan<int> scores)
    {
        int best = -1, bestCost = int.MaxValue;
        for (var action = 0; action < ParseState.ActionCount; action++)
        {
            if (!state.Allows(action))
            {
                continue;
            }

            var cost = Cost(state, action);
            if (cost < bestCost || cost == bestCost && scores[action] > scores[best])
            {
                (best, bestCost) = (action, cost);
            }
        }

        return best;
    }

    public int Cost(ParseState state, int action) => action switch
    {
        ParseState.Shift => ShiftCost(state),
        ParseState.Left => LostByPopping(state, state.Next),
        _ => LostByPopping(state, state.Stack(1)),
    };

    private int LostByPopping(ParseState state, int newHead)
    {
        var popped = state.Stack(0);
        var head = _heads[popped];
        var cost = head != newHead && (head == state.Stack(1) || head >= state.Next) ? 1 : 0;
        foreach (var child in _children[popped])
        {
            cost += child >= state.Next ? 1 : 0;
        }

        return cost;
    }

    private int ShiftCost(ParseState state)
    {
        var word = state.Next;
        var cost = 0;
        for (var depth = 0; depth < state.Depth; depth++)
        {
            var other = state.Stack(depth);
            cost += _heads[other] == word || depth > 0 && _heads[word] == other ? 1 : 0;
        }

        return cost;
    }
}
