using System.IO.Compression;
using System.Xml;
using Chancery.Intake.Inputs;
using Chancery.Intake.Word;

namespace Chancery.Intake.Formats;

/// <summary>A Word file (.docx): a tracker's entries, a dispatch each, or one dispatch.</summary>
internal sealed class WordFormat : Format
{
    /// <summary>Whether these first bytes can be a Word file's.</summary>
    public static bool IsLike(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) && (head.IndexOf("word/"u8) >= 0 || head.IndexOf("[Content_Types].xml"u8) >= 0);

    public override IEnumerable<IntakeResult> Read(Input input, Stream stream, IntakeOptions options)
    {
        if (Content.ReadAll(input, stream, options, out var refusal) is not { } bytes)
        {
            return [refusal!];
        }

        return Broken(input, bytes, options) is { } broken ? [broken] : Guarded.Each(Entries(input, bytes, options), error => Refuse(input, error), IsDamage);
    }

    private static IntakeResult.Refused? Broken(Input input, byte[] bytes, IntakeOptions options)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
            return new WordFile(archive, options.LargestFile).Paragraphs() is null ? Refuse(input, "it holds no Word document") : null;
        }
        catch (Exception error) when (IsDamage(error))
        {
            return Refuse(input, error);
        }
    }

    private static IEnumerable<IntakeResult> Entries(Input input, byte[] bytes, IntakeOptions options)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        foreach (var result in new Tracker(input, options).Read(new WordFile(archive, options.LargestFile).Paragraphs()!))
        {
            yield return result;
        }
    }

    private static bool IsDamage(Exception error) => error is InvalidDataException or XmlException or IOException;

    private static IntakeResult.Refused Refuse(Input input, Exception error) => Refuse(input, $"it is damaged ({error.Message.TrimEnd('.')})");

    private static IntakeResult.Refused Refuse(Input input, string what) => new(IntakeMessages.BrokenWord.At(input.Place, what));
}
