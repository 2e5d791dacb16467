using Chancery.Dispatches;

namespace Chancery.Ledger.Tests;

public sealed class ClaimIdTests
{
    [Fact]
    public void Another_reader_confidence_or_label_is_the_same_claim()
    {
        var reading = Stories.September.Reading();
        var other = Stories.September.Reading("2");
        other = other with { Acts = [.. other.Acts.Select(a => a with { Issues = ["arms"], Confidence = new Confidence(10), Because = "else" })] };
        Assert.Equal(ReadingClaims.Of(reading).Select(c => c.Id), ReadingClaims.Of(other).Select(c => c.Id));
    }

    [Fact]
    public void Another_span_date_or_side_is_another_claim()
    {
        var reading = Stories.September.Reading();
        var act = reading.Acts[0];
        Act[] others = [act with { Span = new Span(0, 6) }, act with { When = null }, act with { By = Parties.Of("CHN") }, act with { Status = ActStatus.Planned }];
        var ids = others.Select(o => ReadingClaims.Of(reading with { Acts = [o] })[0].Id).Append(ReadingClaims.Of(reading)[0].Id);
        Assert.Equal(5, ids.Distinct().Count());
    }

    [Fact]
    public void A_claim_goes_through_JSON_unchanged()
    {
        foreach (var claim in Stories.All.SelectMany(s => ReadingClaims.Of(s.Reading())))
        {
            var json = RecordingJson.Claim(claim);
            Assert.Equal(json, RecordingJson.Claim(RecordingJson.ParseClaim(json)));
        }
    }
}
