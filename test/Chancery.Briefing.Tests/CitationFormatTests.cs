using System.Text.Json;

namespace Chancery.Briefing.Tests;

public sealed class CitationFormatTests
{
    [Fact]
    public void Every_claim_of_the_page_selects_its_words_by_quote_and_by_place()
    {
        foreach (var (ledger, page, texts) in (List<(Ledgered, Page, string[])>)[Case(Ledgered.Of(Stories.All), Stories.All), Case(Hostile.Ledger, [Hostile.Story])])
        {
            using var json = JsonDocument.Parse(ledger.Written("jsonld", page));
            Assert.Equal("http://www.w3.org/ns/anno.jsonld", json.RootElement.GetProperty("@context")[0].GetString());
            var annotations = json.RootElement.GetProperty("first").GetProperty("items").EnumerateArray().ToList();
            Assert.Equal(ledger.Export(page).Claims().Count, annotations.Count);
            Assert.Equal(annotations.Count, json.RootElement.GetProperty("total").GetInt32());
            Assert.All(annotations, a => Check(a, texts));
        }
    }

    [Fact]
    public void Places_are_counted_in_characters()
    {
        var selection = TextSelection.Of("\U0001F600\U0001F600 he said \U0001F600 yes.", new Dispatches.Span(5, 15));
        Assert.Equal((3, 12, "he said \U0001F600"), (selection.Start, selection.End, selection.Exact));
        Assert.Equal(("\U0001F600\U0001F600 ", " yes."), (selection.Prefix, selection.Suffix));
    }

    private static (Ledgered, Page, string[]) Case(Ledgered ledger, IEnumerable<Story> stories) =>
        (ledger, ledger.Timeline("2026-01-31"), [.. stories.Select(s => SafeText.WellFormed(s.Dispatch.Text))]);

    private static void Check(JsonElement annotation, string[] texts)
    {
        Assert.Equal("Annotation", annotation.GetProperty("type").GetString());
        Assert.Equal("identifying", annotation.GetProperty("motivation").GetString());
        Assert.StartsWith("urn:chancery:claim:", annotation.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Equal("TextualBody", annotation.GetProperty("body").GetProperty("type").GetString());
        Assert.NotEqual("", annotation.GetProperty("body").GetProperty("value").GetString());
        var target = annotation.GetProperty("target");
        Assert.True(Uri.TryCreate(target.GetProperty("source").GetString(), UriKind.Absolute, out _));
        var (quote, place) = (target.GetProperty("selector")[0], target.GetProperty("selector")[1]);
        Assert.Equal(("TextQuoteSelector", "TextPositionSelector"), (quote.GetProperty("type").GetString(), place.GetProperty("type").GetString()));
        var (prefix, exact, suffix) = (quote.GetProperty("prefix").GetString()!, quote.GetProperty("exact").GetString()!, quote.GetProperty("suffix").GetString()!);
        var text = Assert.Single(texts, t => t.Contains(prefix + exact + suffix, StringComparison.Ordinal));
        var runes = text.EnumerateRunes().Skip(place.GetProperty("start").GetInt32()).Take(place.GetProperty("end").GetInt32() - place.GetProperty("start").GetInt32());
        Assert.Equal(exact, string.Concat(runes));
    }
}
