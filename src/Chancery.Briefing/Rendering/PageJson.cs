using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Briefing;

/// <summary>A page as JSON, <c>chancery/page/1</c>: the same points with their fields, and every quote in full.</summary>
public static class PageJson
{
    public const string Schema = "chancery/page/1";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Render(Page page)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("title", page.Title);
            Fields(json, "basis", page.Fields);
            json.WriteStartArray("sections");
            foreach (var section in page.Sections)
            {
                Section(json, section);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Section(Utf8JsonWriter json, PageSection section)
    {
        json.WriteStartObject();
        json.WriteString("heading", section.Heading);
        json.WriteStartArray("items");
        foreach (var item in section.Items)
        {
            json.WriteStartObject();
            json.WriteString("head", item.Head);
            Fields(json, "fields", item.Fields);
            json.WriteStartArray("lines");
            foreach (var line in item.Lines)
            {
                Line(json, line);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (section.More is not null)
        {
            json.WriteString("more", section.More);
        }

        json.WriteEndObject();
    }

    private static void Fields(Utf8JsonWriter json, string name, IReadOnlyList<PageField> fields)
    {
        json.WriteStartObject(name);
        foreach (var field in fields)
        {
            json.WriteString(field.Name, field.Value);
        }

        json.WriteEndObject();
    }

    private static void Line(Utf8JsonWriter json, PageLine line)
    {
        json.WriteStartObject();
        json.WriteString("date", line.Date);
        json.WriteString("what", line.What);
        json.WriteString("speaker", line.Speaker);
        json.WriteString("dispatch", line.Dispatch);
        json.WriteString("quote", line.Quote);
        json.WriteString("id", line.Id);
        json.WriteNumber("reports", line.Reports);
        json.WriteEndObject();
    }
}
