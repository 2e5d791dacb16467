using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>A page as the commands print it, with its lines as links.</summary>
internal sealed record PrintedModel(string Title, IReadOnlyList<SectionModel> Sections) : PageModel(Title)
{
    /// <summary>The page that it belongs to.</summary>
    public LinkModel? Up { get; init; }

    /// <summary>What can be chosen, as fields of a form.</summary>
    public IReadOnlyList<ChoiceModel> Choices { get; init; } = [];

    public IReadOnlyList<LinkModel> Steps { get; init; } = [];

    public string None { get; init; } = "Nothing is told.";

    /// <summary>Whether the points of a section stand beside each other.</summary>
    public bool Columns { get; init; }

    public string Layout => Columns ? "columns" : "rows";
}

/// <param name="Type">The field's: text, date, or several values to choose from.</param>
internal sealed record ChoiceModel(string Name, string Label, string Type, string Value, IReadOnlyList<string> Values)
{
    public static ChoiceModel Day(string name, string label, string value) => new(name, label, "date", value, []);

    public static ChoiceModel Text(string name, string label, string? value) => new(name, label, "text", value ?? "", []);

    public static ChoiceModel OneOf(string name, string label, string value, params IReadOnlyList<string> values) => new(name, label, "select", value, values);
}
