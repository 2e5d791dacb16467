using Chancery.Intake.Encodings;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>A format that writes one dispatch a file, in any encoding.</summary>
internal abstract class TextFormat : Format
{
    public sealed override IEnumerable<IntakeResult> Read(Input input, Stream stream, IntakeOptions options)
    {
        if (Content.ReadAll(input, stream, options, out var refusal) is not { } bytes)
        {
            return [refusal!];
        }

        var decoded = TextDecoder.Decode(input, bytes, DeclaredEncoding);
        return [decoded.Refusal ?? Read(input, decoded, options)];
    }

    protected abstract IntakeResult Read(Input input, Decoded text, IntakeOptions options);

    /// <summary>The encoding that the bytes themselves declare, for text that is not UTF-8.</summary>
    protected virtual string? DeclaredEncoding(byte[] bytes) => null;
}
