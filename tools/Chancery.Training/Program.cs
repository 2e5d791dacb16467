using System.Diagnostics;
using Chancery.Language;
using Chancery.Language.Conllu;
using Chancery.Language.Models;
using Chancery.Language.Tagging;
using Chancery.Training;

AnnotatedText ReadText(string path)
{
    using var reader = new StreamReader(path);
    return ConlluReader.Read(reader);
}

if (args[0] == "attribution")
{
    return Chancery.Training.Attribution.AttributionCommand.Run(args[1..]);
}

if (args[0] == "acts")
{
    return Chancery.Training.Acts.ActsCommand.Run(args[1..]);
}

if (args[0] == "train")
{
    var texts = args[2..].Select(ReadText).ToList();
    var tags = texts.SelectMany(t => t.Tokens.ToArray()).GroupBy(t => new WordTag(t.Upos, t.Xpos)).Where(g => g.Count() >= 3).Select(g => g.Key)
        .OrderBy(t => t.Upos).ThenBy(t => t.Xpos, StringComparer.Ordinal).ToList();
    Console.WriteLine($"{tags.Count} tags");
    var segmenter = new SegmenterTrainer(texts);
    using var stream = File.Create(args[1]);
    using var writer = new ModelWriter(stream);
    writer.Text("english-linear-1");
    writer.Tags(tags);
    writer.Linear(segmenter.Boundaries());
    writer.Linear(segmenter.Sentences());
    writer.Fused(segmenter.Fused());
    writer.Morphology(new MorphologyTrainer(texts, tags).Train());
    new LinearTrainer(texts, tags).Write(writer);
    return 0;
}

var annotator = new Annotator(LanguageModel.Load(File.ReadAllBytes(args[1])));
foreach (var path in args[2..])
{
    var gold = ReadText(path);
    var view = new Chancery.Language.Tokens.TextView();
    view.Load(gold.Text);
    var clock = Stopwatch.StartNew();
    var raw = annotator.Annotate(gold.Text);
    Console.WriteLine($"{path}: {raw.Tokens.Length / clock.Elapsed.TotalSeconds:F0} tokens/s");
    var given = annotator.AnnotateWords(view, SegmenterTrainer.GoldWords(gold), new Workspace());
    foreach (var ((name, a), (_, b)) in Evaluation.Compare(gold, raw).Zip(Evaluation.Compare(gold, given)))
    {
        Console.WriteLine($"{name,-20} raw {a.F1:F2}  gold tokens {b.F1:F2}");
    }
}

return 0;
