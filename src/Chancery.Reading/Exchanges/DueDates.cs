using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Dates;
using NodaTime;

namespace Chancery.Reading.Exchanges;

/// <summary>A date that a deadline falls on.</summary>
/// <param name="Confidence">In hundredths.</param>
internal sealed record DueDate(Edtf Date, int Confidence, string Because)
{
    /// <summary>Whether what is told ends then, where the words tell how long it lasts.</summary>
    public bool IsEnd { get; init; }

    /// <summary>Whether it is a last day: 'until', 'by'. Several things may have the same.</summary>
    public bool IsLimit { get; init; }
}

/// <summary>Which dates of a draft are deadlines: those that lie ahead, in a clause that looks ahead.</summary>
internal sealed class DueDates(Draft draft, DeadlineLexicon lexicon, DateLexicon dates, LocalDate published)
{
    private const int LongestReach = 12;
    private readonly AnnotatedText _text = draft.Text;
    private readonly HoldDates _holds = new(draft, lexicon, published);
    private readonly ClauseDirection _direction = new(draft.Text, dates);

    /// <summary>The deadline that <paramref name="mention"/> gives; null where it gives none.</summary>
    public DueDate? Of(DateMention mention) => IsVoid(mention) ? null : mention.Type switch
    {
        TimexType.Date or TimexType.Time => OfDate(mention),
        TimexType.Duration => OfGrant(mention) ?? OfTerm(mention) ?? (Quantity(mention.Value) is { } amount ? _holds.End(mention, amount) : null) ?? OfSpan(mention),
        _ => null,
    };

    // 'has been called off', 'would have applied from', 'threatened to impose on'
    private bool IsVoid(DateMention mention)
    {
        var sentence = _text.Sentences[_text.SentenceOf(mention.Tokens.First)];
        var first = Math.Max(sentence.First, mention.Tokens.First - (2 * LongestReach));
        var end = Math.Min(sentence.End, mention.Tokens.End + LongestReach);
        for (var at = first; at < end; at++)
        {
            var isPair = at + 1 < end && ((_text[at].Lemma == "call" && Is(at + 1, "off")) || (Is(at, "would") && Is(at + 1, "have")) || (Is(at, "off") && Is(at + 1, "the")));
            var isNear = at >= mention.Tokens.First - (LongestReach / 2);
            if (isPair || (isNear && (lexicon.Of(_text[at].Lemma) & DeadlineCue.Void) != 0))
            {
                return true;
            }
        }

        return false;
    }

    private bool Is(int token, string form) => _text.Form(token).Equals(form, StringComparison.OrdinalIgnoreCase);

    private DueDate? OfDate(DateMention mention)
    {
        if (Bounded(mention) is not { Latest: { } latest } date || latest <= published || mention.Value.EndsWith("_REF", StringComparison.Ordinal))
        {
            return null;
        }

        var lead = Lead(mention);
        var tense = _direction.Tense(mention.Tokens, lead);
        var cues = CuesBefore(mention) | (lexicon.Of(lead) & DeadlineCue.Limit);
        if (date.Earliest > published)
        {
            var due = IsLooseYear(mention, cues) ? null : Judge(date, tense, cues);
            return due is null ? null : due with { IsLimit = (cues & DeadlineCue.Limit) != 0 };
        }

        return tense == Direction.Future && IsPartlyAhead(mention) ? Judge(date, tense, cues) : null;
    }

    private static DueDate? Judge(Edtf date, Direction tense, DeadlineCue cues) => tense switch
    {
        Direction.Future or Direction.Present => new DueDate(date, cues != DeadlineCue.None ? 80 : 65, "deadlines: a clause that looks ahead"),
        _ when cues != DeadlineCue.None => new DueDate(date, tense == Direction.Past ? 55 : 65, $"deadlines: {cues}".ToLowerInvariant()),
        _ => null,
    };

    // A year alone is mostly a forecast's or a budget's.
    private static bool IsLooseYear(DateMention mention, DeadlineCue cues) =>
        mention.Value.Length < 6 && (cues & (DeadlineCue.Limit | DeadlineCue.Lapse)) == 0;

    // 'later this week', 'by the end of the month', 'this year': the period has begun, but the day lies ahead.
    private bool IsPartlyAhead(DateMention mention)
    {
        var isRelative = mention.Because.EndsWith(nameof(PartOf), StringComparison.Ordinal) || mention.Because.EndsWith(nameof(Relative), StringComparison.Ordinal);
        return isRelative && mention.Value.Length is >= 4 and < 10 && !_text.Form(mention.Tokens.First).StartsWith("earl", StringComparison.OrdinalIgnoreCase);
    }

    private static Edtf? Bounded(DateMention mention) => mention.Edtf is not { } edtf ? null
        : edtf.Value.StartsWith("../", StringComparison.Ordinal) ? Edtf.Parse(edtf.Value[3..])
        : edtf.Value.EndsWith("/..", StringComparison.Ordinal) ? Edtf.Parse(edtf.Value[..^3])
        : edtf;

    // 'in two weeks', 'within 90 days'
    private DueDate? OfSpan(DateMention mention)
    {
        var isAhead = mention.Edtf is { Latest: { } latest } date && !date.Value.Contains('/', StringComparison.Ordinal) && latest > published && !mention.Value.EndsWith('Y');
        return isAhead && _direction.Of(mention.Tokens, Lead(mention)) == Direction.Future
            ? new DueDate(mention.Edtf!.Value, 60, "deadlines: a length of time ahead")
            : null;
    }

    // 'gives Islamabad 90 days to reply': counted from a date in the sentence, else from publication.
    private DueDate? OfGrant(DateMention mention)
    {
        var end = mention.Tokens.End;
        if (Quantity(mention.Value) is not { } amount || end >= _text.Tokens.Length || !_text.Form(end).Equals("to", StringComparison.Ordinal) || !IsGranted(mention))
        {
            return null;
        }

        var from = DateInSentence(mention) ?? published;
        return CalendarPeriod.Shift(from, amount.Count, amount.Unit) is { } day && day > published
            ? new DueDate(Edtf.Of(day), 70, "deadlines: time given to somebody")
            : null;
    }

    private bool IsGranted(DateMention mention)
    {
        for (var at = mention.Tokens.First - 1; at >= Math.Max(0, mention.Tokens.First - LongestReach / 3); at--)
        {
            if ((lexicon.Of(_text[at].Lemma) & DeadlineCue.Grant) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // 'the five-year accord signed in July 1986' ends in July 1991.
    private DueDate? OfTerm(DateMention mention)
    {
        if (Quantity(mention.Value) is not { } amount || StartOfTerm(mention) is not { Edtf.Earliest: { } first } start)
        {
            return null;
        }

        var grain = start.Value.Length switch { 4 => Grain.Year, 7 => Grain.Month, _ => Grain.Day };
        return CalendarPeriod.Shift(first, amount.Count, amount.Unit) is { } end && end > published
            ? new DueDate(CalendarPeriod.Of(end, grain).Edtf, 70, "deadlines: a term from its beginning")
            : null;
    }

    // The date after 'accord … signed', with the noun next to the length of time.
    private DateMention? StartOfTerm(DateMention mention)
    {
        var needed = DeadlineCue.Term;
        var last = Math.Min(_text.Sentences[_text.SentenceOf(mention.Tokens.First)].End, mention.Tokens.End + LongestReach * 2);
        for (var at = mention.Tokens.End; at < last; at++)
        {
            if ((lexicon.Of(_text[at].Lemma) & needed) != 0)
            {
                if (needed == DeadlineCue.Concluded)
                {
                    return DateAfter(at, last);
                }

                needed = DeadlineCue.Concluded;
            }
            else if (needed == DeadlineCue.Term && at > mention.Tokens.End + 2)
            {
                return null;
            }
        }

        return null;
    }

    private DateMention? DateAfter(int token, int last)
    {
        foreach (var date in draft.Dates)
        {
            if (date.Type == TimexType.Date && date.Tokens.First > token && date.Tokens.First < last)
            {
                return date;
            }
        }

        return null;
    }

    private LocalDate? DateInSentence(DateMention mention)
    {
        var sentence = _text.Sentences[_text.SentenceOf(mention.Tokens.First)];
        foreach (var date in draft.Dates)
        {
            if (date.Type == TimexType.Date && date.Tokens.First >= sentence.First && date.Tokens.First < sentence.End && date.Value.Length == 10 && date.Edtf?.Earliest is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private static (int Count, Grain Unit)? Quantity(string timex)
    {
        var isTime = timex.StartsWith("PT", StringComparison.Ordinal);
        var digits = timex.AsSpan(isTime ? 2 : 1);
        if (digits.Length < 2 || !int.TryParse(digits[..^1], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var count))
        {
            return null;
        }

        return (digits[^1], isTime) switch
        {
            ('H', true) when count >= 24 => (count / 24, Grain.Day),
            ('D', false) => (count, Grain.Day),
            ('W', false) => (count, Grain.Week),
            ('M', false) => (count, Grain.Month),
            ('Y', false) => (count, Grain.Year),
            _ => null,
        };
    }

    // 'the summit in Geneva on …', 'expires on …': cues before the date, back to the clause's finite verb.
    private DeadlineCue CuesBefore(DateMention mention)
    {
        var cues = DeadlineCue.None;
        var first = Math.Max(_text.Sentences[_text.SentenceOf(mention.Tokens.First)].First, mention.Tokens.First - LongestReach);
        for (var at = mention.Tokens.First - 1; at >= first; at--)
        {
            cues |= lexicon.Of(_text[at].Lemma) & (DeadlineCue.Effect | DeadlineCue.Lapse | DeadlineCue.Event);
            if (_text[at].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                break;
            }
        }

        return cues;
    }

    private string Lead(DateMention mention) => mention.Tokens.First == 0 ? "" : _text.Form(mention.Tokens.First - 1).ToString().ToLowerInvariant();
}
