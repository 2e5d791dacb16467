using System.Text;

namespace Chancery.Ledger;

/// <summary>The data files that ship inside this assembly.</summary>
internal static class LedgerData
{
    /// <summary>The lines of a file that are neither empty nor a <c>#</c> comment.</summary>
    public static IEnumerable<string> Lines(string name) => Numbered(name).Select(l => l.Text);

    public static IEnumerable<(int Number, string Text)> Numbered(string name)
    {
        using var stream = typeof(LedgerData).Assembly.GetManifestResourceStream($"data/{name}")
            ?? throw new InvalidOperationException($"no embedded data file '{name}'");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return [.. Numbered(reader)];
    }

    public static IEnumerable<(int Number, string Text)> Numbered(TextReader reader)
    {
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Trim() is { Length: > 0 } text && text[0] != '#')
            {
                yield return (number, text);
            }
        }
    }
}
