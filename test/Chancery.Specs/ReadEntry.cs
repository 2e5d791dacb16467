using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Specs;

/// <summary>One entry of a reading, cell by cell as a spec writes it.</summary>
internal sealed class ReadEntry
{
    /// <summary>What a cell says where the reading has nothing.</summary>
    public const string Nothing = "—";

    private readonly Dictionary<Column, string> _cells;

    private ReadEntry(Section section, Dictionary<Column, string> cells) => (Section, _cells) = (section, cells);

    public Section Section { get; }

    /// <exception cref="KeyNotFoundException">The section has no such column.</exception>
    public string this[Column column] => _cells[column];

    public static ImmutableArray<ReadEntry> Of(DispatchReading reading)
    {
        var text = reading.Dispatch.Text;
        return
        [
            .. reading.Statements.Select(s => Of(s, text)),
            .. reading.Acts.Select(a => Of(a, text)),
            .. reading.RepliesOwed.Select(r => Of(r, text)),
            .. reading.Deadlines.Select(d => Of(d, text)),
        ];
    }

    public override string ToString() => $"  {string.Join(" | ", _cells.Values)}";

    private static ReadEntry Of(Statement statement, string text) => new(Section.Statements, new()
    {
        [Column.Speaker] = statement.Speaker.Name,
        [Column.Party] = Or(statement.Speaker.Parties.ToString()),
        [Column.Mode] = Codes.Of(statement.Mode),
        [Column.Says] = string.Join(" ", statement.Content.Select(s => s.Of(text))),
    });

    private static ReadEntry Of(Act act, string text) => new(Section.Acts, new()
    {
        [Column.Kind] = Codes.Of(act.Kind),
        [Column.By] = Or(act.By.ToString()),
        [Column.To] = Or(act.To.ToString()),
        [Column.Issue] = Or(string.Join("; ", act.Issues)),
        [Column.When] = Or(act.When?.Value),
        [Column.Status] = Codes.Of(act.Status),
        [Column.Claimant] = Of(act.Claimant),
        [Column.Words] = act.Span.Of(text),
    });

    private static ReadEntry Of(ReplyOwed reply, string text) => new(Section.RepliesOwed, new()
    {
        [Column.By] = Or(reply.By.ToString()),
        [Column.To] = Or(reply.To.ToString()),
        [Column.Issue] = Or(string.Join("; ", reply.Issues)),
        [Column.Since] = Or(reply.Since?.Value),
        [Column.State] = Codes.Of(reply.State),
        [Column.Claimant] = Of(reply.Claimant),
        [Column.Words] = reply.Span.Of(text),
    });

    private static ReadEntry Of(Deadline deadline, string text) => new(Section.Deadlines, new()
    {
        [Column.Date] = deadline.Date.Value,
        [Column.What] = $"{deadline.What}; {string.Join("; ", deadline.Issues)}",
        [Column.Claimant] = Of(deadline.Claimant),
        [Column.Words] = deadline.Span.Of(text),
    });

    private static string Of(Speaker speaker) => speaker.Parties.IsEmpty ? speaker.Name : $"{speaker.Name} ({speaker.Parties})";

    private static string Or(string? value) => string.IsNullOrEmpty(value) ? Nothing : value;
}
