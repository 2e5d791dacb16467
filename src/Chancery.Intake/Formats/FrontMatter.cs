using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chancery.Intake.Formats;

/// <summary>What is wrong with front matter, with its line in the file.</summary>
internal sealed record FrontMatterProblem(long Line, string What);

/// <summary>The YAML that a Markdown file may open with, and the text after it.</summary>
internal sealed record FrontMatter(string Yaml, string Body)
{
    private const int Longest = 1 << 16;

    /// <summary>The front matter of <paramref name="text"/>: from a first line <c>---</c> to the next <c>---</c> or <c>...</c>; null where there is none.</summary>
    public static FrontMatter? Find(string text)
    {
        var start = EndOfLine(text, 0);
        if (Line(text, 0) is not "---")
        {
            return null;
        }

        for (var at = start; at < text.Length && at < Longest; at = EndOfLine(text, at))
        {
            if (Line(text, at) is "---" or "...")
            {
                return new FrontMatter(text[start..at], text[EndOfLine(text, at)..]);
            }
        }

        return null;
    }

    /// <summary>The scalar values of the mapping, by key in lower case; anything nested is passed over. Null when it could be read.</summary>
    public FrontMatterProblem? Read(out Dictionary<string, string> fields)
    {
        fields = new(StringComparer.Ordinal);
        try
        {
            return Mapping(new Parser(new StringReader(Yaml)), fields);
        }
        catch (YamlException error)
        {
            return new FrontMatterProblem(error.Start.Line + 1, "the front matter is not valid YAML");
        }
    }

    private static FrontMatterProblem? Mapping(Parser yaml, Dictionary<string, string> fields)
    {
        yaml.Consume<StreamStart>();
        if (!yaml.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        if (!yaml.TryConsume<MappingStart>(out _))
        {
            return new FrontMatterProblem(2, "the front matter is no mapping of names to values");
        }

        while (!yaml.TryConsume<MappingEnd>(out _))
        {
            Entry(yaml, fields);
        }

        return null;
    }

    private static void Entry(Parser yaml, Dictionary<string, string> fields)
    {
        var key = yaml.TryConsume<Scalar>(out var name) ? name.Value.ToLowerInvariant() : null;
        if (key is null)
        {
            yaml.SkipThisAndNestedEvents();
        }

        if (yaml.TryConsume<Scalar>(out var value))
        {
            fields.TryAdd(key ?? "", value.Value);
        }
        else
        {
            yaml.SkipThisAndNestedEvents();
        }
    }

    private static ReadOnlySpan<char> Line(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd();
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end + 1;
    }
}
