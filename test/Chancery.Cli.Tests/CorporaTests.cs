using System.Text.Json;
using Chancery.Cli.Frame;
using Chancery.Cli.Tests.Frame;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Reading;

namespace Chancery.Cli.Tests;

/// <summary>Real dispatches: every 197th by default, all of them with CHANCERY_CORPORA=all, every tenth with CHANCERY_CORPORA=10.</summary>
public sealed class CorporaTests(ITestOutputHelper output)
{
    private static readonly int Step = Environment.GetEnvironmentVariable("CHANCERY_CORPORA") switch
    {
        null or "" => 197,
        "all" => 1,
        var step => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture),
    };

    [Theory]
    [InlineData("state-department")]
    [InlineData("white-house")]
    [InlineData("kremlin")]
    [InlineData("us-china-tracker")]
    [InlineData("wikinews")]
    public void Every_dispatch_is_read_and_every_span_quotes_its_words(string corpus)
    {
        var path = Path.Combine(Repository.Shared ?? "", "corpora", $"{corpus}.jsonl.xz");
        Assert.SkipUnless(Repository.Shared is not null && File.Exists(path), "The evaluation material is not beside the repository.");
        Assert.SkipUnless(XzFile.CanOpen, "There is no xz to unpack the corpora with.");
        using var file = XzFile.Open(path);
        var reader = Reader.Create();
        var chosen = new DispatchIntake(new IntakeOptions()).Read(["-"], file.Content).Where((_, i) => i % Step == 0);
        int read = 0, spans = 0;
        foreach (var count in OrderedWork.Run(chosen, i => Check(reader, i), TestContext.Current.CancellationToken))
        {
            (read, spans) = (read + 1, spans + count);
        }

        Assert.True(read > 0);
        output.WriteLine($"{corpus}: {read} dispatches read, {spans} spans checked");
    }

    /// <summary>How many spans the reading has.</summary>
    private static int Check(Reader reader, IntakeResult intake)
    {
        var dispatch = Assert.IsType<IntakeResult.Accepted>(intake).Dispatch;
        using var bytes = new MemoryStream();
        ReadingJson.Write(bytes, reader.Read(dispatch));
        using var json = JsonDocument.Parse(bytes.ToArray());
        return CheckSpans(json.RootElement, dispatch);
    }

    private static int CheckSpans(JsonElement element, Dispatch dispatch) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().Sum(e => CheckSpans(e, dispatch)),
        JsonValueKind.Object when element.TryGetProperty("quote", out var quote) => CheckSpan(element, quote.GetString()!, dispatch),
        JsonValueKind.Object => element.EnumerateObject().Sum(p => CheckSpans(p.Value, dispatch)),
        _ => 0,
    };

    private static int CheckSpan(JsonElement span, string quote, Dispatch dispatch)
    {
        int start = span.GetProperty("start").GetInt32(), end = span.GetProperty("end").GetInt32();
        Assert.True(0 <= start && start < end && end <= dispatch.Text.Length, $"{dispatch.Id}: [{start}..{end}) of {dispatch.Text.Length}");
        Assert.Equal(dispatch.Text[start..end], quote);
        return 1;
    }
}
