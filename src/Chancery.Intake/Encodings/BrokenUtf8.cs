using System.Buffers;
using System.Text;

namespace Chancery.Intake.Encodings;

/// <summary>A byte that is not valid UTF-8, with its one-based line.</summary>
internal readonly record struct Utf8Fault(long Line, byte Value);

/// <summary>Tells damaged UTF-8, which is refused, from text in an older encoding, which is read.</summary>
internal static class BrokenUtf8
{
    /// <summary>The first fault of a text that is UTF-8 for the most part; null where too little of it is for that.</summary>
    public static Utf8Fault? FirstFault(ReadOnlySpan<byte> bytes)
    {
        int whole = 0, broken = 0, first = -1;
        for (var at = 0; at < bytes.Length;)
        {
            if (bytes[at] < 0x80)
            {
                at++;
                continue;
            }

            var isWhole = Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done;
            (whole, broken) = isWhole ? (whole + 1, broken) : (whole, broken + 1);
            first = first < 0 && !isWhole ? at : first;
            at += length;
        }

        return whole > broken ? new Utf8Fault(bytes[..first].Count((byte)'\n') + 1, bytes[first]) : null;
    }
}
