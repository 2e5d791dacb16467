using System.Diagnostics;
using Chancery.Language;
using Chancery.Reading.Attribution.Learned;
using Chancery.Reading.Data;

namespace Chancery.Training.Attribution;

/// <summary><c>attribution train MODEL ARTICLES.jsonl…</c> <c>attribution evaluate MODEL ARTICLES.jsonl…</c>, <c>attribution time ARTICLES.jsonl</c>.</summary>
internal static class AttributionCommand
{
    public static int Run(string[] args)
    {
        if (args is ["time", _])
        {
            SpeechTiming.Print(Console.Out, [.. AttributedArticle.Read(args[1]).Select(a => a.Text)], Annotator.Load());
            return 0;
        }

        if (args.Length < 3 || args[0] is not ("train" or "evaluate"))
        {
            Console.Error.WriteLine("attribution train|evaluate MODEL ARTICLES.jsonl…, or attribution time ARTICLES.jsonl");
            return 2;
        }

        var cues = ReaderData.Shared.Attribution.Cues;
        var annotator = Annotator.Load();
        var clock = Stopwatch.StartNew();
        var articles = args[2..].SelectMany(AttributedArticle.Read).Select(a => new GoldArticle(a, annotator, cues)).ToList();
        Console.WriteLine($"{articles.Count} articles, {articles.Sum(a => a.Cues.Count)} cues, {clock.Elapsed.TotalSeconds:F0} s");
        if (args[0] == "train")
        {
            using var stream = File.Create(args[1]);
            new SpeechTrainer(articles).Train().Write(stream);
            Console.WriteLine($"{stream.Length} bytes, {clock.Elapsed.TotalSeconds:F0} s");
            return 0;
        }

        using var model = File.OpenRead(args[1]);
        new SpeechEvaluation(SpeechModel.Read(model), articles).Print(Console.Out);
        return 0;
    }
}
