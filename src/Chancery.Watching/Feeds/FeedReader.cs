using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Chancery.Watching.Feeds;

/// <summary>
/// Reads RSS (0.9x, 1.0, 2.0) and Atom 1.0. A document type is refused, so that no entity is ever looked up or expanded; depth and number of
/// items are bounded.
/// </summary>
internal static class FeedReader
{
    private const int Deepest = 100;
    private const int MostItems = 2000;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = false };

    static FeedReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The feed; null with what is wrong with it.</summary>
    /// <param name="address">Where it was read, which its links are relative to.</param>
    public static (Feed? Feed, string? Wrong) Read(byte[] bytes, Uri address)
    {
        try
        {
            return IsTooDeep(bytes) ? (null, "its elements are nested deeper than any feed's") : Items(bytes, address);
        }
        catch (XmlException error)
        {
            return (null, FormattableString.Invariant($"it is not well-formed at line {error.LineNumber} ({error.Message.TrimEnd('.')})"));
        }
        catch (ArgumentException)
        {
            return (null, "it declares an encoding that is not known");
        }
    }

    private static bool IsTooDeep(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static (Feed? Feed, string? Wrong) Items(byte[] bytes, Uri address)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Settings);
        reader.MoveToContent();
        var isAtom = reader.LocalName == "feed" && reader.NamespaceURI == Atom.NamespaceName;
        if (!isAtom && reader.LocalName is not ("rss" or "RDF"))
        {
            return (null, $"it is neither RSS nor Atom: it opens with <{reader.LocalName}>");
        }

        string? title = null;
        var items = new List<FeedItem>();
        reader.Read();
        while (!reader.EOF && items.Count < MostItems)
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName == "channel")
            {
                reader.Read();
            }
            else if (reader.LocalName is "item" or "entry")
            {
                items.Add(Item((XElement)XNode.ReadFrom(reader), address, isAtom));
            }
            else if (reader.LocalName == "title")
            {
                title ??= Text((XElement)XNode.ReadFrom(reader));
            }
            else
            {
                reader.Skip();
            }
        }

        return (new Feed(title, items), null);
    }

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static FeedItem Item(XElement element, Uri address, bool isAtom) => isAtom ? AtomEntry.Of(element, address) : RssItem.Of(element, address);

    /// <summary>An element's text without white space around it; null where it is blank.</summary>
    internal static string? Text(XElement? element) => element is null || string.IsNullOrWhiteSpace(element.Value) ? null : element.Value.Trim();
}
