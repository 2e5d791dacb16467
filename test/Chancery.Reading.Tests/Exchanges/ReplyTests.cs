using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Exchanges;

/// <summary>Replies owed in sentences of our own, published on Saturday 8 November 2025.</summary>
public sealed class ReplyTests
{
    private static readonly Lazy<Reader> Reader = new(Chancery.Reading.Reader.Create);

    private static DispatchReading Read(string text) => Reader.Value.Read(new Dispatch { Id = "r", Text = text, Published = new LocalDate(2025, 11, 8) });

    private static string[] Owed(string text) => [.. Read(text).RepliesOwed.Select(r => $"{r.By} to {r.To}: {Codes.Of(r.State)}")];

    [Theory]
    [InlineData("Norway sent Iceland a note on fishing limits in May. Iceland has not replied to the note.", "ISL to NOR: none")]
    [InlineData("Kenya proposed a joint patrol to Tanzania. Tanzania is studying the proposal.", "TZA to KEN: acknowledged")]
    [InlineData("Chile is still waiting for an answer from Peru to its request.", "PER to CHL: none")]
    [InlineData("Greece has yet to respond to Turkey's invitation.", "GRC to TUR: none")]
    public void What_is_awaited_or_only_acknowledged_is_owed(string text, string expected) => Assert.Contains(expected, Owed(text));

    [Theory]
    [InlineData("Malawi confirmed its first infections after a flight from Britain.")]
    [InlineData("Norway urged Iran to stop its programme.")]
    [InlineData("Kenya proposed a joint patrol to Tanzania, and Tanzania accepted the proposal.")]
    [InlineData("Britain will have to wait its turn, the American president said.")]
    [InlineData("An American envoy said in Seoul that the United States would make a clear response to South Korea's neighbour if it came to a test.")]
    public void What_was_answered_or_never_asked_is_not_owed(string text) => Assert.Empty(Owed(text));

    [Fact]
    public void An_answer_to_the_press_is_owed_to_no_state() => Assert.Empty(Owed("""
        Reuters: There are reports that U.S. Trade Representative Jamieson Greer proposed a new round of trade talks to China. How does the Chinese side view it?

        Lin Jian: I will answer this question. Thank you. In 2025 the two sides upheld the spirit of equality.

        AFP: And on visas?

        Lin Jian: China is open to dialogue.
        """));

    [Fact]
    public void One_debt_told_twice_is_one() =>
        Assert.Single(Owed("Norway sent Iceland a note on fishing limits. Iceland has not replied to the note. No answer has come from Iceland."));

    [Fact]
    public void Nobody_owes_himself() =>
        Assert.All(Read("Kenya said that Kenya was studying its own proposal and awaits a reply from Kenya.").RepliesOwed, r => Assert.DoesNotContain(r.By, r.To.Contains));

    [Fact]
    public void Every_debt_says_why_and_how_sure_it_is() =>
        Assert.All(Read("Greece has yet to respond to Turkey's invitation.").RepliesOwed, r =>
        {
            Assert.NotEmpty(r.Because);
            Assert.InRange(r.Confidence.Hundredths, 1, 100);
        });

    [Theory]
    [InlineData("")]
    [InlineData("answer answer answer reply ? ! wait wait")]
    public void Odd_texts_leave_nothing_owed(string text) => Assert.Empty(Owed(text));
}
