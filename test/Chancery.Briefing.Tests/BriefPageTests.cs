using System.Text.RegularExpressions;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing.Tests;

public sealed partial class BriefPageTests
{
    [Fact]
    public void A_brief_shows_what_is_open_whose_move_it_is_and_since_when()
    {
        const string expected = """
            RUS – USA: state of play on 8 Nov 2025
            ======================================

            Open issues
            -----------
            * New START limits: acknowledged (proposal by RUS); USA to move, since 22 Sep 2025, 47 days
                22 Sep 2025, RUS made a proposal: “Moscow proposed to keep to the New START limits” – Test Wire,
                  22 Sep 2025, 2 reports [id]
                by 8 Nov 2025, USA acknowledged: “we were told that it is being considered” – Sergey Lavrov
                  (RUS); Test Wire, 8 Nov 2025 [id]
                Feb 2026, deadline: New START limits lapse: “The limits lapse in February 2026” – Sergey Lavrov
                  (RUS); Test Wire, 8 Nov 2025 [id]
            * Air service: tabled (proposal by RUS); USA to move, since Oct 2025, at least 19 days
                Oct 2025, RUS made a proposal: “handed over proposals on property and on air service” – Test
                  Wire, 20 Oct 2025 [id]
            * Diplomatic property: tabled (proposal by RUS); USA to move, since Oct 2025, at least 19 days
                Oct 2025, RUS made a proposal: “handed over proposals on property and on air service” – Test
                  Wire, 20 Oct 2025 [id]

            Agreed
            ------
            * spring 2025: RUS and USA agreed: operating conditions of diplomatic missions
                “the sides agreed on missions” – Sergey Lavrov (RUS); Test Wire, 8 Nov 2025 [id]

            Contacts
            --------
            * spring 2025: RUS and USA held 2 rounds of consultations, Istanbul; on diplomatic missions
                “Two rounds were held in spring 2025” – Sergey Lavrov (RUS); Test Wire, 8 Nov 2025 [id]

            Deadlines
            ---------
            * Feb 2026: New START limits lapse (in 85 to 112 days)
                “The limits lapse in February 2026” – Sergey Lavrov (RUS); Test Wire, 8 Nov 2025 [id]

            Basis: as of 2025-11-08; known 9 (chain 000000000000); claims of confidence 0.50 or confirmed, none
            counted out.

            """;
        Assert.Equal(expected, Ids().Replace(PageText.Render(Brief("2025-11-08")), "[id]"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void No_line_of_text_is_wider_than_asked() =>
        Assert.All(PageText.Render(Brief("2026-01-31"), 60).Split('\n'), l => Assert.True(l.Length <= 60, l));

    [Fact]
    public void Every_line_of_every_format_has_its_id()
    {
        var page = Brief("2026-01-31");
        var ids = page.Sections.SelectMany(s => s.Items).SelectMany(i => i.Lines).Select(l => l.Id).ToList();
        Assert.NotEmpty(ids);
        Assert.All(ids, id => Assert.True(ClaimId.TryParse(id, out _)));
        Assert.All(ids, id => Assert.Contains(id[..8], PageMarkdown.Render(page), StringComparison.Ordinal));
        Assert.All(ids, id => Assert.Contains(id, PageJson.Render(page), StringComparison.Ordinal));
    }

    [Fact]
    public void Markdown_escapes_what_would_be_markup()
    {
        var page = new Page("T", [new PageSection("S", [new PageItem("a *b* <c> [d](e)\n# f", [], [])])], "");
        Assert.Contains("a \\*b\\* \\<c\\> [d\\](e) # f", PageMarkdown.Render(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-21", "spring 2025")]
    [InlineData("2025-02~", "about Feb 2025")]
    [InlineData("2024", "2024")]
    [InlineData("2025-01-09/2025-01-10", "9 Jan 2025 to 10 Jan 2025")]
    [InlineData("2025-01/..", "from Jan 2025")]
    public void Dates_are_written_as_people_write_them(string edtf, string words) => Assert.Equal(words, DateWords.Of(Edtf.Parse(edtf)));

    private static Page Brief(string asOf) => Ledgered.Of(Stories.All).Brief(asOf);

    [GeneratedRegex(@"\[[0-9a-f]{8}\]")]
    private static partial Regex Ids();
}
