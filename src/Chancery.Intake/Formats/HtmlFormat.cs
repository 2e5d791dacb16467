using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Chancery.Intake.Encodings;
using Chancery.Intake.Html;
using Chancery.Intake.Inputs;

namespace Chancery.Intake.Formats;

/// <summary>One dispatch as a web page: its main text as paragraphs, and what the page says of itself.</summary>
internal sealed partial class HtmlFormat : TextFormat
{
    protected override IntakeResult Read(Input input, Decoded text, IntakeOptions options)
    {
        if (Nesting.IsTooDeep(text.Text))
        {
            return new IntakeResult.Refused(IntakeMessages.TooDeep.At(input.Place, $"more than {Nesting.Deepest} elements lie within each other"));
        }

        // The parser is not shared: it holds its document's context. Its default limit of nesting keeps every tree shallow.
        using var document = new HtmlParser().ParseDocument(text.Text);
        var main = MainPart.Of(document);
        var about = PageMetadata.Of(document, main);
        var fields = new DispatchFields(PageText.Of(main, about.Title))
        {
            Title = about.Title,
            Published = about.Published,
            Outlet = about.Outlet,
            Url = about.Url,
        };
        return fields.ToResult(input.Place, options, text.Warnings);
    }

    /// <summary>The page's own <c>charset</c>, which must stand in its first 1,024 bytes (WHATWG HTML, 4.2.5.4).</summary>
    protected override string? DeclaredEncoding(byte[] bytes)
    {
        var match = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("charset\\s*=\\s*[\"']?([A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Charset();
}
