using System.ComponentModel;

namespace Chancery.Assistant.Tools;

/// <summary>When and how surely: the axes that every question takes.</summary>
public sealed record Axes
{
    [Description("What had been said by this day, as 2025-11-08; else today.")]
    public string? AsOf { get; init; }

    [Description("What the ledger had recorded by then: a day as 2025-11-08, or a recording's number; else all.")]
    public string? Known { get; init; }

    [Description("The least confidence of claims that nobody has reviewed, from 0 to 1; else what pages show by default.")]
    public double? Trust { get; init; }
}
