using System.Text;
using System.Xml;

namespace Chancery.Briefing.Tests;

/// <summary>What holds for every format.</summary>
public sealed class PageFormatTests
{
    public static TheoryData<string> Names => [.. PageFormats.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_page_is_the_same_bytes(string name)
    {
        var format = PageFormats.Find(name)!;
        var page = Ledgered.Of(Stories.All).Timeline("2026-01-31");
        var first = format.Bytes(Ledgered.Of(Stories.All).Export(page));
        Thread.Sleep(format.IsBinary ? 2100 : 0);
        Assert.NotEmpty(first);
        Assert.Equal(first, format.Bytes(Ledgered.Of(Stories.All).Export(page)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_hostile_dispatch_is_written_in_every_format(string name)
    {
        var format = PageFormats.Find(name)!;
        Page[] pages = [Hostile.Ledger.Timeline("2026-01-31"), Hostile.Ledger.Brief("2026-01-31"), Hostile.Ledger.Day("2026-01-10"), Hostile.Ledger.Diff("2026-01-01", "2026-01-31")];
        foreach (var page in pages.Where(p => format.Misfit(p) is null))
        {
            var bytes = format.Bytes(Hostile.Ledger.Export(page));
            Assert.NotEmpty(bytes);
            if (!format.IsBinary)
            {
                Assert.DoesNotContain('\uFFFE', new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
            }
        }
    }

    [Theory]
    [InlineData("text")]
    [InlineData("md")]
    [InlineData("html")]
    [InlineData("ics")]
    [InlineData("atom")]
    [InlineData("jsonld")]
    [InlineData("ftm")]
    public void Nothing_that_turns_writing_or_rings_a_bell_gets_through(string name)
    {
        var text = Hostile.Ledger.Written(name, Hostile.Ledger.Diff("2026-01-01", "2026-01-31"));
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\n' or '\r' or '\t'));
        Assert.DoesNotContain('\u202E', text);
        Assert.DoesNotContain("javascript:", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://test.example/a b\"<c>\u202E", true)]
    [InlineData("http://test.example", true)]
    [InlineData("https://test.example/\uD800\u0000x", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//test.example/a", false)]
    [InlineData("https://", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Links_lead_to_the_web_and_nowhere_else(string? url, bool leads)
    {
        var ledger = Ledgered.Of(Stories.All, h => h with { Url = url });
        foreach (var name in PageFormats.All.Select(f => f.Name))
        {
            Assert.NotEmpty(PageFormats.Find(name)!.Bytes(ledger.Export(ledger.Diff("2025-10-01", "2026-01-31"))));
        }

        var html = ledger.Written("html", ledger.Brief("2026-01-31"));
        Assert.Equal(leads, html.Contains("href=\"http", StringComparison.Ordinal));
        Assert.Equal(leads, html.Contains("href=", StringComparison.Ordinal));
        Parse(ledger.Written("atom", ledger.Diff("2025-10-01", "2026-01-31")));
    }

    [Fact]
    public void A_page_of_html_is_one_file_without_script_or_anything_from_elsewhere()
    {
        var html = Hostile.Ledger.Written("html", Hostile.Ledger.Brief("2026-01-31"));
        Assert.Contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;talks&quot;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<link", html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Parse(html["<!DOCTYPE html>\n".Length..].Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)
            .Replace("unsafe-inline'\">", "unsafe-inline'\"/>", StringComparison.Ordinal).Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal));
    }

    [Fact]
    public void Html_leads_to_the_dispatch()
    {
        var ledger = Ledgered.Of(Stories.All, h => h with { Url = $"https://test.example/{h.Id}?a=1&b=\"2\"" });
        Assert.Contains("href=\"https://test.example/nov?a=1&amp;b=%222%22\"", ledger.Written("html", ledger.Brief("2026-01-31")), StringComparison.Ordinal);
        Assert.Contains("<h3><a rel=\"noreferrer\" href=\"https://test.example/nov", ledger.Written("html", ledger.Day("2025-11-08")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_has_a_row_for_every_line_and_no_formula()
    {
        var page = Hostile.Ledger.Timeline("2026-01-31");
        var rows = Hostile.Ledger.Written("csv", page).Split('\n');
        Assert.Equal("section,point,date,what,speaker,dispatch,url,quote,claim,reports", rows[0]);
        Assert.Contains("\"proposed <script>alert('x')</script> & \"\"talks\"\"; a,b", Hostile.Ledger.Written("csv", page), StringComparison.Ordinal);
        Assert.Equal("'=1+1,'-x,'@y,\"a\nb\",c\n", CsvRow.Of(["=1+1", "-x", "@y", "a\nb", "c"]));
    }

    [Fact]
    public void Every_format_is_found_by_its_name_and_by_its_files_end()
    {
        Assert.All(PageFormats.All, f => Assert.Same(f, PageFormats.Find(f.Name)));
        Assert.All(PageFormats.All, f => Assert.Same(f, PageFormats.OfFile($"a{f.Extension}")));
        Assert.Equal("md", PageFormats.Find("markdown")!.Name);
        Assert.Null(PageFormats.Find("pdf"));
        Assert.Null(PageFormats.OfFile("a.pdf"));
    }

    internal static XmlDocument Parse(string xml)
    {
        var document = new XmlDocument();
        document.LoadXml(xml);
        return document;
    }
}
