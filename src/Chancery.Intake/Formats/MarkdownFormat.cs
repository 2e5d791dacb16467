using Chancery.Intake.Encodings;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>One dispatch as Markdown: what is known of it in YAML between two <c>---</c>, its text everything after, marks included.</summary>
internal sealed class MarkdownFormat : TextFormat
{
    protected override IntakeResult Read(Input input, Decoded text, IntakeOptions options)
    {
        if (FrontMatter.Find(text.Text) is not { } front)
        {
            return new DispatchFields(text.Text) { Title = Heading(text.Text) }.ToResult(input.Place, options, text.Warnings);
        }

        if (front.Read(out var fields) is { } problem)
        {
            return new IntakeResult.Refused(IntakeMessages.BrokenFrontMatter.At(input.At(problem.Line), problem.What));
        }

        return Dispatch(front.Body, fields).ToResult(input.Place, options, text.Warnings);
    }

    private static DispatchFields Dispatch(string body, Dictionary<string, string> fields) => new(body)
    {
        Id = fields.GetValueOrDefault("id"),
        Title = fields.GetValueOrDefault("title") ?? Heading(body),
        Published = fields.GetValueOrDefault("published") ?? fields.GetValueOrDefault("date"),
        Outlet = fields.GetValueOrDefault("outlet"),
        Url = fields.GetValueOrDefault("url"),
        Language = fields.GetValueOrDefault("language"),
    };

    /// <summary>The heading that a text opens with; it stays in the text.</summary>
    private static string? Heading(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (!start.StartsWith("# "))
        {
            return null;
        }

        var end = start.IndexOfAny('\r', '\n');
        return (end < 0 ? start : start[..end])[2..].Trim().TrimEnd('#').TrimEnd().ToString();
    }
}
