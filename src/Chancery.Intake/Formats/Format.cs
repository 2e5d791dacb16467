using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>A way in which dispatches are written down.</summary>
internal abstract class Format
{
    /// <summary>The dispatches and refusals of <paramref name="input"/>, lazily where it can hold many.</summary>
    /// <param name="stream">The input's bytes from the start.</param>
    public abstract IEnumerable<IntakeResult> Read(Input input, Stream stream, IntakeOptions options);
}
