using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Briefing;

/// <summary>What changed, as an Atom feed (RFC 4287). An entry keeps its id while what it tells stays the same, whichever days are asked about.</summary>
internal sealed class AtomFormat : PageFormat
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    public override string Name => "atom";
    public override string MediaType => "application/atom+xml; charset=utf-8";
    public override string Extension => ".atom";

    public override string? Misfit(Page page) => page.Feed is null ? "this page tells no changes; ask for diff, brief --since, timeline or day" : null;

    public override void Write(PageExport export, Stream output)
    {
        var page = export.Page;
        var items = page.Sections.SelectMany(s => s.Items.Select(i => (Section: s.Heading, Item: i))).Where(e => PageExport.ClaimsOf(e.Item).Any()).ToList();
        using var xml = XmlWriter.Create(output, Settings);
        xml.WriteStartElement("feed", Namespace);
        Element(xml, "id", Urn(page.Feed ?? page.Title));
        Element(xml, "title", page.Title);
        Element(xml, "updated", items.Count == 0 ? InstantPattern.General.Format(export.Recorded) : Time(items.Max(e => Updated(e.Item))));
        xml.WriteStartElement("author", Namespace);
        Element(xml, "name", "Chancery");
        xml.WriteEndElement();
        foreach (var (section, item) in items.DistinctBy(e => Identity(e.Item)))
        {
            Entry(xml, section, item);
        }

        xml.WriteEndElement();
    }

    private static void Entry(XmlWriter xml, string section, PageItem item)
    {
        xml.WriteStartElement("entry", Namespace);
        Element(xml, "id", Urn(Identity(item)));
        Element(xml, "title", item.Link?.Words ?? item.Head);
        Element(xml, "updated", Time(Updated(item)));
        Element(xml, "published", Time(Min(PageExport.ClaimsOf(item).Select(c => c.Recorded))));
        foreach (var url in PageExport.ClaimsOf(item).Select(c => SafeLinks.To(c.Dispatch, "")?.Url).OfType<string>().Distinct(StringComparer.Ordinal).Take(1))
        {
            xml.WriteStartElement("link", Namespace);
            xml.WriteAttributeString("rel", "alternate");
            xml.WriteAttributeString("href", url);
            xml.WriteEndElement();
        }

        xml.WriteStartElement("category", Namespace);
        xml.WriteAttributeString("term", SafeText.Line(section));
        xml.WriteEndElement();
        Element(xml, "content", string.Join("\n\n", item.Lines.Select(PageText.Line)), ("type", "text"));
        xml.WriteEndElement();
    }

    private static void Element(XmlWriter xml, string name, string text, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name, Namespace);
        foreach (var attribute in attributes)
        {
            xml.WriteAttributeString(attribute.Name, attribute.Value);
        }

        xml.WriteString(SafeText.Of(text));
        xml.WriteEndElement();
    }

    // The claim that told it first, and the state that a thread came to.
    private static string Identity(PageItem item)
    {
        var first = item.Lines.First(l => l.Claims.Count > 0).Claims.OrderBy(c => c.Said).ThenBy(c => c.Id).First();
        return $"{first.Id} {item.Fields.FirstOrDefault(f => f.Name == "state")?.Value}";
    }

    private static LocalDate Updated(PageItem item) => PageExport.ClaimsOf(item).Max(c => c.Recorded);

    private static LocalDate Min(IEnumerable<LocalDate> days) => days.Min();

    private static string Time(LocalDate day) => InstantPattern.General.Format(day.AtMidnight().InUtc().ToInstant());

    /// <summary>A name-based UUID of RFC 9562, version 8, from SHA-256.</summary>
    private static string Urn(string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"chancery:atom:{name}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return string.Create(CultureInfo.InvariantCulture, $"urn:uuid:{new Guid(hash.AsSpan(0, 16), bigEndian: true):D}");
    }
}
