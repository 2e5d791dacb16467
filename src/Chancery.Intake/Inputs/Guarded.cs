namespace Chancery.Intake.Inputs;

/// <summary>A sequence over files whose failures of input and output become its last element; every other exception is a bug and passes.</summary>
internal static class Guarded
{
    public static IEnumerable<T> Each<T>(IEnumerable<T> source, Func<Exception, T> failed) => Each(source, failed, e => e is IOException or UnauthorizedAccessException);

    /// <param name="isFailure">Which exceptions are failures of the input.</param>
    public static IEnumerable<T> Each<T>(IEnumerable<T> source, Func<Exception, T> failed, Func<Exception, bool> isFailure)
    {
        using var items = source.GetEnumerator();
        while (true)
        {
            var (more, failure) = Advance(items, isFailure);
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

    private static (bool More, Exception? Failure) Advance<T>(IEnumerator<T> items, Func<Exception, bool> isFailure)
    {
        try
        {
            return (items.MoveNext(), null);
        }
        catch (Exception error) when (isFailure(error))
        {
            return (false, error);
        }
    }
}
