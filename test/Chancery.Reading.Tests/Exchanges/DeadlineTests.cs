using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Exchanges;

/// <summary>Deadlines in sentences of our own, published on Saturday 8 November 2025.</summary>
public sealed class DeadlineTests
{
    private static readonly Lazy<Reader> Reader = new(Chancery.Reading.Reader.Create);

    private static string[] Dates(string text, LocalDate? published) =>
        [.. Reader.Value.Read(new Dispatch { Id = "d", Text = text, Published = published }).Deadlines.Select(d => d.Date.Value)];

    private static string[] Dates(string text) => Dates(text, new LocalDate(2025, 11, 8));

    [Theory]
    [InlineData("The fisheries accord expires on 1 March 2026.", "2026-03-01")]
    [InlineData("The truce lapses next month.", "2025-12")]
    [InlineData("The new duties will take effect on January 15.", "2026-01-15")]
    [InlineData("The two ministers will meet in Oslo on Thursday.", "2025-11-13")]
    [InlineData("Ruritania must answer by December 1.", "2025-12-01")]
    [InlineData("A second round of consultations is to be held in Vienna on November 20.", "2025-11-20")]
    [InlineData("The delegations are due to return to Geneva next week.", "2025-11-10/2025-11-16")]
    [InlineData("The ministers looked ahead to the summit in Lisbon on 15 June 2026.", "2026-06-15")]
    [InlineData("Talks will be held from November 24 to 26.", "2025-11-24/2025-11-26")]
    [InlineData("The panel will report later this year.", "2025")]
    [InlineData("The note gives Ruritania 30 days to withdraw its ships.", "2025-12-08")]
    [InlineData("The five-year treaty signed in March 2024 covers fishing.", "2029-03")]
    public void A_date_ahead_on_which_something_falls_is_a_deadline(string text, string expected) => Assert.Equal([expected], Dates(text));

    [Theory]
    [InlineData("The ministers met in Oslo on Thursday.")]
    [InlineData("The ministers met in Oslo on 3 May 2024.")]
    [InlineData("The ministers will meet in the coming weeks.")]
    [InlineData("The ministers will meet soon.")]
    [InlineData("Growth of two percent is forecast in 2027.")]
    [InlineData("The accord was signed earlier this month.")]
    [InlineData("The visit arranged for Sunday, 16 November has been called off.")]
    [InlineData("The duties would have applied from December 17.")]
    [InlineData("A plan was proposed to Ruritania in March.")]
    public void What_is_past_or_vague_is_no_deadline(string text) => Assert.Empty(Dates(text));

    [Fact]
    public void Without_a_day_of_publication_nothing_lies_ahead() => Assert.Empty(Dates("The accord expires on 1 March 2026.", null));

    [Fact]
    public void The_same_date_is_entered_once() =>
        Assert.Equal(["2025-11-20"], Dates("The ministers will meet on November 20. On November 20 they will sign the accord."));

    [Theory]
    [InlineData("The ministers will meet in Oslo on Thursday.", "ministers meet in Oslo")]
    [InlineData("A second round of consultations is to be held in Vienna on November 20.", "second round of consultations held in Vienna")]
    public void A_deadline_names_what_happens_without_its_date(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Reader.Value.Read(new Dispatch { Id = "d", Text = text, Published = new LocalDate(2025, 11, 8) }).Deadlines).What);

    [Fact]
    public void A_deadline_says_what_falls_on_it_and_who_says_so()
    {
        var deadline = Assert.Single(Reader.Value.Read(new Dispatch { Id = "d", Text = "The fisheries accord expires on 1 March 2026.", Published = new LocalDate(2025, 11, 8) }).Deadlines);
        Assert.Equal(("fisheries accord expires", Speaker.Outlet), (deadline.What, deadline.Claimant));
    }
}
