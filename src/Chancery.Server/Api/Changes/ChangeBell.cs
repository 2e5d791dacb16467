namespace Chancery.Server.Api;

/// <summary>Wakes those who wait for changes when this process has recorded something.</summary>
internal sealed class ChangeBell
{
    private volatile TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Ring() => Interlocked.Exchange(ref _next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>Waits for the next ring, at most so long.</summary>
    public async Task Wait(TimeSpan most, CancellationToken cancellation)
    {
        try
        {
            await _next.Task.WaitAsync(most, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
        }
    }
}
