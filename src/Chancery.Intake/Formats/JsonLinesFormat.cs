using System.Text.Json;
using System.Text.Unicode;
using Chancery.Dispatches;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>One dispatch a line, in UTF-8. Only one line is held at a time; a line that cannot be read is refused and the next one read.</summary>
internal sealed class JsonLinesFormat : Format
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public override IEnumerable<IntakeResult> Read(Input input, Stream stream, IntakeOptions options)
    {
        var lines = new LineReader(stream, options.LongestLine);
        var any = false;
        while (lines.Read())
        {
            if (lines.IsTooLong || !IsBlank(lines.Line.Span))
            {
                any = true;
                yield return Line(lines, input.At(lines.Number), options);
            }
        }

        if (!any)
        {
            yield return new IntakeResult.Refused(IntakeMessages.Empty.At(input.Place, "there is no line in it"));
        }
    }

    private static IntakeResult Line(LineReader lines, Place place, IntakeOptions options)
    {
        if (lines.IsTooLong)
        {
            return Refuse(IntakeMessages.TooLong, place, $"the line has {lines.Length} bytes, and {options.LongestLine} is the most");
        }

        var line = lines.Number == 1 && lines.Line.Span.StartsWith(ByteOrderMark) ? lines.Line[3..] : lines.Line;
        if (!Utf8.IsValid(line.Span))
        {
            return Refuse(IntakeMessages.InvalidEncoding, place, "the line is not valid UTF-8");
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            return JsonDispatch.Read(json.RootElement, place, options);
        }
        catch (JsonException error)
        {
            return Refuse(IntakeMessages.BrokenJson, place, JsonProblem.Of(error, withLine: false));
        }
    }

    private static IntakeResult.Refused Refuse(MessageKind kind, Place place, string what) => new(kind.At(place, what));

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
