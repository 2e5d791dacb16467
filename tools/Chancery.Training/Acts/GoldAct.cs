using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Reading.Acts;
using NodaTime.Text;

namespace Chancery.Training.Acts;

/// <summary>An act of a gold reading, as far as matching asks for it.</summary>
internal sealed record GoldAct(ActKind Kind, Parties By, Parties To, Span Span)
{
    public Parties All { get; } = By.Union(To);

    /// <summary>What it is about, null where gold names nothing.</summary>
    public string? Issue { get; init; }

    /// <summary>Its date in EDTF, null where gold has none.</summary>
    public string? When { get; init; }

    public ActStatus Status { get; init; }
}

/// <summary>A dispatch with its gold acts, and the collection that it is from.</summary>
internal sealed record GoldDispatch(Dispatch Dispatch, List<GoldAct> Acts, string Collection)
{
    private const int MaxCode = 12;

    /// <summary>Whether threshold and confidences are measured without it: texts made for learning are no sample of what is read.</summary>
    public bool OnlyLearnt { get; init; }

    /// <summary>Whether it was taken from a corpus, at random or by what it tells, rather than chosen for a gold reading.</summary>
    public bool FromCorpus { get; init; }

    /// <summary>The gold readings of a folder, or of a file with one a line.</summary>
    public static IEnumerable<GoldDispatch> Read(string path)
    {
        var collection = Path.GetFileNameWithoutExtension(path.TrimEnd('/'));
        var texts = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllText) : File.ReadLines(path);
        return texts.Select(t => Parse(t, collection));
    }

    /// <summary>A dispatch as the corpora write it.</summary>
    public static Dispatch DispatchOf(JsonElement dispatch) => new()
    {
        Id = Text(dispatch, "id")!,
        Text = Text(dispatch, "text")!,
        Title = Text(dispatch, "title"),
        Outlet = Text(dispatch, "outlet"),
        Url = Text(dispatch, "url"),
        Published = LocalDatePattern.Iso.Parse(Text(dispatch, "published") ?? "") is { Success: true } day ? day.Value : null,
    };

    // An annotator's code may be longer than a code can be: it will match nothing that is read.
    public static string Code(string code) => code.Length > MaxCode ? code[..MaxCode] : code;

    /// <summary>The gold act that a candidate tells of, its other party left aside; null where none.</summary>
    public GoldAct? Near(ActCandidate candidate) =>
        Acts.Find(g => g.Kind == candidate.Kind && g.Span.Overlaps(candidate.Span) && candidate.By.Any(p => g.By.Contains(p)));

    private static GoldDispatch Parse(string text, string collection)
    {
        using var json = JsonDocument.Parse(text);
        return new GoldDispatch(DispatchOf(json.RootElement.GetProperty("dispatch")), [.. json.RootElement.GetProperty("acts").EnumerateArray().Select(Act)], collection);
    }

    private static GoldAct Act(JsonElement act)
    {
        if (!Codes.TryParse(Text(act, "kind") ?? "", out ActKind kind))
        {
            throw new FormatException($"'{Text(act, "kind")}' is no kind of act.");
        }

        var span = act.GetProperty("span");
        return new GoldAct(kind, Set(act, "by"), Set(act, "to"), new Span(span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32()))
        {
            Issue = Text(act, "issue"),
            When = Text(act, "when"),
            Status = Codes.TryParse(Text(act, "status") ?? "", out ActStatus status) ? status : ActStatus.Done,
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Parties Set(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? Parties.Of(value.EnumerateArray().Select(v => Code(v.GetString()!)).ToArray()) : Parties.None;
}
