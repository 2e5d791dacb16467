using Chancery.Intake.Encodings;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>One dispatch as plain text: every character is its text, and nothing is known of it but that.</summary>
internal sealed class PlainTextFormat : TextFormat
{
    protected override IntakeResult Read(Input input, Decoded text, IntakeOptions options) =>
        new DispatchFields(text.Text).ToResult(input.Place, options, text.Warnings);
}
