using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>
/// A second look at what a reader read, by other means than the reader's: whether the claim's sentence names those it is about, tells the act
/// in plain words of its kind, as something that happened, and is not a question. Where it does not, the claim is doubtful, and its confidence
/// is no higher than the share of doubtful claims that were found right. A function of the reading alone; a reading that names nobody is not
/// looked at.
/// </summary>
internal sealed class SecondLook
{
    /// <summary>Words that a claim must cite at least to be told plainly; contacts are named in fewer.</summary>
    private const int LeastWords = 6;

    private static readonly Confidence Doubtful = new(40);

    /// <summary>
    /// What a reply owed that is as likely as not to the reader, or an announced suspension that is not unlikely, is given where it is told in
    /// plain words besides: four of five replies and all of nine suspensions judged were right.
    /// </summary>
    private static readonly Confidence Both = new(70);

    /// <summary>Below it the reader's status is wrong in one of two, by acts it had not learnt from (docs/evaluation.md).</summary>
    private static readonly Confidence SureStatus = new(65);

    private static readonly Confidence Even = new(50);
    private static readonly Confidence Likely = new(15);

    private readonly ClaimPlace _place;
    private readonly BorrowedDetails _details;
    private readonly ActClauses _clauses;
    private readonly PrivatePersons _standing;

    private readonly DispatchReading _reading;

    public SecondLook(DispatchReading reading)
    {
        _reading = reading;
        _place = new ClaimPlace(reading);
        _details = new BorrowedDetails(reading, _place);
        _clauses = new ActClauses(reading, _place);
        _standing = new PrivatePersons(reading);
    }

    public Act At(Act act)
    {
        var own = IsLooked(act.Span) ? _details.Without(act) : act;
        return Doubt(own) is { } doubt ? own with { Confidence = Least(act.Confidence), Because = Told(act.Because, doubt) }
            : IsLooked(act.Span) && IsAnnouncedHold(act) && act.Confidence >= Likely && act.Confidence < Both ? own with { Confidence = Both, Because = act.Because + Agreeing }
            : own;
    }

    public ReplyOwed At(ReplyOwed owed)
    {
        var own = IsLooked(owed.Span) ? _details.Without(owed) : owed;
        return Doubt(own) is { } doubt ? own with { Confidence = Least(owed.Confidence), Because = Told(owed.Because, doubt) }
            : IsLooked(owed.Span) && owed.Confidence >= Even && owed.Confidence < Both ? own with { Confidence = Both, Because = owed.Because + Agreeing }
            : own;
    }

    public Deadline At(Deadline deadline) => Doubt(deadline) is { } doubt
        ? deadline with { Confidence = Least(deadline.Confidence), Because = Told(deadline.Because, doubt) }
        : deadline;

    private static Confidence Least(Confidence confidence) => confidence < Doubtful ? confidence : Doubtful;

    private const string Agreeing = "; plain words agree";

    private const string Mark = "; doubtful: ";

    /// <summary>Whether a second look found a doubt.</summary>
    public static bool Doubts(Claim claim) => claim.Because.Contains(Mark, StringComparison.Ordinal);

    private static string Told(string because, string doubt) => because + Mark + doubt;

    private string? Doubt(Act act)
    {
        if (!IsLooked(act.Span))
        {
            return null;
        }

        var kind = Codes.Of(act.Kind);
        var sentence = _place.SentenceAt(act.Span);
        var words = PlainWords.In(kind, _reading.Dispatch.Text, act.Span).ToList();
        return Questioned(act.Claimant, act.Span)
            ?? Unnamed(act.By.Union(act.To), act.Claimant, sentence)
            ?? (words.Count == 0 || (act.Kind == ActKind.Acknowledge && !Tells("asked", act.Span)) ? $"no plain word for '{kind}'" : null)
            ?? (!DeedJoiner.IsContact(act.Kind) && _place.WordsIn(act.Span) < LeastWords ? "told in too few words" : null)
            ?? (PlainWords.NamesAfter(kind) && !act.To.IsEmpty && !words.Exists(w => _place.NextNamed(w.End, sentence.End).Any((_place.IsPassive(w, sentence) ? act.By : act.To).Contains)) ? "said to somebody else" : null)
            ?? Unmet(act, (words, sentence))
            ?? (act.By.Union(act.To).Any(p => _standing.IsPrivateOnly(p, sentence)) && !IsMeasure(act) ? "by somebody who speaks for no state" : null)
            ?? _clauses.Doubt(act, words, sentence)
            ?? (act.Kind is ActKind.Invite or ActKind.Propose or ActKind.Request or ActKind.Offer && words.TrueForAll(w => _place.IsToPrivate(w, sentence)) ? "said to private persons" : null)
            ?? (act.Kind == ActKind.Pledge && _place.Threatens(act.Span) ? "a threat" : null)
            ?? (act.Kind is ActKind.Agree or ActKind.Sign && words.TrueForAll(w => _place.Describes(w, sentence)) ? "told in passing" : null)
            ?? (act.StatusConfidence < SureStatus && !_place.IsPromised(act) ? "not sure whether it happened" : null)
            ?? (act.Status is ActStatus.Planned && _place.IsConditional(sentence) ? "on a condition" : null)
            ?? (act.Status is ActStatus.Planned && DeedJoiner.IsContact(act.Kind) && _place.IsPutOff(act.Span, sentence) ? "put off" : null)
            ?? (act.Status is ActStatus.Done or ActStatus.Ongoing && words.TrueForAll(w => _place.IsUnreal(w, sentence, act.Kind == ActKind.Pledge)) ? "not told as having happened" : null);
    }

    private string? Doubt(ReplyOwed owed)
    {
        if (!IsLooked(owed.Span))
        {
            return null;
        }

        // To whom a reply is owed, the sentence before tells as often: 'the proposal', 'the request'.
        var sentence = _place.SentenceAt(owed.Span);
        return Questioned(owed.Claimant, owed.Span)
            ?? Unnamed(owed.By, owed.Claimant, sentence)
            ?? Unnamed(owed.To, owed.Claimant, _place.ParagraphAt(owed.Span))
            ?? (owed.Claimant != Speaker.Outlet && !owed.By.Union(owed.To).Any(owed.Claimant.Parties.Contains) ? "told by neither of the two" : null)
            ?? (Tells("owed-answer", owed.Span) && Tells("owed-lack", owed.Span) ? null : "no plain words for a reply that is owed");
    }

    private string? Doubt(Deadline deadline)
    {
        if (!IsLooked(deadline.Span))
        {
            return null;
        }

        var sentence = _place.SentenceAt(deadline.Span);
        return Questioned(deadline.Claimant, deadline.Span)
            ?? (deadline.What.Count(c => c == ' ') < (deadline.What.Contains(':', StringComparison.Ordinal) ? 3 : 1) ? "told in too few words" : null)
            ?? (Tells("deadline", deadline.Span) ? null : "no plain word for something that ends, starts or is due")
            ?? (IsUnsettled(deadline, sentence) ? "not told as settled" : null);
    }

    // What ends by itself ends whatever is said about it before: 'no answer to the proposal to keep the limits after it expires'.
    private bool IsUnsettled(Deadline deadline, Span sentence) =>
        LapseWords.In(deadline.What) ? _place.IsUnsettled(deadline.Span, sentence) : _place.IsUnreal(new Span(deadline.Span.End, deadline.Span.End), sentence);

    // 'China will suspend the tariff': who, what and whose are all in the plain sentence.
    private bool IsAnnouncedHold(Act act) => act is { Kind: ActKind.Suspend, Status: ActStatus.Planned } or { Kind: ActKind.Pledge } && Tells("hold", act.Span);

    private bool IsLooked(Span span) => !_reading.Mentions.IsEmpty && _place.Holds(span);

    private string? Unmet(Act act, (List<Span> Words, Span Sentence) where) =>
        act.Kind == ActKind.Sign ? (act.By.Count > 1 && where.Words.TrueForAll(w => _place.IsBetweenOthers(w, where.Sentence, act.By)) ? "between others" : null)
        : act.Kind is not (ActKind.Meet or ActKind.Call or ActKind.Consult) ? null
        : act.By.Any(p => _place.IsPlaceOnly(p, where.Sentence)) ? "the place of a meeting is no party to it"
        : act.By.Count > 1 && !where.Words.Exists(w => _place.Faces(w, where.Sentence, (act.By, act.Claimant.Parties))) && !_place.PointsToBoth(where.Sentence) ? "those about the word do not face each other"
        : null;

    // What somebody did in office stands when he is out of it.
    private static bool IsMeasure(Act act) => act.Kind is not (ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Visit or ActKind.Agree or ActKind.Invite or ActKind.Propose or ActKind.Offer or ActKind.Request or ActKind.Pledge);

    private bool Tells(string kind, Span span) => PlainWords.In(kind, _reading.Dispatch.Text, span).Any();

    private string? Questioned(Speaker claimant, Span span) =>
        claimant.Parties.IsEmpty && claimant != Speaker.Outlet ? "told by nobody who speaks for a party"
        : _place.IsOutsiders(span) ? "in the words of somebody who speaks for no party"
        : _place.IsQuestion(span) ? "in a question"
        : _place.IsLink(span) ? "in a list of links"
        : null;

    private string? Unnamed(Parties parties, Speaker claimant, Span sentence)
    {
        foreach (var party in parties)
        {
            if (!claimant.Parties.Contains(party) && !_place.Names(party, sentence))
            {
                return $"{party} is not named";
            }
        }

        return null;
    }
}
