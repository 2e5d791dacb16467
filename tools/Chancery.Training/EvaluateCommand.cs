using System.CommandLine;
using System.Globalization;
using Chancery.Language;
using Chancery.Language.Tokens;

namespace Chancery.Training;

/// <summary><c>evaluate</c>: the CoNLL 2018 metrics on raw text and on gold words.</summary>
internal static class EvaluateCommand
{
    private static readonly Argument<FileInfo[]> Files = new("files") { Description = "CoNLL-U treebanks.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<FileInfo?> Model = new("--model") { Description = "A model file instead of the embedded model." };

    public static Command Create()
    {
        var command = new Command("evaluate", "Measures a model on treebanks.") { Files, Model };
        command.SetAction(result =>
        {
            var annotator = Treebank.Annotator(result.GetValue(Model));
            Console.WriteLine($"model {annotator.Version}");
            foreach (var file in result.GetValue(Files) ?? [])
            {
                Evaluate(annotator, file);
            }
        });
        return command;
    }

    private static void Evaluate(Annotator annotator, FileInfo file)
    {
        var gold = Treebank.Read(file);
        var view = new TextView();
        view.Load(gold.Text);
        var raw = Evaluation.Compare(gold, annotator.Annotate(gold.Text));
        var given = Evaluation.Compare(gold, annotator.AnnotateWords(view, SegmenterTrainer.GoldWords(gold), new Workspace()));
        Console.WriteLine($"\n{file.Name}: {gold.Sentences.Length} sentences, {gold.Tokens.Length} words\n\n| metric | raw text | gold words |\n|---|---|---|");
        foreach (var (a, b) in raw.Zip(given))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {a.Name} | {a.Score.F1:F2} | {b.Score.F1:F2} |"));
        }
    }
}
