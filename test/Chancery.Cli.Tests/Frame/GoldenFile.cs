using System.Text;
using System.Text.RegularExpressions;
using Chancery.Reading;

namespace Chancery.Cli.Tests.Frame;

/// <summary>
/// A session at the command line with what it must print: <c>$ chancery …</c> lines, each followed by its output, then its messages behind
/// <c>! </c>, then <c>[exit N]</c> where it is not 0. Run with CHANCERY_ACCEPT=1, a golden file is written anew.
/// </summary>
internal sealed partial class GoldenFile(string path)
{
    private const string Prompt = "$ chancery ";

    public async Task Check()
    {
        var session = (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n");
        Golden.Check(path, await Run(session));
    }

    private static async Task<string> Run(string session)
    {
        using var scratch = new Scratch();
        var printed = new StringBuilder();
        foreach (var line in session.Split('\n').Where(l => l.StartsWith(Prompt, StringComparison.Ordinal)))
        {
            var run = await CommandRun.Of(Arguments(line[Prompt.Length..], scratch), reader: () => Reader.Create(), environment: n => n == "CHANCERY_LEDGER" ? Path.Combine(scratch.Folder, "ledger.db") : null);
            printed.Append(line).Append('\n').Append(Report(run, scratch)).Append('\n');
        }

        return printed.ToString().TrimEnd('\n') + "\n";
    }

    private static string Report(CommandRun run, Scratch scratch)
    {
        var said = run.Error.TrimEnd('\n');
        var text = run.Output.TrimEnd('\n') is { Length: > 0 } output ? output + "\n" : "";
        text += said.Length == 0 ? "" : string.Concat(said.Split('\n').Select(l => $"! {l}".TrimEnd() + "\n"));
        text += run.ExitCode == 0 ? "" : $"[exit {run.ExitCode}]\n";
        text = text.Replace(Repository.Root + "/", "", StringComparison.Ordinal).Replace(scratch.Folder + "/", "", StringComparison.Ordinal);
        text = text.Replace("Chancery.Cli.Tests [", "chancery [", StringComparison.Ordinal).Replace("  Chancery.Cli.Tests ", "  chancery ", StringComparison.Ordinal);
        return TrailingSpace().Replace(Chain().Replace(Digest().Replace(text, "<digest>"), "chain <hash>"), "");
    }

    /// <summary>Words as a shell splits them; paths into the repository are made whole.</summary>
    private static string[] Arguments(string line, Scratch scratch) =>
    [
        .. Word().Matches(line).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value)
            .Select(w => w.StartsWith("samples", StringComparison.Ordinal) || w.StartsWith("test/", StringComparison.Ordinal) ? Repository.PathOf(w) : w)
            .Select(w => w.Replace("SCRATCH", scratch.Folder, StringComparison.Ordinal)),
    ];

    [GeneratedRegex("'([^']*)'|[^ ]+")]
    private static partial Regex Word();

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Digest();

    /// <summary>The chain covers the reader's data, which changes with every row of a table.</summary>
    [GeneratedRegex("chain [0-9a-f]{12}")]
    private static partial Regex Chain();

    [GeneratedRegex("[ ]+$", RegexOptions.Multiline)]
    private static partial Regex TrailingSpace();
}
