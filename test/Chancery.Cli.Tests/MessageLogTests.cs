using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Intake;

namespace Chancery.Cli.Tests;

public sealed class MessageLogTests
{
    [Fact]
    public void Of_one_kind_of_warning_the_first_few_are_said_and_then_how_many_more()
    {
        var (log, lines) = Said(IntakeMessages.NoDate, MessageLog.Few + 5);
        Assert.Equal(MessageLog.Few + 1, lines.Length);
        Assert.Equal("and 5 more [CH121]", lines[^1]);
        Assert.Equal(ExitCode.Done, log.ExitCode);
    }

    [Fact]
    public void Every_refusal_is_said()
    {
        var (log, lines) = Said(IntakeMessages.BrokenJson, 3 * MessageLog.Few);
        Assert.Equal(3 * MessageLog.Few, lines.Length);
        Assert.Equal(ExitCode.Refused, log.ExitCode);
    }

    private static (MessageLog Log, string[] Lines) Said(MessageKind kind, int times)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = Terminal.Of(Stream.Null, error, Stream.Null);
        var log = new MessageLog(terminal);
        for (var i = 1; i <= times; i++)
        {
            log.Say(kind.At(new Place("a.jsonl", i), "something"));
        }

        log.Close();
        return (log, error.ToString().TrimEnd('\n').Split('\n'));
    }
}
