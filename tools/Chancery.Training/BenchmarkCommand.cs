using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Chancery.Language;

namespace Chancery.Training;

/// <summary><c>benchmark</c>: tokens a second from raw text to trees, time to load, peak memory.</summary>
internal static class BenchmarkCommand
{
    private static readonly Argument<FileInfo> File = new("file") { Description = "Plain text, or JSON lines with a text each." };
    private static readonly Option<int> Threads = new("--threads") { Description = "How many threads annotate.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Most = new("--characters") { Description = "How much of the file is used.", DefaultValueFactory = _ => 5_000_000 };
    private static readonly Option<FileInfo?> Model = new("--model") { Description = "A model file instead of the embedded model." };

    public static Command Create()
    {
        var command = new Command("benchmark", "Times raw text to trees.") { File, Threads, Most, Model };
        command.SetAction(result =>
        {
            var clock = Stopwatch.StartNew();
            var annotator = Treebank.Annotator(result.GetValue(Model));
            Print("load", clock.Elapsed.TotalMilliseconds, "ms");
            Print("memory after loading", PeakMegabytes(), "MB at the peak");
            Run(annotator, Texts(result.GetValue(File)!, result.GetValue(Most)), result.GetValue(Threads));
        });
        return command;
    }

    private static void Run(Annotator annotator, List<string> texts, int threads)
    {
        Annotate(annotator, texts[..Math.Min(20, texts.Count)], threads);
        var clock = Stopwatch.StartNew();
        var processor = Process.GetCurrentProcess().TotalProcessorTime;
        var tokens = Annotate(annotator, texts, threads);
        var used = (Process.GetCurrentProcess().TotalProcessorTime - processor).TotalSeconds;
        Print("texts", texts.Count, "");
        Print("tokens", tokens, "");
        Print($"on {threads} threads", tokens / clock.Elapsed.TotalSeconds, "tokens/s");
        Print("by processor time", tokens / used, "tokens/s for each core");
        Print("memory", PeakMegabytes(), "MB at the peak");
    }

    private static long Annotate(Annotator annotator, List<string> texts, int threads)
    {
        long tokens = 0;
        Parallel.ForEach(texts, new ParallelOptions { MaxDegreeOfParallelism = threads }, text => Interlocked.Add(ref tokens, annotator.Annotate(text).Tokens.Length));
        return tokens;
    }

    private static List<string> Texts(FileInfo file, int most)
    {
        var texts = new List<string>();
        foreach (var line in System.IO.File.ReadLines(file.FullName))
        {
            if (most <= 0)
            {
                break;
            }

            texts.Add(line.StartsWith('{') ? Text(line) : line);
            most -= texts[^1].Length;
        }

        return texts;
    }

    private static string Text(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("text").GetString() ?? "";
    }

    private static double PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;

    private static void Print(string what, double figure, string unit) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-22} {figure,12:N0} {unit}"));
}
