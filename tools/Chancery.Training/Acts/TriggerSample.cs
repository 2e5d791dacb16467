using Chancery.Dispatches;
using Chancery.Reading.Acts;

namespace Chancery.Training.Acts;

/// <summary>One way to read a trigger as the model learns from it: its groups of features, and what it would say.</summary>
internal readonly record struct ReadingSample(int[] Groups, string Row, ActKind Kind, Parties By, Parties To);

/// <summary>A trigger of a gold dispatch with the ways to read it.</summary>
internal sealed class TriggerSample(int document, Trigger trigger, (int At, Span Span) place, List<ReadingSample> readings, List<ulong[]> groups)
{
    public int Document { get; } = document;

    /// <summary>How much is learnt from it.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Where the trigger stands in the text.</summary>
    public int At { get; } = place.At;

    public Span Span { get; } = place.Span;

    public bool Fits { get; } = trigger.Fitting is not null;

    public List<ReadingSample> Readings { get; } = readings;

    /// <summary>Groups of features that the readings share, by their keys.</summary>
    public List<ulong[]> Keys { get; } = groups;

    /// <summary>The same by their numbers in the model.</summary>
    public int[][] Features { get; set; } = [];

    /// <summary>Which readings are right; all false where it names no act.</summary>
    public bool[] Right { get; } = new bool[readings.Count];

    public static TriggerSample Of(int document, Trigger trigger, (int At, Span Span) place, List<Alternative> alternatives)
    {
        var numbers = new Dictionary<object, int>(ReferenceEqualityComparer.Instance);
        var groups = new List<ulong[]>();
        var readings = new List<ReadingSample>(alternatives.Count);
        foreach (var read in alternatives)
        {
            var own = new int[read.Keys.Length];
            for (var i = 0; i < own.Length; i++)
            {
                if (!numbers.TryGetValue(read.Keys[i], out own[i]))
                {
                    own[i] = numbers[read.Keys[i]] = groups.Count;
                    groups.Add(read.Keys[i]);
                }
            }

            readings.Add(new ReadingSample(own, read.Row.Id, read.Kind, read.By.Parties, read.To.Parties));
        }

        return new TriggerSample(document, trigger, place, readings, groups);
    }
}
