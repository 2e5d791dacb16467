using System.Globalization;
using System.Text;

namespace Chancery.Language.Conllu;

/// <summary>
/// Reads CoNLL-U into an annotated text. The text is rebuilt from the forms, <c>SpaceAfter=No</c> and <c>newpar</c>;
/// the words of a multiword token are taken to concatenate to it. Empty nodes are left out.
/// </summary>
public sealed class ConlluReader
{
    private readonly StringBuilder _text = new();
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private int _line;
    private int _first;
    private bool _space;
    private int _rangeEnd;
    private int _rangeWords;
    private bool _rangeSpace;

    private ConlluReader()
    {
    }

    /// <exception cref="FormatException">A line is not CoNLL-U; the message names the line.</exception>
    public static AnnotatedText Read(TextReader reader)
    {
        var conllu = new ConlluReader();
        while (reader.ReadLine() is { } line)
        {
            conllu._line++;
            conllu.ReadLine(line);
        }

        conllu.EndSentence();
        return new AnnotatedText(conllu._text.ToString(), [.. conllu._tokens], [.. conllu._sentences]);
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0)
        {
            EndSentence();
        }
        else if (line[0] == '#')
        {
            ReadComment(line);
        }
        else
        {
            ReadColumns(line.Split('\t'));
        }
    }

    private void ReadComment(string line)
    {
        if (line.StartsWith("# newdoc", StringComparison.Ordinal) || line is "# newpar" || line.StartsWith("# newpar ", StringComparison.Ordinal))
        {
            StartParagraph();
        }
    }

    private void StartParagraph()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
        {
            _text.Append("\n\n");
        }

        _space = false;
    }

    private void ReadColumns(string[] columns)
    {
        if (columns.Length != 10)
        {
            throw Fault($"a word line has 10 columns, not {columns.Length}");
        }

        if (columns[0].Contains('-', StringComparison.Ordinal))
        {
            ReadRange(columns);
        }
        else if (!columns[0].Contains('.', StringComparison.Ordinal))
        {
            ReadWord(columns);
        }
    }

    private void ReadRange(string[] columns)
    {
        var dash = columns[0].IndexOf('-', StringComparison.Ordinal);
        var first = Number(columns[0][..dash]);
        _rangeEnd = Number(columns[0][(dash + 1)..]);
        _rangeWords = _rangeEnd - first + 1;
        _rangeSpace = !HasNoSpaceAfter(columns[9]);
    }

    private void ReadWord(string[] columns)
    {
        var index = Number(columns[0]);
        if (index != _tokens.Count - _first + 1)
        {
            throw Fault($"word {index} is out of order");
        }

        var clitic = index <= _rangeEnd && index > _rangeEnd - _rangeWords + 1;
        if (_space && !clitic)
        {
            _text.Append(' ');
        }

        var start = _text.Length;
        _text.Append(columns[1]);
        _tokens.Add(ToToken(columns, start, clitic));
        _space = index == _rangeEnd ? _rangeSpace : index > _rangeEnd && !HasNoSpaceAfter(columns[9]);
    }

    private Token ToToken(string[] columns, int start, bool clitic)
    {
        var head = Number(columns[6]);
        return new Token
        {
            Start = start,
            End = _text.Length,
            Upos = UniversalNames.TagOf(columns[3]),
            Xpos = string.Intern(Blank(columns[4])),
            Lemma = columns[2],
            Features = string.Intern(Blank(columns[5])),
            Head = head == 0 ? -1 : _first + head - 1,
            Relation = UniversalNames.RelationOf(columns[7]),
            Clitic = clitic,
        };
    }

    private void EndSentence()
    {
        if (_tokens.Count > _first)
        {
            _sentences.Add(new Sentence(_first, _tokens.Count));
        }

        _first = _tokens.Count;
        (_rangeEnd, _rangeWords) = (0, 0);
    }

    private static bool HasNoSpaceAfter(string misc) => misc.Split('|').Contains("SpaceAfter=No");

    private static string Blank(string column) => column == "_" ? "" : column;

    private int Number(string column) =>
        int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Fault($"'{column}' is not a number");

    private FormatException Fault(string message) => new($"CoNLL-U line {_line}: {message}");
}
