using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ModelContextProtocol.Protocol;

namespace Chancery.Assistant.Answers;

/// <summary>An answer as a tool gives it: in words to be read, and in fields.</summary>
internal static class AnswerText
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static CallToolResult Of(Answer answer) => new()
    {
        Content = [new TextContentBlock { Text = Words(answer) }],
        StructuredContent = JsonSerializer.SerializeToElement(answer, Json),
    };

    public static string Words(Answer answer)
    {
        var text = new StringBuilder().Append(answer.Title).Append('\n');
        foreach (var section in answer.Sections)
        {
            text.Append("\n## ").Append(section.Heading).Append('\n');
            foreach (var point in section.Points)
            {
                Point(text, point);
            }

            _ = section.More is { } more ? text.Append('(').Append(more).Append(")\n") : text;
        }

        _ = answer.Sections.Count == 0 ? text.Append("\nThe ledger tells nothing of this.\n") : text;
        return text.Append('\n').Append(answer.Basis).Append('\n').ToString();
    }

    private static void Point(StringBuilder text, AnswerPoint point)
    {
        text.Append("* ").Append(point.Head).Append('\n');
        foreach (var line in point.Lines)
        {
            string[] told = [line.Date, line.Text];
            text.Append("  - ").AppendJoin(", ", told.Where(t => t.Length > 0));
            if (line.Citation is { } cited)
            {
                text.Append(CultureInfo.InvariantCulture, $": “{cited.Quote}” – {cited.Speaker}; {cited.Dispatch}; claim {cited.Claim}{(cited.Statement is { } statement ? $", words of claim {statement}" : "")}; {cited.Page ?? cited.Link}");
            }
            else if (line.RestsOn.Count > 0)
            {
                text.Append(" [rests on claims ").AppendJoin(", ", line.RestsOn).Append(']');
            }

            _ = line.Reports > 1 ? text.Append(CultureInfo.InvariantCulture, $" ({line.Reports} reports)") : text;
            text.Append('\n');
        }
    }
}
