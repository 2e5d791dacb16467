namespace Chancery.Training.Neural;

/// <summary>Sets a random share of values to nought and scales the rest up.</summary>
internal static class Dropout
{
    public static void Apply(Span<float> values, Span<float> mask, float rate, Shuffler random)
    {
        var kept = 1 / (1 - rate);
        var limit = (uint)(rate * 65536);
        for (var i = 0; i < values.Length; i += 4)
        {
            var bits = random.Next();
            for (var j = 0; j < 4 && i + j < values.Length; j++, bits >>= 16)
            {
                mask[i + j] = (uint)(bits & 0xFFFF) < limit ? 0 : kept;
                values[i + j] *= mask[i + j];
            }
        }
    }

    public static void Backward(Span<float> gradient, ReadOnlySpan<float> mask)
    {
        for (var i = 0; i < gradient.Length; i++)
        {
            gradient[i] *= mask[i];
        }
    }
}
