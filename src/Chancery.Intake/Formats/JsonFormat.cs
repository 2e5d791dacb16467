using System.Text.Json;
using System.Text.Unicode;
using Chancery.Dispatches;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>One dispatch as a JSON object, or an array of them, in UTF-8. Items before a break in the array are still taken.</summary>
internal sealed class JsonFormat : Format
{
    public override IEnumerable<IntakeResult> Read(Input input, Stream stream, IntakeOptions options)
    {
        if (Content.ReadAll(input, stream, options, out var refusal) is not { } bytes)
        {
            return [refusal!];
        }

        var json = bytes.AsMemory(bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0);
        if (!Utf8.IsValid(json.Span))
        {
            return [new IntakeResult.Refused(IntakeMessages.InvalidEncoding.At(input.Place, "the file is not valid UTF-8"))];
        }

        var results = new List<IntakeResult>();
        try
        {
            Items(input, json.Span, options, results);
        }
        catch (JsonException error)
        {
            results.Add(new IntakeResult.Refused(IntakeMessages.BrokenJson.At(input.At((error.LineNumber ?? 0) + 1), JsonProblem.Of(error, withLine: true))));
        }

        return results;
    }

    private static void Items(Input input, ReadOnlySpan<byte> json, IntakeOptions options, List<IntakeResult> results)
    {
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Item(ref reader, input.Place, options, results);
            reader.Read();
            return;
        }

        long line = 1, counted = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            line += json[(int)counted..(int)reader.TokenStartIndex].Count((byte)'\n');
            counted = reader.TokenStartIndex;
            Item(ref reader, input.At(line), options, results);
        }

        reader.Read();
    }

    private static void Item(ref Utf8JsonReader reader, Place place, IntakeOptions options, List<IntakeResult> results)
    {
        using var item = JsonDocument.ParseValue(ref reader);
        results.Add(JsonDispatch.Read(item.RootElement, place, options));
    }
}
