using Chancery.Reading.Acts;

namespace Chancery.Training.Acts;

/// <summary>What the model of acts is learnt from: gold dispatches, their triggers, the names of the features.</summary>
internal sealed record ChoiceTask(List<GoldDispatch> Gold, List<TriggerSample> Samples, List<string> Names)
{
    public int Acts => Gold.Sum(g => g.Acts.Count);
}

/// <summary>A dispatch as it was read by weights that have not seen it, with which of its acts are right.</summary>
internal sealed record ScoredDispatch(GoldDispatch Gold, IReadOnlyList<ScoredAct> Acts, bool[] Right);
