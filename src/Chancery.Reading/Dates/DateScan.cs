using Chancery.Dispatches;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Dates;

/// <summary>One pass over one draft.</summary>
internal sealed class DateScan
{
    /// <summary>A dateline gives the day only if it is that of publication or shortly before.</summary>
    private const int DatelineDays = 4;

    /// <summary>How far into the text a dateline's date may stand.</summary>
    private const int DatelineLength = 80;

    /// <summary>A day of publication beyond these is none: its neighbours would leave the calendar.</summary>
    private const int EarliestYear = 100;

    private const int LatestYear = 9000;

    private readonly Draft _draft;
    private readonly List<Lexeme> _lexemes;
    private readonly DateGrammar _grammar;
    private readonly ClauseDirection _direction;
    private readonly int[] _tokenOf;
    private readonly EventDates _events = new();
    private readonly List<(int Index, TimeExpression Meaning, Anchors Anchors)> _waiting = [];
    private LocalDate? _now;
    private CalendarPeriod? _focus;

    public DateScan(Draft draft, DateLexicon lexicon)
    {
        _draft = draft;
        _lexemes = Lexer.Split(draft.Dispatch.Text, lexicon);
        _tokenOf = Align(draft.Text, _lexemes);
        _grammar = new DateGrammar(draft.Dispatch.Text, _lexemes, lexicon, IsNoun);
        _direction = new ClauseDirection(draft.Text, lexicon);
        _now = draft.Dispatch.Published is { Year: >= EarliestYear and <= LatestYear } day ? day : null;
    }

    public void Run()
    {
        for (var i = 0; i < _lexemes.Count; i++)
        {
            if (_grammar.At(i) is { } match && match.End > i)
            {
                Add(match);
                i = match.End - 1;
            }
        }

        ResolveEvents();
        TellUnresolved();
    }

    private void Add(Match match)
    {
        var span = new Span(_lexemes[match.First].Start, _lexemes[match.End - 1].End);
        if (TokensOf(match) is not { } tokens)
        {
            return;
        }

        var meaning = Opened(match);
        var anchors = new Anchors(_now, _focus, _direction.Tense(tokens, LeadOf(match.First)), _events);
        var outcome = meaning.Resolve(anchors);
        Anchor(span, meaning, outcome);
        NoteEvent(tokens, outcome);
        if (meaning is FromEvent && outcome.Edtf is null)
        {
            _waiting.Add((_draft.Dates.Count, meaning, anchors));
        }

        _draft.Dates.Add(new DateMention(tokens, span, outcome.Type, outcome.Value, outcome.Edtf, "dates: " + match.Meaning.GetType().Name));
    }

    // 'the summit on 12 August', 'the 12 August summit'
    private void NoteEvent(Sentence tokens, Outcome outcome)
    {
        if (outcome.Period is not { Grain: Grain.Day } day)
        {
            return;
        }

        var before = tokens.First - 1 >= 0 && _draft.Text[tokens.First - 1].Upos == UniversalTag.Adp ? tokens.First - 2 : -1;
        var noun = before >= 0 && _draft.Text[before].Upos == UniversalTag.Noun ? before
            : tokens.End < _draft.Text.Tokens.Length && _draft.Text[tokens.End].Upos == UniversalTag.Noun ? tokens.End : -1;
        if (noun >= 0 && !_events.Knows(_draft.Text.Form(noun)))
        {
            _events.Note(_draft.Text.Form(noun).ToString(), day);
        }
    }

    // An event may be dated after it is counted from.
    private void ResolveEvents()
    {
        foreach (var (index, meaning, anchors) in _waiting)
        {
            if (meaning.Resolve(anchors) is { Edtf: not null } outcome)
            {
                _draft.Dates[index] = _draft.Dates[index] with { Type = outcome.Type, Value = outcome.Value, Edtf = outcome.Edtf };
            }
        }
    }

    private void TellUnresolved()
    {
        foreach (var date in _draft.Dates)
        {
            var isPoint = date.Type is TimexType.Date or TimexType.Time || date.Because.EndsWith(nameof(FromEvent), StringComparison.Ordinal);
            if (date.Edtf is null && isPoint && !date.Value.EndsWith("_REF", StringComparison.Ordinal))
            {
                var message = ReaderMessages.DateUnresolved.At(new Place(_draft.Dispatch.Id), $"'{date.Span.Of(_draft.Dispatch.Text)}' could not be resolved");
                _draft.Diagnostics.Add(message.ToDiagnostic() with { Span = date.Span });
            }
        }
    }

    // 'since 2011' has no end, 'until May' no beginning.
    private TimeExpression Opened(Match match) => LeadOf(match.First) switch
    {
        "since" when match.Meaning is not Length => new OpenEnded(match.Meaning, EndIsOpen: true),
        "until" or "till" => new OpenEnded(match.Meaning, EndIsOpen: false),
        _ => match.Meaning,
    };

    private void Anchor(Span span, TimeExpression meaning, Outcome outcome)
    {
        if (outcome.Period is not { } period || outcome.Type is not (TimexType.Date or TimexType.Time))
        {
            return;
        }

        _focus = meaning is Shifted { By.Unit: Grain.Year } && _focus is not null ? _focus : period;
        if (span.Start < DatelineLength && meaning is CalendarDate { Day: not null } && _now is { } now && IsDateline(span) && Period.DaysBetween(period.First, now) is >= 0 and <= DatelineDays)
        {
            _now = period.First;
        }
    }

    // 'MOSCOW, Nov 8 (RIA) -'
    private bool IsDateline(Span span)
    {
        var text = _draft.Dispatch.Text;
        var end = Math.Min(text.Length, span.End + 40);
        var rest = text.AsSpan(span.End, end - span.End);
        var dash = rest.IndexOfAny("-–—_");
        return dash >= 0 && rest[..dash].IndexOf('\n') < 0 && rest[..dash].IndexOf(". ", StringComparison.Ordinal) < 0;
    }

    private string LeadOf(int first)
    {
        if (first == 0)
        {
            return "";
        }

        var lead = _lexemes[first - 1];
        return lead.Kind == LexemeKind.Word && lead.Length <= 8 ? _draft.Dispatch.Text[lead.Start..lead.End].ToLowerInvariant() : "";
    }

    private Sentence? TokensOf(Match match)
    {
        var first = _tokenOf[match.First];
        var end = first;
        while (end < _draft.Text.Tokens.Length && _draft.Text[end].Start < _lexemes[match.End - 1].End)
        {
            end++;
        }

        return end > first ? new Sentence(first, end) : null;
    }

    // For each lexeme the token that it lies in, or the next one.
    private static int[] Align(AnnotatedText text, List<Lexeme> lexemes)
    {
        var tokens = new int[lexemes.Count];
        var token = 0;
        for (var i = 0; i < lexemes.Count; i++)
        {
            while (token < text.Tokens.Length && text[token].End <= lexemes[i].Start)
            {
                token++;
            }

            tokens[i] = token;
        }

        return tokens;
    }

    private bool IsNoun(int lexeme) =>
        lexeme < _lexemes.Count && _lexemes[lexeme].Kind == LexemeKind.Word && _tokenOf[lexeme] < _draft.Text.Tokens.Length
        && _draft.Text[_tokenOf[lexeme]].Upos is UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj;
}
