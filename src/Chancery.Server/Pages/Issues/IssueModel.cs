using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>An issue of a dossier: its threads step by step, what each side last said, and where it comes from.</summary>
internal sealed record IssueModel(string Title, string Key, LinkModel Dossier) : PageModel(Title)
{
    public required IReadOnlyList<ThreadModel> Threads { get; init; }
    public required IReadOnlyList<PositionModel> Positions { get; init; }

    /// <summary>The earliest that is told of it.</summary>
    public LineModel? Origin { get; init; }

    public required IReadOnlyList<LineModel> Deadlines { get; init; }
    public required IReadOnlyList<LineModel> Touching { get; init; }
    public required string TouchingShown { get; init; }
}

internal sealed record ThreadModel(string Opening, string State, string Standing, IReadOnlyList<StepModel> Steps);

/// <param name="Gap">How long after the step before it.</param>
internal sealed record StepModel(string Gap, string State, string Rule, LineModel Line);

internal sealed record PositionModel(string Party, string Head, LineModel Last, LineModel? Before, IReadOnlyList<DiffModel> Diff);

internal sealed record DiffModel(string Change, string Words);
