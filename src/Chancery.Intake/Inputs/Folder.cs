using Chancery.Dispatches;
using Chancery.Intake.Formats;

namespace Chancery.Intake.Inputs;

/// <summary>What a path leads to: a file to be taken in, or something to be said instead.</summary>
internal abstract record Found
{
    public sealed record File(Input Input) : Found;

    public sealed record Other(IntakeResult Result) : Found;
}

/// <summary>The files of a path, a folder's in ordinal order of their names, its folders' among them.</summary>
internal static class Folder
{
    public static IEnumerable<Found> Find(string path)
    {
        if (File.Exists(path))
        {
            return [new Found.File(Input.OfFile(path))];
        }

        return Directory.Exists(path)
            ? Guarded.Each(Within(path), error => new Found.Other(DispatchIntake.Unreadable(new Place(path), error)))
            : [Refuse(IntakeMessages.Missing, path, "there is no such file or folder")];
    }

    /// <summary>The files of a folder that are of a known format.</summary>
    public static IEnumerable<string> Known(string folder) => Files(folder).Where(Recognition.IsKnown);

    private static IEnumerable<Found> Within(string folder)
    {
        var any = false;
        foreach (var file in Files(folder))
        {
            if (Recognition.IsKnown(file))
            {
                any = true;
                yield return new Found.File(Input.OfFile(file));
            }
            else
            {
                yield return new Found.Other(new IntakeResult.Skipped(IntakeMessages.UnknownFormat.At(new Place(file), "it is of no known format, and left out")));
            }
        }

        if (!any)
        {
            yield return Refuse(IntakeMessages.EmptyFolder, folder, "the folder holds no dispatch");
        }
    }

    /// <summary>Hidden files and a folder's README are about the folder and no dispatches.</summary>
    private static IEnumerable<string> Files(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System, IgnoreInaccessible = true };
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(f => !Path.GetFileNameWithoutExtension(f).Equals("README", StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
    }

    private static Found.Other Refuse(MessageKind kind, string path, string what) => new(new IntakeResult.Refused(kind.At(new Place(path), what)));
}
