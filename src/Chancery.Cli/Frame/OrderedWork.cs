namespace Chancery.Cli.Frame;

/// <summary>Work on several threads whose results come in the order of the items.</summary>
internal static class OrderedWork
{
    /// <summary>Items are drawn and results given on the caller's thread; at most four items a processor are held at once.</summary>
    public static IEnumerable<TResult> Run<TItem, TResult>(IEnumerable<TItem> items, Func<TItem, TResult> work, CancellationToken cancellation)
    {
        var most = 4 * Environment.ProcessorCount;
        var running = new Queue<Task<TResult>>(most);
        foreach (var item in items)
        {
            cancellation.ThrowIfCancellationRequested();
            if (running.Count == most)
            {
                yield return running.Dequeue().GetAwaiter().GetResult();
            }

            running.Enqueue(Task.Run(() => work(item), cancellation));
        }

        while (running.TryDequeue(out var task))
        {
            yield return task.GetAwaiter().GetResult();
        }
    }
}
