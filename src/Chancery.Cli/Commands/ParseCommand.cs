using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Language;
using Chancery.Language.Conllu;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery parse</c>: the sentences, tags and trees that reading starts from.</summary>
internal static class ParseCommand
{
    public static Command Create(CommandContext context)
    {
        var path = new Argument<string>("FILE") { Description = "A file of plain text, or - for standard input." };
        path.Validators.Add(RequireFile);
        var format = Inputs.Format("conllu", "text");
        var command = new Command("parse", "Prints a text's sentences with tags, lemmas and dependency trees.") { path, format };
        command.SetAction(parsed =>
        {
            var text = Annotator.Load().Annotate(Read(context, parsed.GetValue(path)!));
            context.Terminal.Write(parsed.GetValue(format) == "conllu" ? Conllu(text) : Plain(text));
            return ExitCode.Done;
        });
        return command;
    }

    private static void RequireFile(ArgumentResult result)
    {
        var path = result.Tokens.Count > 0 ? result.Tokens[0].Value : "-";
        if (path != "-" && !File.Exists(path))
        {
            result.AddError($"there is no file '{path}'");
        }
    }

    private static string Read(CommandContext context, string path)
    {
        using var reader = new StreamReader(path == "-" ? context.Terminal.Input : File.OpenRead(path));
        return reader.ReadToEnd();
    }

    private static string Conllu(AnnotatedText text)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        ConlluWriter.Write(text, writer);
        return writer.ToString();
    }

    /// <summary>A line a word: form, tag, relation, head; an empty line between sentences.</summary>
    private static string Plain(AnnotatedText text)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.First; i < sentence.End; i++)
            {
                var head = text[i].Head < 0 ? "" : text.Form(text[i].Head);
                writer.Write($"{text.Form(i),-20} {UniversalNames.Of(text[i].Upos),-6} {UniversalNames.Of(text[i].Relation),-14} {head}".TrimEnd());
                writer.Write('\n');
            }

            writer.Write('\n');
        }

        return writer.ToString();
    }
}
