using System.Globalization;

namespace Chancery.Training.Neural;

/// <summary>Everything that decides what training gives, apart from the texts.</summary>
internal sealed record TrainingPlan
{
    public ulong Seed { get; init; } = 11;

    public string[] Corpora { get; init; } = [];

    public int Width { get; init; } = 128;

    public int Layers { get; init; } = 6;

    /// <summary>After how many blocks the tags are read off.</summary>
    public int TagLayer { get; init; } = 4;

    /// <summary>How many blocks are pretrained.</summary>
    public int PretrainedLayers { get; init; } = 4;

    public int Hidden { get; init; } = 128;

    public int Words { get; init; } = 30000;

    public int LeastCount { get; init; } = 4;

    /// <summary>Where the pretrained encoder is kept: read where the file exists, else written; empty for nowhere.</summary>
    public string Pretrained { get; init; } = "";

    public double PretrainingPasses { get; init; } = 1.5;

    public float PretrainingRate { get; init; } = 0.001f;

    public int Epochs { get; init; } = 12;

    public int BatchWords { get; init; } = 300;

    public float Rate { get; init; } = 0.0013f;

    public float WordDropout { get; init; } = 0.1f;

    public float DisguiseRate { get; init; } = 0.3f;

    /// <summary>The plan with some of its numbers set, each as <c>Name=value</c>.</summary>
    /// <exception cref="ArgumentException">A setting does not name a number of the plan.</exception>
    public static TrainingPlan With(IEnumerable<string> settings)
    {
        var plan = new TrainingPlan();
        foreach (var setting in settings)
        {
            var parts = setting.Split('=', 2);
            var property = typeof(TrainingPlan).GetProperty(parts[0]);
            if (property is null || parts.Length != 2 || !property.PropertyType.IsPrimitive)
            {
                throw new ArgumentException($"'{setting}' is not a setting of the training plan", nameof(settings));
            }

            property.SetValue(plan, Convert.ChangeType(parts[1], property.PropertyType, CultureInfo.InvariantCulture));
        }

        return plan;
    }
}
