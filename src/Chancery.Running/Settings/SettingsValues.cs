using System.Globalization;
using NodaTime;

namespace Chancery.Running;

/// <summary>How numbers, times and sizes are written in settings.</summary>
internal static class SettingsValues
{
    private static readonly Duration Longest = Duration.FromDays(30);

    private static readonly (string Unit, Duration Length)[] Times =
    [
        ("ms", Duration.FromMilliseconds(1)), ("s", Duration.FromSeconds(1)), ("m", Duration.FromMinutes(1)), ("h", Duration.FromHours(1)), ("d", Duration.FromDays(1)),
    ];

    private static readonly (string Unit, int Bytes)[] Sizes = [("KB", 1 << 10), ("MB", 1 << 20), ("GB", 1 << 30)];

    public static (bool Ok, int Value) Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? (true, number) : (false, 0);

    public static (bool Ok, Duration Value) Time(string text)
    {
        foreach (var (unit, length) in Times)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal) && Number(text[..^unit.Length], 1, 1_000_000) is { Ok: true, Value: var count } && length * count <= Longest)
            {
                return (true, length * count);
            }
        }

        return (false, Duration.Zero);
    }

    public static (bool Ok, int Value) Size(string text)
    {
        foreach (var (unit, bytes) in Sizes)
        {
            if (text.EndsWith(unit, StringComparison.Ordinal) && Number(text[..^unit.Length], 1, (1 << 30) / bytes) is { Ok: true, Value: var count })
            {
                return (true, count * bytes);
            }
        }

        return (false, 0);
    }
}
