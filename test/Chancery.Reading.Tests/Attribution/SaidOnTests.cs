using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Attribution;

public sealed class SaidOnTests
{
    private static readonly Reader Shared = Reader.Create();

    [Theory]
    [InlineData("Norwegian Foreign Minister Espen Barth Eide said on Monday that the talks in Geneva would resume.", "2025-11-03")]
    [InlineData("The talks in Geneva would resume, Norwegian Foreign Minister Espen Barth Eide said at a briefing on November 6.", "2025-11-06")]
    [InlineData("Norwegian Foreign Minister Espen Barth Eide said that the talks in Geneva would resume on Monday.", null)]
    [InlineData("Norwegian Foreign Minister Espen Barth Eide said that the talks in Geneva would resume.", null)]
    public void A_statement_is_dated_by_the_date_of_its_cue_alone(string text, string? saidOn)
    {
        var reading = Shared.Read(new Dispatch { Id = "d", Text = text, Published = new LocalDate(2025, 11, 7) });
        Assert.Equal(saidOn, Assert.Single(reading.Statements).SaidOn?.Value);
    }
}
