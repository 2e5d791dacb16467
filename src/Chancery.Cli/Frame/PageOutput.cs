using Chancery.Briefing;
using Chancery.Dispatches;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>Where a page goes and in which form.</summary>
/// <param name="File">The file; null for standard output.</param>
internal sealed record PageOutput(PageFormat Format, string? File)
{
    /// <summary>Writes a page; what stands in the way is said. A file is there whole or as it was before.</summary>
    public int Write(CommandContext context, PageExport export)
    {
        if (Misfit(context, export.Page) is { } reason)
        {
            context.Terminal.Say(CommandMessages.Misfit.At(new Place("--format"), reason).ToString(), Color.Red);
            return ExitCode.Usage;
        }

        var bytes = Format.Bytes(export);
        if (File is null)
        {
            context.Terminal.Write(bytes);
            return ExitCode.Done;
        }

        return Replace(context, bytes, Path.GetFullPath(File));
    }

    private string? Misfit(CommandContext context, Page page) =>
        Format.IsBinary && File is null && context.Terminal.Look.OutputIsTerminal ? $"'{Format.Name}' is no text for a terminal; name a file with --output" : Format.Misfit(page);

    private int Replace(CommandContext context, byte[] bytes, string path)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            System.IO.File.WriteAllBytes(beside, bytes);
            System.IO.File.Move(beside, path, overwrite: true);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Discard(beside);
            context.Terminal.Say(CommandMessages.NotWritten.At(new Place(File!), fault.Message.TrimEnd('.').Replace(beside, path, StringComparison.Ordinal)).ToString(), Color.Red);
            return ExitCode.NotFound;
        }
    }

    private static void Discard(string path)
    {
        try
        {
            System.IO.File.Delete(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // What could not be written may not be deletable either; the first fault is what is said.
        }
    }
}
