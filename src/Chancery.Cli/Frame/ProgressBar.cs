using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>A bar on the error stream while long work goes on: drawn by a task of its own, so that the work need not know of it.</summary>
internal sealed class ProgressBar : IDisposable
{
    /// <summary>Bytes of input below which no bar is worth its while.</summary>
    public const long LongWork = 1 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _done = new();
    private readonly Task _drawing;

    private ProgressBar(Terminal terminal, string title, long total, Func<long> at) =>
        _drawing = terminal.Error.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => Draw(context.AddTask(title, maxValue: total), at));

    /// <summary>A bar where one would be seen and the work is long; else nothing.</summary>
    /// <param name="total">Bytes; null where they cannot be known.</param>
    public static ProgressBar? Start(Terminal terminal, string title, long? total, Func<long> at) =>
        terminal.Look.ShowsProgress && total >= LongWork ? new ProgressBar(terminal, title, total.Value, at) : null;

    public void Dispose()
    {
        _done.Cancel();
        _drawing.GetAwaiter().GetResult();
        _done.Dispose();
    }

    private async Task Draw(ProgressTask task, Func<long> at)
    {
        while (!_done.IsCancellationRequested)
        {
            task.Value = at();
            await Task.Delay(Pause, _done.Token).ContinueWith(_ => { }, TaskScheduler.Default).ConfigureAwait(false);
        }
    }
}
