using Chancery.Reading.Acts.Certainty;

namespace Chancery.Training.Acts;

/// <summary>An act that was read of a dispatch left out, what speaks for it, and whether it is right.</summary>
internal readonly record struct Judged(int Document, EvidenceSheet Sheet, bool IsRight, double Weight);

/// <summary>How trees are grown.</summary>
/// <param name="Share">The share of acts, and of kinds of evidence, that a tree is grown from.</param>
internal sealed record BoostingPlan(int Trees, int Depth, double Rate, double Least, double Penalty, double Share);

/// <summary>
/// Gradient boosting of small decision trees for the odds that an act is right: each tree corrects what the sum of those before it gets wrong (Newton
/// steps, evidence in bins), grown from a part of acts and evidence that is drawn anew for each (J. H. Friedman, Stochastic Gradient Boosting, 2002).
/// Leaves are rounded to thousandths, and what is rounded is what the next tree sees.
/// </summary>
internal sealed class Boosting
{
    private const double Scale = 1000;
    private readonly IReadOnlyList<Judged> _acts;
    private readonly BoostingPlan _plan;
    private readonly EvidenceBins _bins;
    private readonly double[] _sums;
    private readonly double[] _gradients;
    private readonly double[] _curves;
    private readonly List<DecisionNode> _nodes = [];
    private readonly Shuffler _draws = new(5);
    private int[] _asked = [];

    private Boosting(IReadOnlyList<Judged> acts, BoostingPlan plan)
    {
        (_acts, _plan, _bins) = (acts, plan, new EvidenceBins(acts));
        (_sums, _gradients, _curves) = (new double[acts.Count], new double[acts.Count], new double[acts.Count]);
    }

    public static List<DecisionTree> Train(IReadOnlyList<Judged> acts, BoostingPlan plan)
    {
        var boosting = new Boosting(acts, plan);
        var trees = new List<DecisionTree> { boosting.Start() };
        for (var tree = 1; tree < plan.Trees; tree++)
        {
            trees.Add(boosting.Grow());
        }

        return trees;
    }

    // The odds of all of them together.
    private DecisionTree Start()
    {
        var (right, all) = (0.0, 0.0);
        foreach (var act in _acts)
        {
            (right, all) = (right + (act.IsRight ? act.Weight : 0), all + act.Weight);
        }

        var value = (int)Math.Round(Scale * Math.Log((right + 1) / (all - right + 1)));
        Array.Fill(_sums, value / Scale);
        return new DecisionTree([DecisionNode.Leaf(value)]);
    }

    private DecisionTree Grow()
    {
        for (var i = 0; i < _acts.Count; i++)
        {
            var chance = 1 / (1 + Math.Exp(-_sums[i]));
            _gradients[i] = _acts[i].Weight * ((_acts[i].IsRight ? 1 : 0) - chance);
            _curves[i] = _acts[i].Weight * chance * (1 - chance);
        }

        _nodes.Clear();
        _asked = Draw(EvidenceSheet.Size);
        Split(Draw(_acts.Count), 0);
        var tree = new DecisionTree([.. _nodes]);
        for (var i = 0; i < _acts.Count; i++)
        {
            _sums[i] += tree.ValueOf(_acts[i].Sheet) / Scale;
        }

        return tree;
    }

    private int[] Draw(int all) => [.. Enumerable.Range(0, all).Where(_ => _draws.Unit() < _plan.Share)];

    private void Split(int[] members, int depth)
    {
        var split = depth < _plan.Depth ? _bins.Best(members, _asked, (_gradients, _curves), (_plan.Least, _plan.Penalty)) : null;
        if (split is not { } question)
        {
            Leaf(members);
            return;
        }

        var at = _nodes.Count;
        _nodes.Add(question);
        Split(Array.FindAll(members, m => question.Holds(_acts[m].Sheet[question.Evidence])), depth + 1);
        _nodes[at] = question with { Value = _nodes.Count };
        Split(Array.FindAll(members, m => !question.Holds(_acts[m].Sheet[question.Evidence])), depth + 1);
    }

    private void Leaf(int[] members)
    {
        var (gradient, curve) = (0.0, 0.0);
        foreach (var member in members)
        {
            (gradient, curve) = (gradient + _gradients[member], curve + _curves[member]);
        }

        _nodes.Add(DecisionNode.Leaf((int)Math.Round(Scale * _plan.Rate * gradient / (curve + _plan.Penalty))));
    }
}
