using Chancery.Dispatches;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>Says messages on the error stream: every refusal, and of each kind of warning or note the first few and how many more there were.</summary>
internal sealed class MessageLog(Terminal terminal)
{
    /// <summary>How many warnings of one kind are said in full.</summary>
    public const int Few = 20;

    private readonly SortedDictionary<string, int> _unsaid = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);

    public int Refusals { get; private set; }

    /// <summary>0 where nothing was refused, else 1.</summary>
    public int ExitCode => Refusals == 0 ? Frame.ExitCode.Done : Frame.ExitCode.Refused;

    public void Say(Message message)
    {
        Refusals += message.Kind.Severity == Severity.Refusal ? 1 : 0;
        var code = message.Kind.Code;
        var said = _said.GetValueOrDefault(code);
        if (said < Few || message.Kind.Severity == Severity.Refusal)
        {
            _said[code] = said + 1;
            Line(message.ToString(), message.Kind.Severity);
        }
        else
        {
            _unsaid[code] = _unsaid.GetValueOrDefault(code) + 1;
        }
    }

    /// <summary>Counts refusals that another log has said.</summary>
    public void Count(int refusals) => Refusals += refusals;

    /// <summary>Says how many there were beside those that were said.</summary>
    public void Close()
    {
        foreach (var (code, count) in _unsaid)
        {
            Line($"and {count} more [{code}]", Severity.Note);
        }

        _unsaid.Clear();
    }

    private void Line(string text, Severity severity) =>
        terminal.Say(text, severity switch { Severity.Refusal => Color.Red, Severity.Warning => Color.Yellow, _ => Color.Grey });
}
