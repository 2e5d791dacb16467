using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Attribution;

/// <summary>Tells whose words a release is from its title and its first lines, by the table of forms.</summary>
internal sealed class ReleaseForms
{
    private const int HeadLines = 6;
    private const int MaxHeadLength = 160;
    private static readonly TableSchema Schema = new(["phrase", "where", "kind"], []);
    private readonly List<string> _titleStarts = [];
    private readonly List<string> _jointTitles = [];
    private readonly List<string> _jointLines = [];
    private readonly List<string> _roles = [];
    private readonly List<string> _attributable = [];
    private readonly List<string> _beginnings = [];
    private readonly List<string> _ends = [];
    private readonly HashSet<string> _stops = new(StringComparer.Ordinal);
    private readonly List<string> _messages = [];
    private readonly List<string> _posts = [];
    private readonly HashSet<string> _passedOn = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _adoptions = [];
    private readonly HashSet<string> _documents = new(StringComparer.Ordinal);

    private ReleaseForms(DataTable table, ICollection<DataError> errors)
    {
        foreach (var row in table.Rows)
        {
            if (ListFor(row) is { } list)
            {
                list.Add(row["phrase"]);
            }
            else
            {
                errors.Add(row.Error($"no form is '{row["where"]}' and '{row["kind"]}'"));
            }
        }
    }

    public static ReleaseForms Load(DataSource source, ICollection<DataError> errors) => new(source.Table("release-forms.csv", Schema, errors), errors);

    /// <summary>The form of a release that is no transcript.</summary>
    public ReleaseForm Of(string? title, string text, List<Span> paragraphs)
    {
        var (first, attributable) = SkipHead(text, paragraphs);
        var body = new Range(first, BodyEnd(text, paragraphs, first));
        if (Joint(title, text, paragraphs, first) is { Form: { } joint } found)
        {
            var start = Math.Max(first, found.Line + 1);
            start += start + 1 < paragraphs.Count && IsLetterhead(text, paragraphs[start]) && paragraphs[start].Length < MaxHeadLength ? 1 : 0;
            return new ReleaseForm(ReleaseKind.Joint, null, null, null, start..body.End.Value, joint);
        }

        if (attributable)
        {
            return ReleaseForm.Plain;
        }

        return Byline(text, paragraphs) ?? Titled(title, body) ?? ReleaseForm.Plain;
    }

    /// <summary>Whether the line is only a mark that the text begins: 'Begin text:'.</summary>
    public bool BeginsText(ReadOnlySpan<char> line) => line.Length < 60 && (Holds(_beginnings, line.ToString().ToLowerInvariant()) || Holds(_attributable, line.ToString().ToLowerInvariant()));

    /// <summary>Whether <paramref name="line"/> ends with a colon and announces a message, letter or statement whose text follows.</summary>
    public bool AnnouncesMessage(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line[^1] is not (':' or ';') || line.Length > 400)
        {
            return false;
        }

        var lower = line.ToString().ToLowerInvariant();
        return _messages.Exists(m => lower.Contains(m, StringComparison.Ordinal));
    }

    /// <summary>Who, by a title such as 'Minister Moss posted the following', writes the text; null where it is none.</summary>
    public string? PosterIn(string title)
    {
        foreach (var phrase in _posts)
        {
            if (title.IndexOf($" {phrase}", StringComparison.OrdinalIgnoreCase) is > 0 and var at)
            {
                return title[..at].TrimEnd(' ', ':', ',');
            }
        }

        return null;
    }

    /// <summary>The words before the first that ends a name ('on', 'at', 'following').</summary>
    public string UpToStop(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = Array.FindIndex(parts, w => w is not ("and" or "for") && _stops.Contains(w.ToLowerInvariant()));
        return string.Join(' ', parts[..(count < 0 ? parts.Length : count)]).TrimEnd('.', ',', ':', ';');
    }

    /// <summary>Whether the verb says that a text was adopted: 'adopt', 'issue', 'sign'.</summary>
    public bool IsAdoption(string lemma) => _adoptions.Contains(lemma);

    /// <summary>Whether the noun names a text that speaks for its authors: communique, statement, report.</summary>
    public bool IsDocument(string lemma) => _documents.Contains(lemma);

    /// <summary>Whether the word ends the name of an office: 'Secretary', 'Spokesperson', 'Advisor'.</summary>
    public bool IsOfficeWord(string word) => _roles.Contains(word.TrimEnd(',', ':').ToLowerInvariant());

    /// <summary>Whether 'from' or 'by' after the word tells whose words follow: 'the following from', 'a post by'.</summary>
    public bool IsPassedOn(string word) => _passedOn.Contains(word);

    private ICollection<string>? ListFor(DataRow row) => (row["where"], row["kind"]) switch
    {
        ("title-start", "own-words") => _titleStarts,
        ("title", "joint") => _jointTitles,
        ("line", "joint") => _jointLines,
        ("line", "attributable") => _attributable,
        ("line", "begin") => _beginnings,
        ("line", "end") => _ends,
        ("role", "own-words") => _roles,
        ("stop", "text") => _stops,
        ("message", "own-words") => _messages,
        ("document", "own-words") => _documents,
        ("title", "own-words") => _posts,
        ("passed-on", "own-words") => _passedOn,
        ("adoption", "joint") => _adoptions,
        _ => null,
    };

    /// <summary>The first paragraph of the text proper: after letterhead, 'attributable to' and 'Begin text'.</summary>
    private (int First, bool Attributable) SkipHead(string text, List<Span> paragraphs)
    {
        var first = 0;
        var attributable = false;
        for (var i = 0; i < Math.Min(HeadLines, paragraphs.Count); i++)
        {
            var line = Lower(text, paragraphs[i]);
            if (Holds(_attributable, line) || Holds(_beginnings, line) || (i == first && IsLetterhead(text, paragraphs[i])))
            {
                attributable |= Holds(_attributable, line);
                first = i + 1;
            }
        }

        return (first, attributable);
    }

    private int BodyEnd(string text, List<Span> paragraphs, int first)
    {
        for (var i = Math.Max(first, 1); i < paragraphs.Count; i++)
        {
            if (paragraphs[i].Length < 30 && Holds(_ends, Lower(text, paragraphs[i])))
            {
                return i;
            }
        }

        return paragraphs.Count;
    }

    /// <summary>A short line without a full stop: place, office, name with a role.</summary>
    private static bool IsLetterhead(string text, Span line) => line.Length < MaxHeadLength && text[line.End - 1] is not ('.' or '!' or '?' or '”' or '"' or ':' or ',' or ';');

    /// <summary>The phrase begins the title or stands in it in capitals: 'signed a joint statement' is a story.</summary>
    private static bool IsHeading(string title, string phrase)
    {
        var at = title.IndexOf(phrase, StringComparison.OrdinalIgnoreCase);
        return at == 0 || (at > 0 && char.IsUpper(title[at]));
    }

    private (string? Form, int Line) Joint(string? title, string text, List<Span> paragraphs, int first)
    {
        var at = -1;
        var form = _jointTitles.Find(p => IsHeading(title ?? "", p));
        if (form is not null && first < paragraphs.Count && TellsOfAdoption(Lower(text, paragraphs[first])))
        {
            return (null, -1);
        }

        for (var i = 0; form is null && i < Math.Min(first + 1, paragraphs.Count); i++)
        {
            var line = Lower(text, paragraphs[i]);
            form = _jointLines.Find(p => line.StartsWith(p, StringComparison.Ordinal) || (i < first && line.Contains(p, StringComparison.Ordinal)));
            at = form is null ? at : i;
        }

        return (form, at);
    }

    /// <summary>'The leaders adopted a joint statement on Monday': a story about the text, not the text.</summary>
    private bool TellsOfAdoption(string line)
    {
        var document = _jointTitles.FindIndex(p => line.Contains(p, StringComparison.Ordinal));
        return document >= 0 && _adoptions.Exists(a => line.IndexOf($" {a}", StringComparison.Ordinal) is >= 0 and var verb && line.IndexOf($" a {_jointTitles[document]}", verb, StringComparison.Ordinal) is >= 0 and var noun && noun - verb < 20);
    }

    /// <summary>'Antony J. Blinken, Secretary of State' as the first line, a text below it.</summary>
    private ReleaseForm? Byline(string text, List<Span> paragraphs)
    {
        if (paragraphs.Count < 2 || paragraphs[0].Length > 120 || !IsLetterhead(text, paragraphs[0]))
        {
            return null;
        }

        var line = paragraphs[0];
        var comma = text.IndexOf(',', line.Start, line.Length);
        var role = comma < 0 ? "" : Paragraphs.Trim(text, comma + 1, line.End).Of(text);
        var words = comma < 0 ? 0 : text[line.Start..comma].Split(' ').Length;
        if (words is < 2 or > 5 || !_roles.Exists(r => role.Contains(r, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var first = 1;
        while (first < Math.Min(HeadLines, paragraphs.Count) && IsLetterhead(text, paragraphs[first]))
        {
            first++;
        }

        var name = new Span(line.Start, comma);
        return new ReleaseForm(ReleaseKind.OwnWords, name.Of(text), role, name, new Range(first, paragraphs.Count), "a first line with name and office");
    }

    /// <summary>'Statement from National Security Advisor Jake Sullivan on …': the words up to the preposition.</summary>
    private ReleaseForm? Titled(string? title, Range body)
    {
        var form = title is null ? null : _titleStarts.Find(p => title.StartsWith(p, StringComparison.OrdinalIgnoreCase));
        if (form is null)
        {
            return null;
        }

        var words = title![form.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = Array.FindIndex(words, w => _stops.Contains(w.ToLowerInvariant()));
        var name = string.Join(' ', words[..(count < 0 ? words.Length : count)]).TrimEnd(',', ':');
        return name.Length == 0 ? null : new ReleaseForm(ReleaseKind.OwnWords, name, null, null, body, form);
    }

    private static bool Holds(List<string> phrases, string line) => phrases.Exists(p => line.Contains(p, StringComparison.Ordinal));

    private static string Lower(string text, Span line) => text.Substring(line.Start, Math.Min(line.Length, MaxHeadLength)).ToLowerInvariant();
}
