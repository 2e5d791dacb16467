using System.Diagnostics;
using System.Text.Json;
using Chancery.Dispatches;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Reading.Tests.Dates;

/// <summary>
/// How many of the published cases of Microsoft.Recognizers.Text (English, date and time) come out alike: an overlapping span with the same
/// TIMEX value, day, interval or time of day. Their conventions differ (assistants' commands, not dispatches), so this is a figure and no bar.
/// </summary>
public sealed class RecognizersAgreementTests(ITestOutputHelper output)
{
    private static string? Cases()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "dates", "recognizers-datetime-en.json.xz");
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    [Fact]
    public void More_than_a_third_of_another_recogniser_s_cases_come_out_alike()
    {
        if (Cases() is not { } path || !File.Exists("/usr/bin/xz"))
        {
            Assert.Skip("The published cases lie beside the repository (../shared/dates) and are not here, or xz is not.");
            return;
        }

        using var xz = Process.Start(new ProcessStartInfo("/usr/bin/xz", ["-dc", path]) { RedirectStandardOutput = true })!;
        using var cases = JsonDocument.Parse(xz.StandardOutput.ReadToEnd().TrimStart('\uFEFF'));
        var counts = new SortedDictionary<string, (int Alike, int All)>(StringComparer.Ordinal);
        foreach (var test in cases.RootElement.EnumerateArray())
        {
            Count(test, counts);
        }

        foreach (var (kind, (alike, all)) in counts)
        {
            output.WriteLine($"{kind}: {alike} of {all}");
        }

        Assert.True(counts.Values.Sum(c => c.Alike) >= 0.36 * counts.Values.Sum(c => c.All));
    }

    private static void Count(JsonElement test, SortedDictionary<string, (int Alike, int All)> counts)
    {
        var text = test.GetProperty("Input").GetString()!;
        LocalDate? published = test.TryGetProperty("Context", out var context)
            ? LocalDatePattern.Iso.Parse(context.GetProperty("ReferenceDateTime").GetString()![..10]).Value
            : null;
        var dates = DateReading.Read(text, published).Dates;
        foreach (var result in test.GetProperty("Results").EnumerateArray())
        {
            if (!result.TryGetProperty("TypeName", out var type) || !result.TryGetProperty("Resolution", out var resolution))
            {
                continue;
            }

            var kind = type.GetString()!.Split('.')[^1];
            var span = new Span(result.GetProperty("Start").GetInt32(), result.GetProperty("End").GetInt32() + 1);
            var isAlike = dates.Any(d => d.Span.Overlaps(span) && resolution.GetProperty("values").EnumerateArray().Any(v => IsAlike(d, v)));
            var (alike, all) = counts.GetValueOrDefault(kind);
            counts[kind] = (alike + (isAlike ? 1 : 0), all + 1);
        }
    }

    private static bool IsAlike(Chancery.Reading.Dates.DateMention date, JsonElement value)
    {
        string? Text(string name) => value.TryGetProperty(name, out var text) ? text.GetString() : null;
        if (Text("timex") == date.Value)
        {
            return true;
        }

        if (Text("value") is { Length: 8 or 10 or 19 } point)
        {
            var clock = point.Length > 10 ? point[..10] + "T" + point[11..16] : point.Contains(':', StringComparison.Ordinal) ? "T" + point[..5] : null;
            return clock is null ? date.Edtf?.Value == point : date.Value.EndsWith(clock, StringComparison.Ordinal);
        }

        return date.Edtf is { Earliest: { } first, Latest: { } last } && Day(first) == Text("start") && (Day(last) == Text("end") || Day(last.PlusDays(1)) == Text("end"));
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
