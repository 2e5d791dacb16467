using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Data;
using Chancery.Reading.Dates;
using NodaTime;

namespace Chancery.Reading.Tests.Dates;

/// <summary>Reads only the dates of a text.</summary>
internal static class DateReading
{
    private static readonly DateComponent Component = new(ReaderData.Shared.Dates);

    public static Draft Read(string text, LocalDate? published, IAnnotator? annotator = null)
    {
        var dispatch = new Dispatch { Id = "d", Text = text, Published = published };
        var draft = new Draft(dispatch, (annotator ?? new WhitespaceAnnotator()).Annotate(text));
        Component.Apply(draft);
        return draft;
    }

    public static LocalDate? Day(string? day) => day is null ? null : Edtf.Parse(day).Earliest;

    /// <summary>Each date as <c>words|TYPE|value|edtf</c>.</summary>
    public static string[] Lines(string text, string? published = "2025-11-08") =>
        [.. Read(text, Day(published)).Dates.Select(d => $"{d.Span.Of(text)}|{Codes.Of(d.Type)}|{d.Value}|{d.Edtf?.Value ?? "-"}")];
}
