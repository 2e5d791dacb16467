using System.Text.Json;

namespace Chancery.Intake.Formats;

/// <summary>What is wrong with JSON, in words of our own: the library's carry its own way of counting lines.</summary>
internal static class JsonProblem
{
    public static string Of(JsonException error, bool withLine) => withLine
        ? $"the JSON breaks at column {Column(error)}"
        : FormattableString.Invariant($"the JSON breaks at byte {Column(error)} of the line");

    private static long Column(JsonException error) => (error.BytePositionInLine ?? 0) + 1;
}
