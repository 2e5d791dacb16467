using NodaTime;

namespace Chancery.Intake;

/// <summary>How inputs are taken in.</summary>
public sealed record IntakeOptions
{
    /// <summary>The day of publication of every input that does not tell its own.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The longest line of JSON Lines, in bytes; a longer one is refused without being held.</summary>
    public int LongestLine { get; init; } = 16 << 20;

    /// <summary>The largest input of any other format, in bytes: one dispatch, or an array of them.</summary>
    public int LargestFile { get; init; } = 64 << 20;
}
