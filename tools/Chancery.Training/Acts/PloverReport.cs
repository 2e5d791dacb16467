using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Reading;

namespace Chancery.Training.Acts;

/// <summary><c>plover SENTENCES.jsonl</c>: how many sentences whose source and target both name a party are given the right PLOVER type.</summary>
internal static class PloverReport
{
    public static int Run(string path)
    {
        var reader = Reader.Create();
        var (between, coded, right) = (0, 0, 0);
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var sentence = json.RootElement.GetProperty("text").GetString()!;
            var reading = reader.Read(new Dispatch { Id = "sentence", Text = sentence });
            if (!Names(reading, json.RootElement, "source") || !Names(reading, json.RootElement, "target"))
            {
                continue;
            }

            var kind = json.RootElement.GetProperty("kind").GetString();
            between++;
            coded += reading.Acts.IsEmpty ? 0 : 1;
            right += reading.Acts.Any(a => a.Plover == kind) ? 1 : 0;
        }

        Console.WriteLine($"{between} sentences between parties; {coded} given an act; {right} given the right type ({100.0 * right / Math.Max(between, 1):F0} %)");
        return 0;
    }

    private static bool Names(DispatchReading reading, JsonElement sentence, string role)
    {
        var words = sentence.GetProperty(role).GetString()!;
        var start = reading.Dispatch.Text.IndexOf(words, StringComparison.Ordinal);
        var span = new Span(start, start + words.Length);
        return start >= 0 && reading.Mentions.Any(m => !m.Parties.IsEmpty && span.Overlaps(m.Span));
    }
}
