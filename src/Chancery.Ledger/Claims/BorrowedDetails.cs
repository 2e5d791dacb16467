using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Leaves out of an act what its own sentence does not bear: a place told elsewhere in the dispatch, a date that is another event's.</summary>
internal sealed class BorrowedDetails(DispatchReading reading, ClaimPlace place)
{
    /// <summary>Within how many words before a date another event may be told that it dates: 'before the', 'prior to the'.</summary>
    private const int BeforeDate = 4;

    /// <summary>How many characters the words before a date take at most.</summary>
    private const int Reach = 60;

    /// <summary>How many characters open a dispatch.</summary>
    private const int Opening = 500;

    /// <summary>Below it the reader's date is wrong in one of three, by acts it had not learnt from (docs/evaluation.md).</summary>
    private static readonly Confidence Sure = new(75);

    /// <summary>A date in the act's own sentence is its own oftener than any other.</summary>
    private static readonly Confidence SureOfTold = new(60);

    /// <summary>Kinds that are done by saying so.</summary>
    private static readonly ActKind[] Spoken =
    [
        ActKind.Propose, ActKind.Invite, ActKind.Request, ActKind.Offer, ActKind.Reply, ActKind.Acknowledge, ActKind.Accept, ActKind.Refuse,
        ActKind.Pledge, ActKind.Endorse, ActKind.Protest, ActKind.Warn, ActKind.Deny,
    ];

    private static readonly HashSet<string> Bounding = new(LedgerData.Lines("bounding-words.txt"), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Recalling = new(LedgerData.Lines("recalling-words.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Past = new(LedgerData.Lines("past-words.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Vague = new(LedgerData.Lines("vague-words.txt"), StringComparer.OrdinalIgnoreCase);

    private readonly string _text = reading.Dispatch.Text;
    private readonly Edtf? _published = reading.Dispatch.Published is { } day ? Edtf.Of(day) : null;
    private readonly NodaTime.LocalDate? _titled = TitleDay.Of(reading.Dispatch);

    public Act Without(Act act)
    {
        var sentence = place.SentenceAt(act.Span);
        act = act.Kind == ActKind.Visit ? act with { Participants = act.Participants.RemoveAll(p => p.Parties.Any(act.To.Contains) && !p.Parties.Any(act.By.Contains)) } : act;
        var placed = act.Place is { } where && !sentence.Of(_text).Contains(where, StringComparison.Ordinal) ? act with { Place = null } : act;
        return IsOthersDate(placed, sentence) || IsUnsure(placed) ? placed with { When = null }
            : _titled is { } day && act.When is { } when && when == _published ? placed with { When = Edtf.Of(day) }
            : placed;
    }

    /// <summary>A reply owed without a day that neither its sentence nor what stands before it tells.</summary>
    public ReplyOwed Without(ReplyOwed owed)
    {
        var sentence = place.SentenceAt(owed.Span);
        return owed.Since is { } since && ((!IsTold(since, sentence) && !IsToldBefore(since, sentence)) || IsUnsureDayOf(owed)) ? owed with { Since = null } : owed;
    }

    // The day of publication is the day of what is done by saying so; of anything else only where the sentence has a date that covers it.
    // What is planned does not lie before it, nor what is done after it.
    private bool IsOthersDate(Act act, Span sentence)
    {
        if (act.When is not { } when || reading.Dispatch.Published is not { } published)
        {
            return false;
        }

        var isPast = when.Latest < published;
        return IsBound(when, sentence) || IsVague(when, sentence) || (DeedJoiner.IsContact(act.Kind) && (IsOfAnother(act, when) || IsOlder(act, when))) ? true
            : act.Status == ActStatus.Planned ? isPast || (when == _published && !place.Dates(sentence, published))
            : act.Status is ActStatus.Done && when.Earliest > published ? true
            : when == Edtf.Of(published) ? !place.Dates(sentence, published) && !IsSaidNow(act, published)
            : !(IsTold(when, sentence) || ((!IsOwnWord(act) || place.IsPast(act.Span)) && IsToldBefore(when, sentence)));
    }

    private bool IsUnsure(Act act) => act.When is { } when && act.WhenConfidence < (place.Tells(place.SentenceAt(act.Span), when) ? SureOfTold : Sure);

    // A reply is owed since the day of what it would answer, and that day may be in doubt.
    private bool IsUnsureDayOf(ReplyOwed owed) => reading.Acts.FirstOrDefault(a => a.Id == owed.Act) is { } asked && Equals(owed.Since, asked.When) && IsUnsure(asked);

    private bool IsSaidNow(Act act, NodaTime.LocalDate published) =>
        IsOwnWord(act) && !place.IsRecalled(act.Span) && !PlainWords.Words(_text, place.SentenceAt(act.Span)).Exists(w => Recalling.Contains(w.Of(_text))) && !place.DatesBefore(place.SentenceAt(act.Span), published);

    // What two reaffirm in a meeting is as old as the meeting.
    private static bool IsOwnWord(Act act) => Spoken.Contains(act.Kind) && act.By.All(act.Claimant.Parties.Contains);

    private bool IsTold(Edtf when, Span sentence) =>
        Here(sentence).Any(d => Meet(d.Edtf!.Value, when)) || reading.Statements.Any(s => s.SaidOn == when && s.Content.Any(c => c.Overlaps(sentence)));

    // In the dispatch's opening, or in the same paragraph as the day of what it goes on to tell.
    private bool IsToldBefore(Edtf when, Span sentence)
    {
        var opening = new Span(0, Math.Min(Opening, sentence.Start));
        var paragraph = new Span(Math.Min(place.ParagraphAt(sentence).Start, sentence.Start), sentence.Start);
        return Here(opening).Concat(Here(paragraph)).Any(d => Meet(d.Edtf!.Value, when) && !IsBounding(d, opening.Cover(sentence)));
    }

    private static bool Meet(Edtf one, Edtf other) =>
        (one.Earliest ?? NodaTime.LocalDate.MinIsoValue) <= (other.Latest ?? NodaTime.LocalDate.MaxIsoValue) && (other.Earliest ?? NodaTime.LocalDate.MinIsoValue) <= (one.Latest ?? NodaTime.LocalDate.MaxIsoValue);

    // 'Met before the invasion of 3 May': the day is the invasion's.
    private bool IsBound(Edtf when, Span sentence)
    {
        var same = Here(sentence).Where(d => d.Edtf == when).ToList();
        return same.Count > 0 && same.TrueForAll(d => IsBounding(d, sentence));
    }

    // 'The outcomes of their recent talks, unveiled on Thursday': the talks are older.
    private bool IsOlder(Act act, Edtf when) =>
        place.Holds(act.Span) && when == _published && act.Status == ActStatus.Done && PlainWords.Words(_text, act.Span).Exists(w => Past.Contains(w.Of(_text)));

    // 'A couple of weeks ago' is no day.
    private bool IsVague(Edtf when, Span sentence)
    {
        var same = Here(sentence).Where(d => d.Edtf == when).ToList();
        return same.Count > 0 && same.TrueForAll(d => PlainWords.Words(_text, d.Span).Exists(w => Vague.Contains(w.Of(_text))));
    }

    private bool IsBounding(DateExpression date, Span within) =>
        PlainWords.Words(_text, new Span(Math.Min(date.Span.Start, Math.Max(date.Span.Start - Reach, within.Start)), date.Span.Start)).TakeLast(BeforeDate).Any(w => Bounding.Contains(w.Of(_text)));

    // 'Agreed to meet at the end of May, and to hold consultations': the month is the meeting's.
    private bool IsOfAnother(Act act, Edtf when)
    {
        var words = PlainWords.In(Codes.Of(act.Kind), _text, act.Span).ToList();
        var dates = Here(act.Span).Where(d => d.Edtf == when).ToList();
        return words.Count > 0 && dates.Count > 0 && words.TrueForAll(w => dates.TrueForAll(d => IsParted(d.Span, w)));
    }

    private bool IsParted(Span one, Span other)
    {
        var (first, second) = one.Start < other.Start ? (one, other) : (other, one);
        return first.End < second.Start && _text.AsSpan(first.End, second.Start - first.End).Contains(", and ", StringComparison.Ordinal);
    }

    private IEnumerable<DateExpression> Here(Span sentence) => reading.Dates.Where(d => d.Span.Overlaps(sentence) && d.Edtf is not null);
}
