using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Acts;

public sealed class ActReadingTests
{
    private static readonly Lazy<Reader> Shared = new(() => Reader.Create());

    [Fact]
    public void A_request_has_who_asks_and_who_is_asked()
    {
        var act = Assert.Single(Read("France urged Germany to lift the ban.").Acts, a => a.Kind == ActKind.Request);
        Assert.Equal(Parties.Of("FRA"), act.By);
        Assert.Equal(Parties.Of("DEU"), act.To);
        Assert.Equal(ActStatus.Done, act.Status);
        Assert.Equal("acts.csv request.urge", act.Because);
    }

    [Fact]
    public void Mutual_acts_have_all_in_by()
    {
        var act = Assert.Single(Read("France and Japan signed an agreement.").Acts, a => a.Kind == ActKind.Sign);
        Assert.Equal(Parties.Of("FRA", "JPN"), act.By);
        Assert.True(act.To.IsEmpty);
    }

    [Fact]
    public void The_passive_voice_keeps_doer_and_target_apart() =>
        Assert.Contains(Read("Two Iranian diplomats were expelled by Poland.").Acts, a => a.Kind == ActKind.Expel && a.By == Parties.Of("POL"));

    [Fact]
    public void What_a_party_does_to_itself_is_no_act() => Assert.Empty(Read("France condemned France.").Acts);

    [Fact]
    public void The_spans_of_acts_lie_in_the_text()
    {
        var reading = Read("Japan proposed talks to Norway. Norway accepted the proposal on Monday. \u201CWe thank Norway,\u201D said Japan.");
        Assert.NotEmpty(reading.Acts);
        Assert.All(reading.Acts, a => Assert.False(string.IsNullOrWhiteSpace(a.Span.Of(reading.Dispatch.Text))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("urge urge urge to to to")]
    [InlineData("))((«»“”'\"\u0000\ud800")]
    public void Odd_texts_are_read_without_complaint(string text) => Assert.NotNull(Read(text));

    private static DispatchReading Read(string text) =>
        Shared.Value.Read(new Dispatch { Id = "t", Text = text, Published = new LocalDate(2025, 3, 5) });
}
