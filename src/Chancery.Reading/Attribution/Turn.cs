using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

/// <summary>One turn of a transcript: who has it, by its label, and what is said.</summary>
/// <param name="Label">The label without its colon and without what stands in brackets after it.</param>
/// <param name="Aside">What stands in brackets after the label: '(via translator)', '(Swiss television)'; empty where nothing does.</param>
/// <param name="Content">One span a paragraph; at least one.</param>
internal sealed record Turn(Span Label, Span Aside, LabelKind Kind, List<Span> Content);
