using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Chancery.Ledger;
using NodaTime.Text;

namespace Chancery.Briefing;

/// <summary>The claims that a page cites as W3C Web Annotations in JSON-LD: the dispatch is the target, the claim the body.</summary>
internal sealed class CitationFormat : PageFormat
{
    private const string Context = "http://www.w3.org/ns/anno.jsonld";

    internal static JsonWriterOptions Json { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(Readable()) };

    public override string Name => "jsonld";
    public override string MediaType => "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"";
    public override string Extension => ".jsonld";

    public override void Write(PageExport export, Stream output)
    {
        var claims = export.Claims();
        using (var json = new Utf8JsonWriter(output, Json))
        {
            json.WriteStartObject();
            json.WriteStartArray("@context");
            json.WriteStringValue(Context);
            json.WriteStartObject();
            json.WriteString("chancery", "urn:chancery:terms:");
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteString("type", "AnnotationCollection");
            json.WriteString("label", SafeText.WellFormed(export.Page.Title));
            json.WriteNumber("total", claims.Count);
            json.WriteStartObject("first");
            json.WriteString("type", "AnnotationPage");
            json.WriteNumber("startIndex", 0);
            json.WriteStartArray("items");
            foreach (var claim in claims)
            {
                Annotation(json, claim, export.Text(claim.Claim.Dispatch));
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    // Every script as it is, but for what would turn the writing of who reads the file: that is written as numbers.
    private static TextEncoderSettings Readable()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. SafeText.DirectionMarks]);
        return settings;
    }

    private static void Annotation(Utf8JsonWriter json, HeldClaim held, string text)
    {
        json.WriteStartObject();
        json.WriteString("id", $"urn:chancery:claim:{held.Id}");
        json.WriteString("type", "Annotation");
        json.WriteString("motivation", "identifying");
        json.WriteString("created", InstantPattern.General.Format(held.Recorded.AtMidnight().InUtc().ToInstant()));
        Body(json, held);
        Target(json, held, text);
        json.WriteEndObject();
    }

    private static void Body(Utf8JsonWriter json, HeldClaim held)
    {
        json.WriteStartObject("body");
        json.WriteString("type", "TextualBody");
        json.WriteString("format", "text/plain");
        json.WriteString("language", "en");
        json.WriteString("value", SafeText.WellFormed(ClaimSentence.Of(held.Claim)));
        foreach (var (name, value) in ClaimSentence.Fields(held))
        {
            json.WriteString($"chancery:{name}", SafeText.WellFormed(value));
        }

        json.WriteEndObject();
    }

    private static void Target(Utf8JsonWriter json, HeldClaim held, string text)
    {
        var cited = TextSelection.Of(text, held.Claim.Span);
        json.WriteStartObject("target");
        json.WriteString("type", "SpecificResource");
        json.WriteString("source", SafeLinks.Source(held.Dispatch));
        json.WriteStartArray("selector");
        json.WriteStartObject();
        json.WriteString("type", "TextQuoteSelector");
        json.WriteString("exact", cited.Exact);
        json.WriteString("prefix", cited.Prefix);
        json.WriteString("suffix", cited.Suffix);
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "TextPositionSelector");
        json.WriteNumber("start", cited.Start);
        json.WriteNumber("end", cited.End);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
