namespace Chancery.Training.Acts;

/// <summary>Gives each gold act to one trigger: the one that stands best in its words at first, the likeliest once there is a model.</summary>
internal static class SampleLabels
{
    /// <summary>Marks the right readings of one dispatch's triggers; <paramref name="likelihood"/> of a trigger's matching readings decides between triggers.</summary>
    public static int Give(List<TriggerSample> triggers, List<GoldAct> gold, Func<TriggerSample, bool[], double>? likelihood)
    {
        var pairs = new List<(double Weight, int Gold, int Trigger, bool[] Right)>();
        for (var t = 0; t < triggers.Count; t++)
        {
            Array.Clear(triggers[t].Right);
            for (var g = 0; g < gold.Count; g++)
            {
                if (ActMatch.Cites(gold[g].Span, triggers[t].Span) && Matching(triggers[t], gold[g]) is { } right)
                {
                    pairs.Add((Nearness(triggers[t], gold[g]) + (likelihood?.Invoke(triggers[t], right) ?? 0), g, t, right));
                }
            }
        }

        var (takenGold, takenTrigger) = (new bool[gold.Count], new bool[triggers.Count]);
        var given = 0;
        foreach (var (_, g, t, right) in pairs.OrderByDescending(p => p.Weight).ThenBy(p => p.Gold).ThenBy(p => p.Trigger))
        {
            if (takenGold[g] || takenTrigger[t])
            {
                continue;
            }

            (takenGold[g], takenTrigger[t]) = (true, true);
            right.CopyTo(triggers[t].Right, 0);
            given++;
        }

        return given;
    }

    private static bool[]? Matching(TriggerSample trigger, GoldAct gold)
    {
        bool[]? right = null;
        for (var i = 0; i < trigger.Readings.Count; i++)
        {
            var reading = trigger.Readings[i];
            if (ActMatch.Agrees(gold, reading.Kind, reading.By, reading.To))
            {
                right ??= new bool[trigger.Readings.Count];
                right[i] = true;
            }
        }

        return right;
    }

    private static double Nearness(TriggerSample trigger, GoldAct gold)
    {
        var shared = Math.Min(trigger.Span.End, gold.Span.End) - Math.Max(trigger.Span.Start, gold.Span.Start);
        var union = trigger.Span.Length + gold.Span.Length - Math.Max(shared, 0);
        return (gold.Span.Contains(trigger.At) ? 2 : 0) + Math.Max(shared, 0) / (double)Math.Max(union, 1) + (trigger.Fits ? 1 : 0);
    }
}
