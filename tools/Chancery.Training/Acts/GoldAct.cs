using System.Text.Json;
using Chancery.Dispatches;
using NodaTime.Text;

namespace Chancery.Training.Acts;

/// <summary>An act of a gold reading, as far as matching asks for it.</summary>
internal sealed record GoldAct(ActKind Kind, HashSet<string> By, HashSet<string> To, Span Span)
{
    /// <summary>What it is about, null where gold names nothing.</summary>
    public string? Issue { get; init; }
}

/// <summary>A dispatch with its gold acts.</summary>
internal sealed record GoldDispatch(Dispatch Dispatch, List<GoldAct> Acts)
{
    public static IEnumerable<GoldDispatch> ReadFolder(string folder) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read);

    private static GoldDispatch Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var dispatch = json.RootElement.GetProperty("dispatch");
        return new GoldDispatch(
            new Dispatch
            {
                Id = Text(dispatch, "id")!,
                Text = Text(dispatch, "text")!,
                Title = Text(dispatch, "title"),
                Outlet = Text(dispatch, "outlet"),
                Url = Text(dispatch, "url"),
                Published = LocalDatePattern.Iso.Parse(Text(dispatch, "published") ?? "") is { Success: true } day ? day.Value : null,
            },
            [.. json.RootElement.GetProperty("acts").EnumerateArray().Select(Act)]);
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
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static HashSet<string> Set(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];
}
