using Chancery.Dispatches;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime;

namespace Chancery.Intake.Tests;

public sealed class TrackerTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Each_entry_is_a_dispatch_with_its_date_headline_link_and_text()
    {
        var entries = Entries(new WordBuilder()
            .Line("A tracker of what was said", "Title").Line("Kept since 2019.")
            .Line("Saturday, November 8, 2025", "Heading1")
            .Headline("Norway’s envoy answers questions on fishing quotas", "https://example.no/quotas")
            .Line("Q: Will there be talks?").Line("").Line("A: We have proposed them.")
            .Headline("Iceland’s ministry on the same", "https://example.is/reply", " (readout)")
            .Line("“We are considering it.”")
            .Line("9 November 2025")
            .Field("A statement", "https://example.no/statement").Line("Norway awaits an answer."));
        Assert.Equal(
            [
                ("Norway’s envoy answers questions on fishing quotas", new LocalDate(2025, 11, 8), "https://example.no/quotas", "example.no", "Q: Will there be talks?\n\nA: We have proposed them."),
                ("Iceland’s ministry on the same (readout)", new LocalDate(2025, 11, 8), "https://example.is/reply", "example.is", "“We are considering it.”"),
                ("A statement", new LocalDate(2025, 11, 9), "https://example.no/statement", "example.no", "Norway awaits an answer."),
            ],
            entries.Select(e => (e.Title!, e.Published!.Value, e.Url!, e.Outlet!, e.Text)));
    }

    [Theory]
    [InlineData("2025-11-08")]
    [InlineData("8 Nov. 2025:")]
    [InlineData("Sat, Nov 8, 2025")]
    [InlineData("November 8th, 2025")]
    [InlineData("the 8th of November 2025")]
    [InlineData("2025", "Saturday, November 8")]
    [InlineData("November 2025", "8 November")]
    public void A_date_may_be_written_in_several_ways_and_take_its_year_from_above(params string[] lines)
    {
        var word = lines.Aggregate(new WordBuilder(), (w, line) => w.Line(line));
        Assert.Equal(new LocalDate(2025, 11, 8), Assert.Single(Entries(word.Headline("A headline", "https://example.org/").Line("Text."))).Published);
    }

    [Theory]
    [InlineData("In November 2025 they met")]
    [InlineData("May")]
    [InlineData("Round 8")]
    public void A_line_that_holds_more_or_less_than_a_day_is_none(string line) =>
        Assert.Equal(new LocalDate(2025, 11, 8), Entries(new WordBuilder().Line("8 November 2025").Headline("One", "https://example.org/1").Line(line).Line("Text.")
            .Headline("Two", "https://example.org/2").Line("Text."))[0].Published);

    [Fact]
    public void A_day_that_the_calendar_does_not_have_dates_nothing_and_is_said()
    {
        var result = Assert.Single(Take(new WordBuilder().Line("8 November 2025").Line("February 30, 2025").Headline("One", "https://example.org/1").Line("Text.")));
        var accepted = Assert.IsType<IntakeResult.Accepted>(result);
        Assert.Null(accepted.Dispatch.Published);
        Assert.Equal(("CH122", 3L), (Assert.Single(accepted.Messages).Kind.Code, accepted.Place.Line));
    }

    [Fact]
    public void What_belongs_to_no_entry_and_an_entry_without_text_are_refused_by_their_paragraphs_and_the_rest_is_read()
    {
        var results = Take(new WordBuilder().Line("8 November 2025").Line("").Line("No headline.").Line("None here.")
            .Headline("Empty", "https://example.org/1").Headline("Full", "https://example.org/2").Line("Text."));
        Assert.Equal(
            [
                "a.docx:3: this paragraph stands under 2025-11-08 without a linked headline; put a headline that is a link above it [CH113]",
                "a.docx:5: there is no text under this headline; give it a text, or leave it out [CH103]",
            ],
            results.OfType<IntakeResult.Refused>().Select(r => r.Message.ToString()[(_scratch.Folder.Length + 1)..]));
        Assert.Equal("Full", Assert.Single(results.OfType<IntakeResult.Accepted>()).Dispatch.Title);
    }

    [Fact]
    public void A_link_within_the_text_a_second_link_to_the_source_and_other_headings_start_no_entry()
    {
        var entries = Entries(new WordBuilder().Line("8 November 2025", "Heading1").Headline("One", "https://example.org/1")
            .Headline("here", "https://example.org/other", " is more of what was said on that day, all of it.")
            .Headline("Full text", "https://example.org/1").Line("Trade", "Heading2"));
        Assert.Equal("here is more of what was said on that day, all of it.\n\nFull text", Assert.Single(entries).Text);
    }

    [Fact]
    public void Tables_and_line_breaks_are_read_and_what_was_deleted_is_not()
    {
        var entries = Entries(new WordBuilder().Line("8 November 2025").Headline("One", "https://example.org/1")
            .Add(_ => new Table(new TableRow(new TableCell(new Paragraph(WordBuilder.Run("Left"))), new TableCell(new Paragraph(new Run(new Text("Right"), new Break(), new Text("below")))))))
            .Add(_ => new Paragraph(WordBuilder.Run("kept"), new DeletedRun(new Run(new DeletedText(" dropped"))))));
        Assert.Equal("Left\n\nRight\nbelow\n\nkept", Assert.Single(entries).Text);
    }

    [Fact]
    public void A_Word_file_that_is_no_tracker_is_one_dispatch()
    {
        var dispatch = _scratch.Dispatch("a.docx", new WordBuilder().Line("Note for the file", "Title").Line("They met.").Line("They agreed.").Build());
        Assert.Equal(("Note for the file", "Note for the file\n\nThey met.\n\nThey agreed."), (dispatch.Title, dispatch.Text));
    }

    [Fact]
    public void A_Word_file_is_recognised_by_its_first_bytes()
    {
        using var input = new MemoryStream(new WordBuilder().Line("They met.").Build());
        Assert.Equal("They met.", Assert.IsType<IntakeResult.Accepted>(Assert.Single(new DispatchIntake(new IntakeOptions()).Read(["-"], input))).Dispatch.Text);
    }

    [Fact]
    public void A_damaged_file_is_refused_wherever_it_was_cut()
    {
        var whole = new WordBuilder().Line("8 November 2025").Headline("One", "https://example.org/1").Line("Text.").Build();
        for (var length = 4; length < whole.Length; length += 97)
        {
            Assert.StartsWith("a.docx: it is damaged", _scratch.Refusal("a.docx", whole[..length]), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_read_or_refused_and_never_thrown_at()
    {
        var whole = new WordBuilder().Line("8 November 2025").Headline("One", "https://example.org/1").Line("Text.").Build();
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var changed = whole.ToArray();
            changed[random.Next(changed.Length)] ^= (byte)(1 + random.Next(255));
            Assert.NotEmpty(Scratch.Take(new IntakeOptions(), _scratch.Write("a.docx", changed)));
        }
    }

    [Fact]
    public void Deep_nesting_and_a_part_that_grows_without_end_are_refused_or_read()
    {
        Assert.NotEmpty(Take(Part(string.Concat(Enumerable.Repeat("<w:sdt>", 200_000))), new IntakeOptions()));
        var bomb = Part("<w:body><w:p><w:r><w:t>" + new string('x', 2_000_000) + "</w:t></w:r></w:p></w:body>");
        Assert.Equal("CH112", Assert.IsType<IntakeResult.Refused>(Assert.Single(Take(bomb, new IntakeOptions { LargestFile = 1_000_000 }))).Message.Kind.Code);
    }

    private static byte[] Part(string content)
    {
        using var stream = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = new StreamWriter(archive.CreateEntry("word/document.xml").Open());
            part.Write($"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{content}</w:document>");
        }

        return stream.ToArray();
    }

    private List<IntakeResult> Take(WordBuilder word) => Take(word.Build(), new IntakeOptions());

    private List<IntakeResult> Take(byte[] bytes, IntakeOptions options) => Scratch.Take(options, _scratch.Write("a.docx", bytes));

    private List<Dispatch> Entries(WordBuilder word) => [.. Take(word).Select(r => Assert.IsType<IntakeResult.Accepted>(r).Dispatch)];
}
