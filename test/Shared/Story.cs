using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Testing;

/// <summary>A dispatch with the reading that it should have, built by hand: spans are found by their words.</summary>
internal sealed class Story(string id, LocalDate published, string text)
{
    private readonly List<Act> _acts = [];
    private readonly List<Statement> _statements = [];
    private readonly List<ReplyOwed> _owed = [];
    private readonly List<Deadline> _deadlines = [];

    public static Speaker Lavrov { get; } = new("Sergey Lavrov", Parties.Of("RUS"), "Foreign Minister");

    public Speaker Claimant { get; set; } = Speaker.Outlet;

    public Dispatch Dispatch => new() { Id = id, Text = text, Published = published, Title = id, Outlet = "Test Wire" };

    public Story By(Speaker claimant)
    {
        Claimant = claimant;
        return this;
    }

    /// <param name="sides"><c>RUS>USA</c>, or <c>RUS+USA</c> where it is mutual.</param>
    public Story Does(ActKind kind, string sides, string words, string? issue = null, string? when = null, ActStatus status = ActStatus.Done)
    {
        var ends = sides.Split('>');
        _acts.Add(new Act
        {
            Id = $"a{_acts.Count}",
            Kind = kind,
            By = Parties.Of(ends[0].Split('+')),
            To = ends.Length > 1 ? Parties.Of(ends[1].Split('+')) : Parties.None,
            Issues = issue is null ? [] : [.. issue.Split('|')],
            When = when is null ? null : Edtf.Parse(when),
            Status = status,
            Claimant = Claimant,
            Span = SpanOf(words),
            Statement = _statements.Find(s => s.Content[0].Contains(SpanOf(words)))?.Id,
            Confidence = new Confidence(80),
            Because = "test",
        });
        return this;
    }

    public Story With(Func<Act, Act> change)
    {
        _acts[^1] = change(_acts[^1]);
        return this;
    }

    public Story Says(string words)
    {
        _statements.Add(new Statement
        {
            Id = $"s{_statements.Count}",
            Speaker = Claimant,
            Mode = SpeechMode.Direct,
            Content = [SpanOf(words)],
            Confidence = new Confidence(90),
            Because = "test",
        });
        return this;
    }

    public Story Owes(string sides, string words, string issue, ReplyState state = ReplyState.None, string? since = null)
    {
        var ends = sides.Split('>');
        _owed.Add(new ReplyOwed
        {
            Id = $"r{_owed.Count}",
            By = Parties.Of(ends[0]),
            To = Parties.Of(ends[1]),
            Issues = issue.Length == 0 ? [] : [.. issue.Split('|')],
            Since = since is null ? null : Edtf.Parse(since),
            State = state,
            Claimant = Claimant,
            Span = SpanOf(words),
            Confidence = new Confidence(80),
            Because = "test",
        });
        return this;
    }

    public Story Due(string date, string what, string words, string issue)
    {
        _deadlines.Add(new Deadline
        {
            Id = $"d{_deadlines.Count}",
            Date = Edtf.Parse(date),
            What = what,
            Issues = [issue],
            Claimant = Claimant,
            Span = SpanOf(words),
            Confidence = new Confidence(80),
            Because = "test",
        });
        return this;
    }

    public DispatchReading Reading(string version = "1") => new()
    {
        Reader = new ReaderStamp(version, "data"),
        Dispatch = Dispatch,
        Words = text.Split(' ').Length,
        Acts = [.. _acts],
        Statements = [.. _statements],
        RepliesOwed = [.. _owed],
        Deadlines = [.. _deadlines],
    };

    private Span SpanOf(string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new Span(start, start + words.Length) : throw new ArgumentException($"'{words}' does not stand in {id}");
    }
}
