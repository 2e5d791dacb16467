using System.Globalization;

namespace Chancery.Language.Conllu;

/// <summary>Writes annotated texts as CoNLL-U (universaldependencies.org/format.html).</summary>
public static class ConlluWriter
{
    public static void Write(AnnotatedText text, TextWriter writer)
    {
        for (var s = 0; s < text.Sentences.Length; s++)
        {
            WriteSentence(text, s, writer);
        }
    }

    private static void WriteSentence(AnnotatedText text, int index, TextWriter writer)
    {
        var sentence = text.Sentences[index];
        if (index == 0 || StartsParagraph(text, sentence.First))
        {
            writer.Write("# newpar\n");
        }

        writer.Write($"# sent_id = {(index + 1).ToString(CultureInfo.InvariantCulture)}\n# text = ");
        WriteLine(SentenceText(text, sentence), writer);
        writer.Write('\n');
        for (var i = sentence.First; i < sentence.End; i++)
        {
            WriteRange(text, sentence, i, writer);
            WriteWord(text, sentence, i, writer);
        }

        writer.Write('\n');
    }

    private static void WriteRange(AnnotatedText text, Sentence sentence, int token, TextWriter writer)
    {
        var end = token + 1;
        while (end < sentence.End && text[end].Clitic)
        {
            end++;
        }

        if (text[token].Clitic || end == token + 1)
        {
            return;
        }

        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{token - sentence.First + 1}-{end - sentence.First}\t"));
        WriteLine(text.Text.AsSpan(text[token].Start, text[end - 1].End - text[token].Start), writer);
        writer.Write($"\t_\t_\t_\t_\t_\t_\t_\t{Misc(text, end - 1)}\n");
    }

    private static void WriteWord(AnnotatedText text, Sentence sentence, int index, TextWriter writer)
    {
        ref readonly var token = ref text[index];
        writer.Write(string.Create(CultureInfo.InvariantCulture, $"{index - sentence.First + 1}\t"));
        WriteLine(text.Form(index), writer);
        writer.Write('\t');
        WriteLine(OrBlank(token.Lemma), writer);
        var head = token.Head < 0 ? 0 : token.Head - sentence.First + 1;
        writer.Write(string.Create(CultureInfo.InvariantCulture,
            $"\t{UniversalNames.Of(token.Upos)}\t{OrBlank(token.Xpos)}\t{OrBlank(token.Features)}\t{head}\t{UniversalNames.Of(token.Relation)}\t_\t"));
        var inside = index + 1 < sentence.End && text[index + 1].Clitic;
        writer.Write(token.Clitic || inside ? "_\n" : Misc(text, index) + "\n");
    }

    private static string Misc(AnnotatedText text, int token) =>
        token + 1 < text.Tokens.Length && text[token].End == text[token + 1].Start ? "SpaceAfter=No" : "_";

    private static string OrBlank(string? value) => string.IsNullOrEmpty(value) ? "_" : value;

    private static ReadOnlySpan<char> SentenceText(AnnotatedText text, Sentence sentence) =>
        text.Text.AsSpan(text[sentence.First].Start, text[sentence.End - 1].End - text[sentence.First].Start);

    private static bool StartsParagraph(AnnotatedText text, int token)
    {
        var between = text.Text.AsSpan(text[token - 1].End, text[token].Start - text[token - 1].End);
        return between.Count('\n') > 1;
    }

    /// <summary>Writes a value on one line: tabs and line ends become blanks.</summary>
    private static void WriteLine(ReadOnlySpan<char> value, TextWriter writer)
    {
        var from = 0;
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] is '\t' or '\n' or '\r')
            {
                writer.Write(value[from..i]);
                writer.Write(' ');
                from = i + 1;
            }
        }

        writer.Write(value[from..]);
    }
}
