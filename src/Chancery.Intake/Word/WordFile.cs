using System.IO.Compression;
using System.Xml;

namespace Chancery.Intake.Word;

/// <summary>A Word file's archive: its document part and where the links of that lead.</summary>
internal sealed class WordFile(ZipArchive archive, int longest)
{
    private const string MainPart = "/officeDocument";

    /// <summary>The paragraphs, lazily; null where the archive holds no Word document.</summary>
    /// <exception cref="XmlException">A part is no XML, or longer than intake holds.</exception>
    public IEnumerable<WordParagraph>? Paragraphs()
    {
        var main = Relations("_rels/.rels").Where(r => r.Type.EndsWith(MainPart, StringComparison.Ordinal)).Select(r => r.Target.TrimStart('/')).FirstOrDefault() ?? "word/document.xml";
        return main.EndsWith(".xml", StringComparison.Ordinal) && archive.GetEntry(main) is { } part && main.StartsWith("word/", StringComparison.Ordinal) ? Read(part, main) : null;
    }

    private IEnumerable<WordParagraph> Read(ZipArchiveEntry part, string name)
    {
        var slash = name.LastIndexOf('/') + 1;
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, _, target) in Relations($"{name[..slash]}_rels/{name[slash..]}.rels"))
        {
            links[id] = target;
        }

        using var xml = Open(part);
        foreach (var paragraph in new WordParagraphs(xml, links).Read())
        {
            yield return paragraph;
        }
    }

    private IEnumerable<(string Id, string Type, string Target)> Relations(string name)
    {
        if (archive.GetEntry(name) is not { } part)
        {
            yield break;
        }

        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
            {
                yield return (xml.GetAttribute("Id") ?? "", xml.GetAttribute("Type") ?? "", xml.GetAttribute("Target") ?? "");
            }
        }
    }

    private XmlReader Open(ZipArchiveEntry part) => XmlReader.Create(part.Open(), new XmlReaderSettings
    {
        CloseInput = true,
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        MaxCharactersInDocument = longest,
        XmlResolver = null,
    });
}
