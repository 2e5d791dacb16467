namespace Chancery.Dispatches;

/// <summary>Where words stand: dispatch, span, and the words themselves, checked when the citation is written.</summary>
public sealed record Citation(string DispatchId, Span Span, string Quote)
{
    /// <summary>Cites <paramref name="span"/> of <paramref name="dispatch"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span lies outside the text.</exception>
    public static Citation Of(Dispatch dispatch, Span span) => new(dispatch.Id, span, span.Of(dispatch.Text));
}
