namespace Chancery.Reading.Acts;

/// <summary>Takes of a trigger's alternatives the likeliest; its score is the logarithm of the odds that it is right, against all others and none.</summary>
internal static class ActChooser
{
    /// <summary>The index of the best alternative and its score; -1 where there is none.</summary>
    public static (int Best, int Score) Choose(List<Alternative> alternatives)
    {
        var best = -1;
        for (var i = 0; i < alternatives.Count; i++)
        {
            best = best < 0 || alternatives[i].Score > alternatives[best].Score ? i : best;
        }

        var others = 0;
        for (var i = 0; i < alternatives.Count; i++)
        {
            others = i == best ? others : LogSum.Add(others, alternatives[i].Score);
        }

        return (best, best < 0 ? int.MinValue : alternatives[best].Score - others);
    }
}
