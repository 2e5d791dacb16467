using Chancery.Dispatches;
using Spectre.Console;

namespace Chancery.Cli.Rendering;

/// <summary>The dispatch's text with each statement between ⟦ and ⟧, its id and speaker in the margin beside the line where it begins.</summary>
internal sealed class MarkedDispatch(DispatchReading reading)
{
    private const int Margin = 28;
    private const int Gap = 2;
    private const int LeastText = 24;
    private static readonly Style Speaker = new(Color.Teal);
    private readonly string _text = reading.Dispatch.Text;

    public static void Print(IAnsiConsole console, DispatchReading reading) => new MarkedDispatch(reading).Print(console);

    private void Print(IAnsiConsole console)
    {
        var width = Math.Max(LeastText, console.Profile.Width - Margin - Gap);
        var (marked, begins) = Mark();
        var next = 0;
        foreach (var (start, length) in Lines(marked, width))
        {
            var notes = new List<string>();
            while (next < begins.Count && begins[next].At < start + Math.Max(length, 1))
            {
                notes.Add(begins[next++].Note);
            }

            Write(console, notes.Count > 0 ? notes[0] : "", marked.Substring(start, length));
            foreach (var note in notes.Skip(1))
            {
                Write(console, note, "");
            }
        }

        console.WriteLine();
    }

    private static void Write(IAnsiConsole console, string note, string line)
    {
        var margin = note.Length > Margin ? note[..(Margin - 1)] + "…" : note;
        console.Write(new Text(line.Length > 0 ? margin.PadRight(Margin + Gap) : margin, Speaker));
        console.Write(new Text(line + "\n"));
    }

    /// <summary>The text with marks set, and where in it each statement begins.</summary>
    private (string Marked, List<(int At, string Note)> Begins) Mark()
    {
        var marks = new List<(int At, int Order, string Mark, string? Note)>();
        foreach (var statement in reading.Statements)
        {
            for (var i = 0; i < statement.Content.Length; i++)
            {
                marks.Add((statement.Content[i].Start, 1, "⟦", i == 0 ? $"{statement.Id} {Name(statement.Speaker)}" : null));
                marks.Add((statement.Content[i].End, 0, "⟧", null));
            }
        }

        var marked = new System.Text.StringBuilder(_text.Length + (marks.Count * 2));
        var begins = new List<(int, string)>();
        var from = 0;
        foreach (var (at, _, mark, note) in marks.OrderBy(m => m.At).ThenBy(m => m.Order))
        {
            marked.Append(_text, from, at - from);
            from = at;
            if (note is not null)
            {
                begins.Add((marked.Length, note));
            }

            marked.Append(mark);
        }

        return (marked.Append(_text, from, _text.Length - from).ToString(), begins);
    }

    /// <summary>Where each printed line begins and how long it is: broken at the text's own line ends and at blanks.</summary>
    private static IEnumerable<(int Start, int Length)> Lines(string text, int width)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var newline ? newline : text.Length;
            while (end - start > width)
            {
                var blank = text.LastIndexOf(' ', start + width, width);
                var length = blank > start ? blank - start : width;
                yield return (start, length);
                start += blank > start ? length + 1 : length;
            }

            yield return (start, end - start);
            start = end + 1;
        }
    }

    private static string Name(Chancery.Dispatches.Speaker speaker) => speaker.Parties.IsEmpty ? speaker.Name : $"{speaker.Name} ({speaker.Parties})";
}
