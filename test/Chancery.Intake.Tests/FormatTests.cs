using System.Text;
using NodaTime;

namespace Chancery.Intake.Tests;

public sealed class FormatTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Plain_text_is_kept_to_the_letter_and_its_id_is_its_digest()
    {
        const string Text = "\r\n The Ministry said:\r\n\t“no”.\u00A0 \n\n";
        var dispatch = _scratch.Dispatch("a.txt", Text);
        Assert.Equal((Text, Dispatches.Dispatch.Digest(Text)), (dispatch.Text, dispatch.Id));
    }

    [Fact]
    public void Markdown_tells_of_itself_in_its_front_matter_and_its_text_is_what_follows()
    {
        var dispatch = _scratch.Dispatch("a.md", "---\ntitle: 'Talks: a second round'\ndate: 2025-11-08\noutlet: Example Wire\nurl: https://example.org/1\ntags: [a, {b: c}]\n---\n\n# Talks\n\nThe *Minister* said so.\n");
        Assert.Equal("\n# Talks\n\nThe *Minister* said so.\n", dispatch.Text);
        Assert.Equal(("Talks: a second round", new LocalDate(2025, 11, 8), "Example Wire", "https://example.org/1"), (dispatch.Title, dispatch.Published, dispatch.Outlet, dispatch.Url));
    }

    [Theory]
    [InlineData("published: 2025-11-08")]
    [InlineData("published: 2025-11-08T23:30:00-05:00")]
    [InlineData("date: 8 November 2025")]
    [InlineData("Date: November 8, 2025")]
    [InlineData("date: \"Sat, 8 Nov 2025 10:00:00 GMT\"")]
    public void A_day_of_publication_may_be_written_in_several_ways(string line) =>
        Assert.Equal(new LocalDate(2025, 11, 8), _scratch.Dispatch("a.md", $"---\r\n{line}\r\n---\r\nText.").Published);

    [Fact]
    public void Markdown_without_front_matter_takes_its_title_from_its_first_heading_and_keeps_the_heading()
    {
        var dispatch = _scratch.Dispatch("a.md", "# A statement\n\n---\n\nText.");
        Assert.Equal(("A statement", "# A statement\n\n---\n\nText."), (dispatch.Title, dispatch.Text));
    }

    [Fact]
    public void A_page_gives_its_article_as_paragraphs_and_its_own_account_of_itself()
    {
        var dispatch = _scratch.Dispatch("a.html", """
            <!doctype html><html><head><title>Talks | Example</title>
            <meta property="og:title" content="Talks  resume"><meta property="og:site_name" content="Example Wire">
            <meta property="article:published_time" content="2025-11-08T21:00:00Z"><link rel="canonical" href="https://example.org/talks">
            </head><body><nav><p>Home of all news and many other things that nobody wants to read</p></nav>
            <article><header><h1>Talks resume</h1><time datetime="2024-01-01">old</time></header>
            <p>The <b>two</b>
               sides met&nbsp;again.</p><div class="share-bar">Share this</div><p>He said: <q>We go on.</q><br>They left.</p>
            <ul><li>First</li><li>Second</li></ul><script>var x = "no";</script></article>
            <footer>All rights reserved</footer></body></html>
            """);
        Assert.Equal("The two sides met again.\n\nHe said: “We go on.”\nThey left.\n\nFirst\n\nSecond", dispatch.Text);
        Assert.Equal(("Talks resume", new LocalDate(2025, 11, 8), "Example Wire", "https://example.org/talks"), (dispatch.Title, dispatch.Published, dispatch.Outlet, dispatch.Url));
    }

    [Fact]
    public void A_page_that_marks_nothing_gives_the_element_with_the_most_paragraphs()
    {
        var body = string.Concat(Enumerable.Repeat("<p>The delegation arrived in the capital on Monday for a further round.</p>", 5));
        var dispatch = _scratch.Dispatch("a.html", $"<html><body><div><p>Short menu</p></div><div id=story>{body}</div><div><a href=#>More</a></div></body></html>");
        Assert.Equal(5, dispatch.Text.Split("\n\n").Length);
        Assert.StartsWith("The delegation", dispatch.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2025-11-08","publisher":{"name":"Example"}}]}</script>""")]
    [InlineData("""<script type="application/ld+json">{broken</script><meta name="dc.date" content="2025-11-08">""")]
    [InlineData("""<time datetime="2025-11-08T10:00">yesterday</time>""")]
    [InlineData("""<time>8 November 2025</time>""")]
    public void A_page_tells_its_day_in_one_of_several_places(string part) =>
        Assert.Equal(new LocalDate(2025, 11, 8), _scratch.Dispatch("a.html", $"<html><body>{part}<p>Text.</p></body></html>").Published);

    [Theory]
    [InlineData("{\"id\":\"a\",\"published\":\"2025-11-08\",\"text\":\"One\\u00a0two.\\r\\n\"}")]
    [InlineData("{\"dispatch\":{\"id\":\"a\",\"published\":\"2025-11-08\",\"text\":\"One\\u00a0two.\\r\\n\"},\"acts\":[]}")]
    [InlineData("[{\"id\":\"a\",\"date\":\"2025-11-08\",\"text\":\"One\\u00a0two.\\r\\n\"}]")]
    [InlineData("\uFEFF{\"id\":\"a\",\n\"published\":\"2025-11-08\",\n\"text\":\"One\\u00a0two.\\r\\n\"}\n")]
    public void JSON_may_be_an_object_an_envelope_or_an_array(string json)
    {
        var dispatch = _scratch.Dispatch("a.json", json);
        Assert.Equal(("a", new LocalDate(2025, 11, 8), "One\u00a0two.\r\n"), (dispatch.Id, dispatch.Published, dispatch.Text));
    }

    [Theory]
    [InlineData("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n", 2)]
    [InlineData("{\n\"text\":\"One.\"\n}\n", 1)]
    [InlineData("[{\"text\":\"One.\"},{\"text\":\"Two.\"}]", 2)]
    [InlineData("[Begin transcript]\nOne.", 1)]
    [InlineData("<!DOCTYPE html><p>One.", 1)]
    [InlineData("---\ntitle: a\n---\nOne.", 1)]
    [InlineData("One.", 1)]
    public void Standard_input_is_recognised_by_its_first_bytes(string text, int dispatches)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var results = new DispatchIntake(new IntakeOptions()).Read(["-"], input).Cast<IntakeResult.Accepted>().ToList();
        Assert.Equal(dispatches, results.Count);
        Assert.All(results, r => Assert.DoesNotContain('{', r.Dispatch.Text));
    }

    [Fact]
    public void A_folder_is_read_in_the_order_of_its_names_without_its_README_and_says_what_it_leaves_out()
    {
        _scratch.Write("b.txt", "B.");
        _scratch.Write("a/z.txt", "A.");
        _scratch.Write("README.md", "About.");
        _scratch.Write("c.bin", "C.");
        var results = Scratch.Take(new IntakeOptions(), _scratch.Folder);
        Assert.Equal(["A.", "B."], results.OfType<IntakeResult.Accepted>().Select(r => r.Dispatch.Text));
        Assert.Equal("CH131", Assert.Single(results.OfType<IntakeResult.Skipped>()).Message.Kind.Code);
    }
}
