using System.Text;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>The one seam to the console: what is printed, what is said beside it, what is read. Nothing else touches the process's streams.</summary>
internal sealed class Terminal : IDisposable
{
    /// <summary>Columns of text that goes to a file or a pipe.</summary>
    public const int PlainWidth = 100;

    private readonly Stream _output;
    private readonly TextWriter _writer;

    private Terminal(Stream output, TextWriter error, Stream input, TerminalLook look)
    {
        _output = output;
        _writer = new StreamWriter(output, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        (Input, Look) = (input, look);
        Out = Console(_writer, look.OutputIsTerminal && look.Color, look.Width);
        Error = Console(error, look.ErrorIsTerminal && look.Color, look.Width);
    }

    /// <summary>For what the command was asked to print.</summary>
    public IAnsiConsole Out { get; }

    /// <summary>For messages and progress.</summary>
    public IAnsiConsole Error { get; }

    public Stream Input { get; }

    public TerminalLook Look { get; }

    /// <summary>The process's own streams; colours only on a terminal and without NO_COLOR.</summary>
    public static Terminal OfProcess()
    {
        var outputIsTerminal = !System.Console.IsOutputRedirected;
        var look = new TerminalLook(
            outputIsTerminal ? Math.Max(40, System.Console.WindowWidth) : PlainWidth,
            outputIsTerminal,
            !System.Console.IsErrorRedirected,
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
        var error = new StreamWriter(System.Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        return new Terminal(new BufferedStream(System.Console.OpenStandardOutput(), 1 << 16), error, System.Console.OpenStandardInput(), look);
    }

    /// <summary>Streams of somebody else's, as plain text of a fixed width.</summary>
    public static Terminal Of(Stream output, TextWriter error, Stream input, int width = PlainWidth) =>
        new(output, error, input, new TerminalLook(width, false, false, false));

    /// <summary>Prints bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _output.Write(bytes);

    /// <summary>Prints text as it is, without wrapping and without a line's end.</summary>
    public void Write(string text) => _writer.Write(text);

    /// <summary>Says one line on the error stream: wrapped and in <paramref name="color"/> on a terminal, else as it is.</summary>
    public void Say(string line, Color color)
    {
        if (Look.ErrorIsTerminal)
        {
            Error.Write(new Text(line + "\n", new Style(color)));
        }
        else
        {
            Error.Profile.Out.Writer.WriteLine(line);
        }
    }

    public void Dispose() => _output.Flush();

    private static IAnsiConsole Console(TextWriter writer, bool color, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = color ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = width;
        return console;
    }
}

/// <summary>How the console looks.</summary>
internal sealed record TerminalLook(int Width, bool OutputIsTerminal, bool ErrorIsTerminal, bool Color)
{
    /// <summary>Whether a bar on the error stream would be seen and would not disturb what is printed.</summary>
    public bool ShowsProgress => ErrorIsTerminal && !OutputIsTerminal;
}
