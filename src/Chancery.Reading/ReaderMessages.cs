using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Reading;

/// <summary>Everything that the reader may have to say of a dispatch, as its reading's diagnostics.</summary>
public static class ReaderMessages
{
    public static readonly MessageKind NotRead = new("CH201", Severity.Warning, "The dispatch is in a language that the reader does not know: it is kept, and its reading is empty.", "record by hand what it says");

    public static readonly MessageKind DateUnresolved = new("CH202", Severity.Note, "A date expression counts from a day that neither the dispatch's metadata nor its text gives: it stays unresolved.", "give the day of publication, or read the date in its context");

    public static ImmutableArray<MessageKind> All { get; } = [NotRead, DateUnresolved];
}
