using System.Text;
using Chancery.Watching.Feeds;

namespace Chancery.Watching.Tests;

public sealed class FeedReaderTests
{
    private static readonly Uri Address = new("https://ministry.example/press/rss.xml");

    [Fact]
    public void Rss_2_is_read_with_its_items()
    {
        var feed = Read("""
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title> Foreign Ministry </title><link>https://ministry.example</link>
            <item><title>On the talks</title><link>/news/1#top</link><guid isPermaLink="false">n1</guid><pubDate>Mon, 03 Nov 2025 10:00:00 GMT</pubDate><description>Short.</description></item>
            <item><title>Whole</title><guid>https://ministry.example/news/2</guid><content:encoded><![CDATA[<p>All of it.</p>]]></content:encoded><description>Short.</description></item>
            </channel></rss>
            """);
        Assert.Equal("Foreign Ministry", feed.Title);
        Assert.Equal(new FeedItem("n1") { Link = new Uri("https://ministry.example/news/1"), Title = "On the talks", Published = "Mon, 03 Nov 2025 10:00:00 GMT", Body = "Short." }, feed.Items[0]);
        Assert.Equal(new FeedItem("https://ministry.example/news/2") { Link = new Uri("https://ministry.example/news/2"), Title = "Whole", Body = "<p>All of it.</p>", IsWhole = true }, feed.Items[1]);
    }

    [Fact]
    public void Rss_1_is_read_whose_items_stand_beside_the_channel()
    {
        var feed = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>Wire</title></channel><item><title>One</title><link>https://wire.example/1</link><dc:date>2025-11-03</dc:date></item></rdf:RDF>
            """);
        Assert.Equal(new FeedItem("https://wire.example/1") { Link = new Uri("https://wire.example/1"), Title = "One", Published = "2025-11-03" }, Assert.Single(feed.Items));
    }

    [Fact]
    public void Atom_is_read_in_each_of_its_kinds_of_text()
    {
        var feed = Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Embassy</title>
            <entry><id>tag:1</id><title>One</title><link rel="self" href="/self"/><link href="1.html"/><updated>2025-11-04T00:00:00Z</updated><published>2025-11-03T00:00:00Z</published><summary>A &amp; B</summary></entry>
            <entry><id>tag:2</id><title>Two</title><content type="html">&lt;p&gt;Whole&lt;/p&gt;</content></entry>
            <entry><id>tag:3</id><title>Three</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Whole</p></div></content></entry></feed>
            """);
        Assert.Equal(new FeedItem("tag:1") { Link = new Uri("https://ministry.example/press/1.html"), Title = "One", Published = "2025-11-03T00:00:00Z", Body = "A &amp; B" }, feed.Items[0]);
        Assert.Equal("<p>Whole</p>", feed.Items[1].Body);
        Assert.Contains("<p>Whole</p>", feed.Items[2].Body!, StringComparison.Ordinal);
        Assert.True(feed.Items[2].IsWhole);
    }

    [Fact]
    public void A_document_type_is_refused_so_that_no_entity_is_expanded_or_looked_up()
    {
        const string Laughs = """<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><title>&b;</title></channel></rss>""";
        const string Outside = """<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><title>&x;</title></channel></rss>""";
        Assert.Contains("DTD", Wrong(Laughs), StringComparison.Ordinal);
        Assert.Contains("DTD", Wrong(Outside), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "not well-formed")]
    [InlineData("<rss><channel><item><title>A & B</title></item></channel></rss>", "not well-formed at line 1")]
    [InlineData("<rss><channel><item>", "not well-formed")]
    [InlineData("<html><body>Not found</body></html>", "neither RSS nor Atom")]
    [InlineData("{\"items\":[]}", "not well-formed")]
    [InlineData("<?xml version='1.0' encoding='klingon'?><rss/>", "")]
    public void What_is_no_feed_is_said_to_be_none(string text, string wrong) => Assert.Contains(wrong, Wrong(text), StringComparison.Ordinal);

    [Fact]
    public void Elements_nested_without_end_are_refused() =>
        Assert.Contains("nested", Wrong($"<rss>{string.Concat(Enumerable.Repeat("<a>", 200_000))}"), StringComparison.Ordinal);

    [Fact]
    public void Bytes_at_random_are_refused_and_never_thrown_at()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var bytes = Encoding.UTF8.GetBytes("<rss><channel><item><title>One</title><link>https://a.example/1</link></item></channel></rss>");
            for (var k = random.Next(1, 6); k > 0; k--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            var (feed, wrong) = FeedReader.Read(bytes, Address);
            Assert.True(feed is null != wrong is null);
        }
    }

    [Fact]
    public void An_older_encoding_is_read_by_its_declaration()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var (feed, _) = FeedReader.Read(Encoding.GetEncoding(1251).GetBytes("<?xml version='1.0' encoding='windows-1251'?><rss><channel><title>МИД</title></channel></rss>"), Address);
        Assert.Equal("МИД", feed!.Title);
    }

    private static Feed Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), Address).Feed!;

    private static string Wrong(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), Address).Wrong!;
}
