using Chancery.Dispatches;
using Spectre.Console;

namespace Chancery.Cli.Rendering;

/// <summary>A reading as text: a head, then statements, acts, replies owed and deadlines, each with its words.</summary>
internal static class ReadingText
{
    private static readonly Style Faint = new(decoration: Decoration.Dim);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <param name="explain">Whether each entry says by which rule, row or score it was read.</param>
    public static void Print(IAnsiConsole console, DispatchReading reading, bool explain = false)
    {
        var page = new Page(console, reading.Dispatch.Text, explain);
        Head(page, reading);
        if (reading.Statements.Length > 0)
        {
            page.Heading("The dispatch");
            MarkedDispatch.Print(console, reading);
        }

        Section(page, "Statements", reading.Statements, Statement);
        Section(page, "Acts", reading.Acts, Act);
        Section(page, "Replies owed", reading.RepliesOwed, Owed);
        Section(page, "Deadlines", reading.Deadlines, Due);
        Section(page, "Of the dispatch itself", reading.Diagnostics, (p, d) => p.Line($"{d.Message} [{d.Code}]"));
    }

    private static void Head(Page page, DispatchReading reading)
    {
        var dispatch = reading.Dispatch;
        page.Heading(dispatch.Title ?? dispatch.Id);
        page.Write(Facts(Name(dispatch.Id), dispatch.Outlet, dispatch.Published is { } day ? Edtf.Of(day).Value : "no date", dispatch.Language, $"{reading.Words} words"), Faint, 0);
    }

    private static void Statement(Page page, Statement statement)
    {
        page.Line(Facts($"{statement.Id} {Name(statement.Speaker)}", page.Words(statement.Cue), Codes.Of(statement.Mode), statement.SaidOn?.Value, statement.Confidence.ToString()));
        page.Because(statement.Because);
        foreach (var span in statement.Content)
        {
            page.Quote(span);
        }
    }

    private static void Act(Page page, Act act)
    {
        page.Line(Facts($"{Codes.Of(act.Kind)} {Sides(act.By, act.To)}", string.Join("; ", act.Issues), act.When?.Value, act.Place, Codes.Of(act.Status), act.Confidence.ToString()));
        page.Note($"claimed by {Name(act.Claimant)}");
        page.Because(act.Because);
        page.Quote(act.Span);
    }

    private static void Owed(Page page, ReplyOwed owed)
    {
        page.Line(Facts($"{owed.By} owes {owed.To}", string.Join("; ", owed.Issues), owed.Since is { } since ? $"since {since}" : null, owed.State == ReplyState.None ? "no answer" : Codes.Of(owed.State), owed.Confidence.ToString()));
        page.Note($"claimed by {Name(owed.Claimant)}");
        page.Because(owed.Because);
        page.Quote(owed.Span);
    }

    private static void Due(Page page, Deadline deadline)
    {
        page.Line(Facts(deadline.Date.Value, deadline.What, deadline.Confidence.ToString()));
        page.Note($"claimed by {Name(deadline.Claimant)}");
        page.Because(deadline.Because);
        page.Quote(deadline.Span);
    }

    private static void Section<T>(Page page, string title, IReadOnlyCollection<T> entries, Action<Page, T> print)
    {
        if (entries.Count == 0)
        {
            return;
        }

        page.Heading($"{title} ({entries.Count})");
        foreach (var entry in entries)
        {
            print(page, entry);
        }
    }

    private static string Facts(params string?[] facts) => string.Join(" · ", facts.Where(f => !string.IsNullOrEmpty(f)));

    private static string Sides(Parties by, Parties to) => to.IsEmpty ? $"{by}" : by.IsEmpty ? $"→ {to}" : $"{by} → {to}";

    private static string Name(Speaker speaker) => speaker.Parties.IsEmpty ? speaker.Name : $"{speaker.Name} ({speaker.Parties})";

    /// <summary>A digest for an id is told by its beginning.</summary>
    private static string Name(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower) ? id[..12] : id;

    private sealed class Page(IAnsiConsole console, string text, bool explain)
    {
        /// <summary>Why the reader says so, where that is asked for.</summary>
        public void Because(string because)
        {
            if (explain)
            {
                Note($"because {because}");
            }
        }

        public string? Words(Span? span) => span?.Of(text);

        public void Heading(string line) => Write(line, Strong, 0);

        public void Line(string line) => Write(line, Style.Plain, 2);

        public void Note(string line) => Write(line, Faint, 6);

        public void Quote(Span span) => Write($"“{OneLine(span.Of(text))}”", Style.Plain, 6);

        public void Write(string line, Style style, int indent) => console.Write(new Padder(new Text(line, style), new Padding(indent, 0, 0, 0)));

        private static string OneLine(string quote) => string.Join(' ', quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
