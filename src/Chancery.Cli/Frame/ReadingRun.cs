using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Reading;

namespace Chancery.Cli.Frame;

/// <summary>Takes inputs in and reads them, for every command that does: refusals and warnings are said, readings given in the order of the inputs.</summary>
internal sealed class ReadingRun(CommandContext context, IntakeOptions options)
{
    public MessageLog Log { get; } = new(context.Terminal);

    /// <summary>Whether a dispatch is to be read at all; asked on the caller's thread, in the order of the inputs.</summary>
    public Func<Dispatch, bool> Wants { get; init; } = _ => true;

    public IEnumerable<DispatchReading> Read(IEnumerable<string> paths, CancellationToken cancellation) => Read(paths, r => r, cancellation);

    /// <param name="then">What is done with a reading on the thread that read it.</param>
    public IEnumerable<T> Read<T>(IEnumerable<string> paths, Func<DispatchReading, T> then, CancellationToken cancellation)
    {
        var named = paths.ToList();
        var reader = context.CreateReader();
        var intakes = new DispatchIntake(options);
        using var bar = ProgressBar.Start(context.Terminal, "Reading", DispatchIntake.SizeOf(named), () => intakes.BytesRead);
        var inputs = intakes.Read(named, context.Terminal.Input).Where(i => i is not IntakeResult.Accepted accepted || Wants(accepted.Dispatch));
        foreach (var (intake, result) in OrderedWork.Run(inputs, i => (i, Read(reader, i, then)), cancellation))
        {
            Say(intake);
            if (intake is IntakeResult.Accepted)
            {
                yield return result!;
            }
        }

        Log.Close();
    }

    private static T? Read<T>(Reader reader, IntakeResult intake, Func<DispatchReading, T> then)
    {
        if (intake is not IntakeResult.Accepted accepted)
        {
            return default;
        }

        var reading = reader.Read(accepted.Dispatch);
        return then(reading with { Diagnostics = [.. accepted.Messages.Select(m => m.ToDiagnostic()), .. reading.Diagnostics] });
    }

    private void Say(IntakeResult result)
    {
        IEnumerable<Message> messages = result switch
        {
            IntakeResult.Accepted accepted => accepted.Messages,
            IntakeResult.Refused refused => [refused.Message],
            IntakeResult.Skipped skipped => [skipped.Message],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        foreach (var message in messages)
        {
            Log.Say(message);
        }
    }
}
