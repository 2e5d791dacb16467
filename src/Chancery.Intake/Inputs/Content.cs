namespace Chancery.Intake.Inputs;

/// <summary>All bytes of an input that is read as a whole.</summary>
internal static class Content
{
    /// <summary>The bytes; null with a refusal where there are none or too many.</summary>
    public static byte[]? ReadAll(Input input, Stream stream, IntakeOptions options, out IntakeResult.Refused? refusal)
    {
        refusal = null;
        var bytes = ReadUpTo(stream, options.LargestFile + 1);
        if (bytes.Length > options.LargestFile)
        {
            refusal = new(IntakeMessages.TooLong.At(input.Place, $"it has more than {options.LargestFile} bytes"));
            return null;
        }

        if (bytes.Length == 0)
        {
            refusal = new(IntakeMessages.Empty.At(input.Place, "it is empty"));
            return null;
        }

        return bytes;
    }

    private static byte[] ReadUpTo(Stream stream, int most)
    {
        var held = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while (held.Length < most && (read = stream.Read(chunk, 0, (int)Math.Min(chunk.Length, most - held.Length))) > 0)
        {
            held.Write(chunk, 0, read);
        }

        return held.ToArray();
    }
}
