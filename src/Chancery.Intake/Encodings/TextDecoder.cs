using System.Text;
using System.Text.Unicode;
using Chancery.Dispatches;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Encodings;

/// <summary>A decoded text, with a warning where its encoding was guessed; or the refusal that stands in its place.</summary>
internal sealed record Decoded(string Text, Message? Warning, IntakeResult.Refused? Refusal)
{
    public ReadOnlySpan<Message> Warnings => Warning is null ? [] : new[] { Warning };
}

/// <summary>
/// Bytes to text: by the byte order mark, else strict UTF-8, else what the page declares, else windows-1252 or -1251. The mark is dropped;
/// every other character is kept, line ends as they are.
/// </summary>
internal static class TextDecoder
{
    /// <param name="declared">The encoding that a page declares of itself, from its ASCII characters.</param>
    public static Decoded Decode(Input input, byte[] bytes, Func<byte[], string?>? declared = null)
    {
        if (BinaryContent.Describe(bytes) is { } type)
        {
            return Refuse(IntakeMessages.Binary.At(input.Place, $"it is {type}, not text"));
        }

        if (ByteOrderMark.Of(bytes) is { } marked)
        {
            return Strictly(input, bytes, marked);
        }

        if (Utf8.IsValid(bytes))
        {
            return new Decoded(Encoding.UTF8.GetString(bytes), null, null);
        }

        return BrokenUtf8.FirstFault(bytes) is { } fault
            ? Refuse(IntakeMessages.InvalidEncoding.At(input.At(fault.Line), FormattableString.Invariant($"byte {fault.Value:X2} is not valid UTF-8 there")))
            : Legacy(input, bytes, declared?.Invoke(bytes));
    }

    private static Decoded Legacy(Input input, byte[] bytes, string? declared)
    {
        var encoding = (declared is null ? null : LegacyEncoding.Named(declared)) ?? LegacyEncoding.Guess(bytes);
        var warning = IntakeMessages.LegacyEncoding.At(input.Place, $"the text is not UTF-8 and was read as {encoding.WebName}");
        return new Decoded(encoding.GetString(bytes), warning, null);
    }

    private static Decoded Strictly(Input input, byte[] bytes, Encoding encoding)
    {
        try
        {
            var mark = encoding.Preamble.Length;
            return new Decoded(encoding.GetString(bytes, mark, bytes.Length - mark), null, null);
        }
        catch (DecoderFallbackException)
        {
            return Refuse(IntakeMessages.InvalidEncoding.At(input.Place, $"its first bytes declare {encoding.WebName}, and it is not valid in it"));
        }
    }

    private static Decoded Refuse(Message message) => new("", null, new IntakeResult.Refused(message));
}
