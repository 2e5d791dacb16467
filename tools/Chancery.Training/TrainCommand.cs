using System.CommandLine;
using System.Diagnostics;
using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Tokens;
using Chancery.Training.Neural;

namespace Chancery.Training;

/// <summary><c>train</c>: treebanks and plain text to a model file; the same input gives the same bytes.</summary>
internal static class TrainCommand
{
    private static readonly Option<FileInfo[]> Texts = new("--text") { Description = "A CoNLL-U treebank to learn from; may be repeated.", Required = true };
    private static readonly Option<FileInfo[]> Development = new("--dev") { Description = "A CoNLL-U treebank to measure on after each epoch." };
    private static readonly Option<FileInfo[]> Corpora = new("--corpus") { Description = "JSON lines with a text each, to pretrain on." };
    private static readonly Option<FileInfo> Output = new("--output") { Description = "Where the model is written.", Required = true };
    private static readonly Option<FileInfo?> Pretrained = new("--pretrained") { Description = "Keeps the pretrained encoder in this file and starts from it when it is there." };
    private static readonly Option<string> Name = new("--name") { Description = "The model's name and version.", DefaultValueFactory = _ => "english-2" };
    private static readonly Option<string[]> Settings = new("--set") { Description = "A setting of the training plan, as Epochs=10." };

    public static Command Create()
    {
        var command = new Command("train", "Trains a model.") { Texts, Development, Corpora, Output, Pretrained, Name, Settings };
        command.SetAction(result =>
        {
            var plan = TrainingPlan.With(result.GetValue(Settings) ?? []) with
            {
                Corpora = [.. (result.GetValue(Corpora) ?? []).Select(f => f.FullName)],
                Pretrained = result.GetValue(Pretrained)?.FullName ?? "",
            };
            Train(plan, Read(result.GetValue(Texts)), Read(result.GetValue(Development)), result.GetValue(Output)!, result.GetValue(Name)!);
        });
        return command;
    }

    private static List<AnnotatedText> Read(FileInfo[]? files) => [.. (files ?? []).Select(Treebank.Read)];

    private static void Train(TrainingPlan plan, List<AnnotatedText> texts, List<AnnotatedText> development, FileInfo output, string name)
    {
        var clock = Stopwatch.StartNew();
        void Log(string line) => Console.WriteLine($"{clock.Elapsed.TotalSeconds,6:F0} s  {line}");
        var segmenter = new SegmenterTrainer(texts);
        LinearModel boundaries = segmenter.Boundaries(), sentences = segmenter.Sentences();
        var fused = segmenter.Fused();
        var training = new NeuralTraining(plan, texts, development, Log);
        var network = training.Train(new Segmenter(boundaries, sentences, new FusedWords(fused)));
        using var stream = output.Create();
        using var writer = new ModelWriter(stream);
        writer.Text(name);
        writer.Linear(boundaries);
        writer.Linear(sentences);
        writer.Fused(fused);
        writer.Lemmas(new LemmaTrainer(texts, training.Vocabulary).Train());
        writer.Tags(training.Tags.Values);
        new Quantiser(writer).Write(network, training.Vocabulary);
        Log($"wrote {output.FullName}, {stream.Length} bytes");
    }
}
