using System.Text;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Server.Tests;

/// <summary>A long dispatch stays light.</summary>
public sealed class WeightTests
{
    private const int Claims = 300;

    [Fact]
    public async Task A_dispatch_with_300_claims_weighs_well_less_than_100_KB()
    {
        var sentences = Enumerable.Range(0, Claims).Select(i => $"Russia proposed to the United States to resume talk number {i:000} on the limits of arms.").ToList();
        var text = string.Join('\n', sentences);
        var dispatch = new Dispatch { Id = "long", Title = "A long briefing", Text = text, Published = new LocalDate(2026, 2, 4) };
        await using var desk = await TestDesk.OfSamples();
        using (var store = desk.Store())
        {
            var intake = new LedgerIntake(store);
            intake.Add(new DispatchReading { Reader = new ReaderStamp("test", "test"), Dispatch = dispatch, Acts = [.. sentences.Select((s, i) => Act(i, text.IndexOf(s, StringComparison.Ordinal), s.Length))] });
            intake.Flush();
        }

        var page = await desk.Page($"/dispatches/{DispatchKey.Of(dispatch)}?known=94");
        Assert.Contains($"{Claims} acts, answers owed and dates", page, StringComparison.Ordinal);
        Assert.True(Encoding.UTF8.GetByteCount(page) < 85_000, $"{Encoding.UTF8.GetByteCount(page)} bytes");
    }

    private static Act Act(int i, int start, int length) => new()
    {
        Id = $"a{i}",
        Kind = ActKind.Propose,
        By = Parties.Of("RUS"),
        To = Parties.Of("USA"),
        Issues = ["limits of arms"],
        Status = ActStatus.Done,
        Claimant = Speaker.Outlet,
        Span = new Span(start, start + length),
        Confidence = new Confidence(90),
        Because = "test",
    };
}
