using Chancery.Dispatches;
using Chancery.Intake.Formats;
using Chancery.Intake.Inputs;

namespace Chancery.Intake;

/// <summary>Takes dispatches in from files, folders and standard input, in the order in which they are named; nothing that is wrong with one stops the next.</summary>
public sealed class DispatchIntake(IntakeOptions options)
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    private long _bytesRead;

    /// <summary>Bytes read so far; may be asked from another thread.</summary>
    public long BytesRead => Volatile.Read(ref _bytesRead);

    /// <summary>Bytes of all files that the paths lead to; null where one is standard input.</summary>
    public static long? SizeOf(IEnumerable<string> paths)
    {
        long size = 0;
        foreach (var path in paths)
        {
            if (path == StandardInput)
            {
                return null;
            }

            size += Folder.Find(path).OfType<Found.File>().Sum(f => f.Input.Size);
        }

        return size;
    }

    /// <summary>What becomes of each input, lazily: one file is open, and one line or file of it held, at a time.</summary>
    /// <param name="standardInput">What <c>-</c> reads.</param>
    public IEnumerable<IntakeResult> Read(IEnumerable<string> paths, Stream standardInput)
    {
        foreach (var path in paths)
        {
            var results = path == StandardInput ? Take(new Input(StandardInput, () => standardInput)) : Folder.Find(path).SelectMany(Take);
            foreach (var result in results)
            {
                yield return result;
            }
        }
    }

    /// <summary>What becomes of content that is no file.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="extension">The extension of files of its format, such as <c>.html</c>; empty where its bytes shall tell.</param>
    public IEnumerable<IntakeResult> Read(string name, string extension, byte[] content) =>
        Take(new Input(name, () => new MemoryStream(content, writable: false)) { Extension = extension });

    /// <summary>The files of a folder that are taken in, in ordinal order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static IEnumerable<string> Files(string folder) => Folder.Known(folder);

    private IEnumerable<IntakeResult> Take(Found found) => found switch
    {
        Found.File file => Take(file.Input),
        Found.Other other => [other.Result],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private IEnumerable<IntakeResult> Take(Input input) => Guarded.Each(Results(input), error => Unreadable(input.Place, error));

    private IEnumerable<IntakeResult> Results(Input input)
    {
        using var stream = new PeekStream(input.Open(), count => Interlocked.Add(ref _bytesRead, count));
        foreach (var result in Recognition.FormatOf(input, stream).Read(input, stream, options))
        {
            yield return result;
        }
    }

    internal static IntakeResult.Refused Unreadable(Place place, Exception error) =>
        new(IntakeMessages.Unreadable.At(place, $"it cannot be read ({error.Message.TrimEnd('.')})"));
}
