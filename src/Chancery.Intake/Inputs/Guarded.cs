namespace Chancery.Intake.Inputs;

/// <summary>A sequence over files whose failures of input and output become its last element; every other exception is a bug and passes.</summary>
internal static class Guarded
{
    public static IEnumerable<T> Each<T>(IEnumerable<T> source, Func<Exception, T> failed)
    {
        using var items = source.GetEnumerator();
        while (true)
        {
            var (more, failure) = Advance(items);
            if (failure is not null)
            {
                yield return failed(failure);
            }

            if (!more)
            {
                yield break;
            }

            yield return items.Current;
        }
    }

    private static (bool More, Exception? Failure) Advance<T>(IEnumerator<T> items)
    {
        try
        {
            return (items.MoveNext(), null);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return (false, error);
        }
    }
}
