using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>What stands about an act's word that makes it no act that happened between those named: an aim, a plan, a copy of a book that is signed.</summary>
internal sealed class ActClauses(DispatchReading reading, ClaimPlace place)
{
    /// <summary>Within how many words before 'to' an aim is named: 'efforts by both to urge'.</summary>
    private const int AimWords = 3;

    /// <summary>Within how many words after an act's noun its day is told: 'a call between the two leaders scheduled for'.</summary>
    private const int AheadWords = 10;

    /// <summary>Within how many words after a visit's word the visited are named.</summary>
    private const int VisitWords = 14;

    /// <summary>Within how many words before 'request' it is told at whose: 'at the Norwegian side's request'.</summary>
    private const int GrantWords = 6;

    /// <summary>Within how many words after a visit's noun those are named by whom it is.</summary>
    private const int VisitorWords = 5;

    /// <summary>Within how many words after 'with' it is told with whom.</summary>
    private const int SignerWords = 6;

    private static readonly HashSet<string> Carriers = Set("carrier-words.txt");
    private static readonly HashSet<string> Aims = Set("aim-words.txt");
    private static readonly HashSet<string> Suggesting = Set("suggesting-words.txt");
    private static readonly HashSet<string> Ahead = Set("ahead-words.txt");
    private static readonly HashSet<string> Fixed = Set("fixed-words.txt");
    private static readonly HashSet<string> Private = Set("private-words.txt");
    private static readonly HashSet<string> Visitors = Set("visitor-words.txt");
    private static readonly HashSet<string> Wires = Set("wire-words.txt");
    private static readonly HashSet<string> Against = Set("against-words.txt");
    private static readonly HashSet<string> Courtesies = Set("courtesy-words.txt");
    private static readonly HashSet<string> Peoples = Set("people-words.txt");
    private static readonly HashSet<string> Elsewhere = Set("elsewhere-words.txt");
    private static readonly string[] Documents = [.. LedgerData.Lines("document-words.txt")];

    private readonly string _text = reading.Dispatch.Text;

    /// <summary>Why the claim is doubtful, or null.</summary>
    /// <param name="words">The plain words of the act's kind in its span.</param>
    public string? Doubt(Act act, IReadOnlyList<Span> words, Span sentence) => act.Kind switch
    {
        ActKind.Request or ActKind.Propose or ActKind.Invite or ActKind.Offer when words.All(w => IsAim(w, sentence)) => "only aimed at",
        ActKind.Request when words.All(w => IsGranted(w, sentence)) => "only what another act answers",
        ActKind.Request when words.All(w => After(w, sentence).Take(AheadWords).Any(a => Courtesies.Contains(a.Of(_text)))) => "a courtesy",
        ActKind.Pledge when words.All(w => IsToPeople(w, sentence)) => "said to a people",
        ActKind.Pledge when !act.To.IsEmpty && words.All(w => IsAgainst(w, sentence, act.To)) => "made against the other side",
        ActKind.Agree when words.All(w => After(w, sentence) is [var next, var whose, ..] && Is(next, "in") && (Is(whose, "their") || Is(whose, "its"))) => "of one opinion",
        ActKind.Sign when !HasDocument(sentence) => "no document is named",
        ActKind.Sign when words.All(w => Before(w, sentence).Exists(b => Private.Contains(b.Of(_text))) || IsWithPrivate(w, sentence)) => "signed by private persons",
        ActKind.Sign when act.By.Count > 1 && words.All(w => IsOneSides(w, sentence)) => "one side's own",
        ActKind.Call when IsMeeting(sentence) => "the title tells of a meeting",
        ActKind.Call when words.All(w => IsJustSpoken(w, sentence) || IsSpeech(w, sentence)) => "no word of a telephone",
        ActKind.Agree when words.Any(w => After(w, sentence) is [var next, ..] && Is(next, "within")) => "told in passing",
        ActKind.Visit when words.Count > 0 && words.All(w => IsPrivateVisit(w, sentence)) => "by private persons",
        ActKind.Visit when !act.To.IsEmpty && words.All(w => IsElsewhere(w, sentence, act.To)) => "went elsewhere",
        not (ActKind.Propose or ActKind.Request) when IsDone(act) && words.Count > 0 && words.All(w => IsSuggested(w, sentence)) => "only suggested",
        _ => DeedJoiner.IsContact(act.Kind) && IsDone(act) && (IsDatedAhead(act.Span) || words.All(w => IsDatedAhead(ClauseOf(w, sentence))) || words.All(w => IsAhead(w, sentence))) ? "still to come"
            : DeedJoiner.IsContact(act.Kind) && IsDatedOtherwise(act, words[0], sentence) ? "dated as another" : null,
    };

    private static bool IsDone(Act act) => act.Status is ActStatus.Done or ActStatus.Ongoing;

    private static HashSet<string> Set(string file) => new(LedgerData.Lines(file), StringComparer.OrdinalIgnoreCase);

    // 'discussed efforts to urge'
    private bool IsAim(Span word, Span sentence) =>
        Before(word, sentence) is [.., var to] before && Is(to, "to") && before.SkipLast(1).TakeLast(AimWords).Any(w => Aims.Contains(w.Of(_text)));

    // 'was to meet', 'his announced visit', 'a call scheduled for the evening'
    private bool IsAhead(Span word, Span sentence)
    {
        var before = Before(word, sentence);
        return (before is [.., var was, var to] && Is(to, "to") && (Is(was, "was") || Is(was, "were")))
            || (before is [.., var last] && Fixed.Contains(last.Of(_text)))
            || After(word, new Span(sentence.Start, ClauseEnd(word, sentence))).Take(AheadWords).Any(w => Ahead.Contains(w.Of(_text)));
    }

    // 'suggested that both sign a treaty'
    private bool IsSuggested(Span word, Span sentence)
    {
        var before = Before(word, sentence);
        return before.Zip(before.Skip(1)).Any(p => Suggesting.Contains(p.First.Of(_text)) && Is(p.Second, "that"));
    }

    private bool IsDatedAhead(Span span) =>
        reading.Dispatch.Published is { } published && reading.Dates.Any(d => span.Contains(d.Span) && d.Edtf is { Earliest: { } first } && first > published);

    // 'Met on 26 January to follow up on the summit of last November': which of the two is meant, the words do not settle.
    private bool IsDatedOtherwise(Act act, Span word, Span sentence)
    {
        var dates = reading.Dates.Where(d => d.Edtf is not null && d.Span.Start >= word.End && d.Span.End <= sentence.End && !d.Value.EndsWith("_REF", StringComparison.Ordinal)).OrderBy(d => d.Span.Start).ToList();
        return dates.Count > 1 && act.When is { } when && !Meet(dates[0].Edtf!.Value, when) && dates.Exists(d => Meet(d.Edtf!.Value, when));
    }

    private static bool Meet(Edtf one, Edtf other) => one.Earliest <= other.Latest && other.Earliest <= one.Latest;

    // 'Committed to the people of A', 'to standing with Icelanders': of the ways to name a people the one in -ans is told from its state's name.
    private bool IsToPeople(Span word, Span sentence) =>
        After(word, sentence).Take(AheadWords).Any(w => Peoples.Contains(w.Of(_text)) || (char.IsUpper(_text[w.Start]) && w.Of(_text).EndsWith("ans", StringComparison.Ordinal)));

    // 'Committed to prevent A from fishing'
    private bool IsAgainst(Span word, Span sentence, Parties to) =>
        Mentions(new Span(word.End, sentence.End)).Where(m => m.Parties.Any(to.Contains)).MinBy(m => m.Span.Start) is { } first
        && PlainWords.Words(_text, new Span(word.End, Math.Max(word.End, first.Span.Start))).Exists(w => Against.Contains(w.Of(_text)));

    // 'At the request of A, B has taken steps'
    private bool IsGranted(Span word, Span sentence) =>
        Before(word, sentence).TakeLast(GrantWords) is var before && before.Any(b => Is(b, "at") || Is(b, "upon")) && word.Of(_text).StartsWith("request", StringComparison.OrdinalIgnoreCase);

    // 'Our ratification of the treaty', 'the state's accession'
    private bool IsOneSides(Span word, Span sentence) =>
        word.Of(_text).StartsWith("ratif", StringComparison.OrdinalIgnoreCase)
        && reading.Mentions.Any(m => m.Span.Overlaps(sentence) && m.Parties.Count == 1 && m.Span.End <= word.Start && _text[m.Span.End..word.Start] is "’s " or "'s ");

    // 'We have just spoken with the minister', at a reception
    private bool IsJustSpoken(Span word, Span sentence) =>
        Before(word, sentence) is [.., var last] && Is(last, "just") && !PlainWords.Words(_text, sentence).Exists(w => Wires.Contains(w.Of(_text)));

    // 'Spoke at a school in front of many'
    private bool IsSpeech(Span word, Span sentence) =>
        After(word, sentence) is [var at, ..] && Is(at, "at") && word.Of(_text).StartsWith("sp", StringComparison.OrdinalIgnoreCase) && !PlainWords.Words(_text, sentence).Exists(w => Wires.Contains(w.Of(_text)));

    // 'Signed a contract with the shipping company'
    private bool IsWithPrivate(Span word, Span sentence)
    {
        var after = After(word, sentence);
        var with = after.FindIndex(w => Is(w, "with") || Is(w, "between"));
        return with >= 0 && after.Skip(with + 1).Take(SignerWords).Any(w => Private.Contains(w.Of(_text)));
    }

    // 'Spoke today' under the title 'Meeting with the President of A', and no word of a telephone.
    private bool IsMeeting(Span sentence) =>
        reading.Dispatch.Title is { } title && title.Contains("Meeting", StringComparison.Ordinal)
        && !PlainWords.Words(title, new Span(0, title.Length)).Exists(w => Wires.Contains(w.Of(title))) && !PlainWords.Words(_text, sentence).Exists(w => Wires.Contains(w.Of(_text)));

    private bool HasDocument(Span sentence) => PlainWords.Words(_text, sentence).Exists(w => Array.Exists(Documents, d => Matches(w.Of(_text), d)));

    private static bool Matches(string word, string pattern) =>
        pattern[^1] == '*' ? word.StartsWith(pattern[..^1], StringComparison.OrdinalIgnoreCase) : word.Equals(pattern, StringComparison.OrdinalIgnoreCase);

    // 'the visit of a delegation to A, during which it spoke of B'; 'was visiting A, B and C sent ships'
    private bool IsElsewhere(Span word, Span sentence, Parties to)
    {
        var after = Mentions(new Span(word.End, sentence.End)).Where(m => m.Parties.Any(to.Contains)).ToList();
        return after.Count > 0 ? !after.Exists(m => Reaches(word, m)) || (to.Count > 1 && IsSubject(after[^1])) : !place.NamedBefore(word, sentence, to);
    }

    // 'Icelandic tourists have visited', 'a visit by a group of students': not where somebody else stands between.
    private bool IsPrivateVisit(Span word, Span sentence)
    {
        var before = Before(word, sentence);
        before.Reverse();
        var doer = before.SkipWhile(b => Carriers.Contains(b.Of(_text)) || char.IsUpper(_text[b.Start])).FirstOrDefault();
        var after = After(word, sentence);
        return (doer.Length > 0 && Visitors.Contains(doer.Of(_text)) && !IsBroken(doer.End, word.Start))
            || (after is [var by, ..] && (Is(by, "by") || Is(by, "of")) && after.Skip(1).Take(VisitorWords).TakeWhile(a => !Is(a, "and") && !Is(a, "with") && !IsBroken(by.End, a.Start)).Any(a => Visitors.Contains(a.Of(_text))));
    }

    private bool IsBroken(int from, int to)
    {
        while (from < to && !place.IsBreak(from))
        {
            from++;
        }

        return from < to;
    }

    private bool Reaches(Span word, Mention mention)
    {
        var between = PlainWords.Words(_text, new Span(word.End, Math.Max(word.End, mention.Span.Start)));
        return between.Count <= VisitWords && !between.Exists(w => Elsewhere.Contains(w.Of(_text)));
    }

    private bool IsSubject(Mention mention) =>
        PlainWords.Words(_text, new Span(mention.Span.End, Math.Min(_text.Length, mention.Span.End + 30))) is [var next, ..]
        && next.Start == mention.Span.End + 1 && next.Of(_text) is [>= 'a' and <= 'z', .., 'e', 'd'];

    private IEnumerable<Mention> Mentions(Span stretch) => reading.Mentions.Where(m => m.Span.Overlaps(stretch));

    private List<Span> Before(Span word, Span sentence) => PlainWords.Words(_text, new Span(Math.Min(sentence.Start, word.Start), word.Start));

    private List<Span> After(Span word, Span sentence) => PlainWords.Words(_text, new Span(word.End, Math.Max(word.End, sentence.End)));

    private Span ClauseOf(Span word, Span sentence)
    {
        var start = word.Start;
        while (start > sentence.Start && !place.IsBreak(start - 1))
        {
            start--;
        }

        return new Span(start, ClauseEnd(word, sentence));
    }

    private int ClauseEnd(Span word, Span sentence)
    {
        var end = word.End;
        while (end < sentence.End && !place.IsBreak(end))
        {
            end++;
        }

        return end;
    }

    private bool Is(Span word, string form) => word.Of(_text).Equals(form, StringComparison.OrdinalIgnoreCase);
}
