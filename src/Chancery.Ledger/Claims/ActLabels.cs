using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>
/// Under which issues an act's claim stands: by the reader's labels where it is sure enough of them, else by the issue of the catalogue that the
/// cited words name, and for what puts something on the table by the one that its sentence, or the question that it
/// answers names. Where none does, the issue is not told.
/// </summary>
internal sealed class ActLabels(DispatchReading reading, ClaimPlace place)
{
    private const int MostNamed = 2;

    /// <summary>Within how many characters after a question its answer begins: a label and a line end.</summary>
    private const int AfterQuestion = 120;

    /// <summary>So far into an answer it is still to the question.</summary>
    private const int IntoAnswer = 450;

    /// <summary>What is agreed on is told in the act's own words; where the label is not, it is a neighbour's as often.</summary>
    private static readonly Confidence SureOfBorrowedAgreement = new(60);

    /// <summary>What is signed bears its own name.</summary>
    private static readonly Confidence SureOfBorrowedSignature = new(80);

    private static readonly Confidence SureOfBorrowed = new(45);
    private static readonly Confidence Sure = new(35);

    private static readonly char[] Gaps = [' ', ',', '.', ';', ':', '\n', '(', ')', '“', '”', '"'];

    private static readonly HashSet<string> Passing = new(LedgerData.Lines("passing-words.txt"), StringComparer.Ordinal);
    private static readonly HashSet<string> Topical = new(LedgerData.Lines("topical-words.txt"), StringComparer.Ordinal);

    private readonly CitedIssues _cited = new(reading);

    public ImmutableArray<string> Of(Act act)
    {
        if (!place.Holds(act.Span))
        {
            return act.Issues.IsDefault ? [] : act.Issues;
        }

        var parties = act.By.Union(act.To);
        if (TalkWords.AgreeToTalk(act, reading.Dispatch.Text))
        {
            return [];
        }

        var named = () => _cited.In(act.Span, parties);
        var trusted = IsDoubtful(act) ? [] : Bare(act, parties);
        var labels = !act.Issues.IsDefaultOrEmpty && (trusted.IsDefaultOrEmpty || IsOutdone(act, named)) ? Few(named()) : LabelGuide.Refine(trusted, reading.Dispatch, act.Span, named);
        return !ThreadFold.Opens(Codes.Of(act.Kind)) ? (!labels.IsEmpty ? labels : IsMeasure(act) ? Few(named()) : act.Kind is ActKind.Agree or ActKind.Sign ? Only(named()) : labels)
            : labels.IsEmpty ? (About(act, parties) is { IsEmpty: false } about ? about : Own(act, named))
            : labels.All(IsGeneral) && Asked(act, parties) is { IsEmpty: false } asked ? asked
            : labels;
    }

    private ImmutableArray<string> Bare(Act act, Parties parties) => act.Issues.IsDefaultOrEmpty ? []
        : [.. act.Issues.Where(l => !IsBeside(l, act) && !IsInPassing(l, act) && !IsEarlier(l, act)).Select(l => _cited.Bare(l, act.Span, parties)).Where(l => l.Length > 0)];

    // 'During the trade talks' names the talks themselves.
    private bool IsBeside(string label, Act act) =>
        !(DeedJoiner.IsContact(act.Kind) && LabelGuide.SharesWord(label, act.Span.Of(reading.Dispatch.Text))) && _cited.IsBeside(label, place.ParagraphAt(act.Span));

    // 'Will do as promised during the call' tells of the promise, not of what the call was about.
    private bool IsInPassing(string label, Act act)
    {
        var words = act.Span.Of(reading.Dispatch.Text);
        var sentence = place.SentenceAt(act.Span);
        return DeedJoiner.IsContact(act.Kind) && sentence.Start + 1 < act.Span.Start && Passing.Contains(FirstWord(words))
            && !NormalWords(label).Any(w => w.Length > 3 && NormalWords(words).Contains(w)) && !NormalWords(reading.Dispatch.Text[sentence.Start..act.Span.Start]).Any(Topical.Contains);
    }

    // 'They discussed the strait, and a call is being planned': the strait is what they discussed, not what the call will be about.
    private bool IsEarlier(string label, Act act) =>
        DeedJoiner.IsContact(act.Kind) && act.Status is ActStatus.Planned or ActStatus.Possible
        && reading.Dispatch.Text.IndexOf(label, act.Span.Start, StringComparison.Ordinal) < 0
        && reading.Dispatch.Text.Contains(label, StringComparison.Ordinal);

    private static string FirstWord(string words) => NormalWords(words).FirstOrDefault("");

    private static IEnumerable<string> NormalWords(string words) => words.Split(Gaps, StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant());

    // A doubtful label in the act's own words tells more than none of what was put on the table.
    private ImmutableArray<string> Own(Act act, Func<IReadOnlyList<CatalogueIssue>> named) =>
        IsBorrowed(act) ? [] : LabelGuide.Refine(Bare(act, act.By.Union(act.To)), reading.Dispatch, act.Span, named);

    // A measure whose own words name an issue is not on one that only its neighbours name.
    private bool IsOutdone(Act act, Func<List<CatalogueIssue>> named) =>
        IsMeasure(act) && IsBorrowed(act) && named().Count is > 0 and <= MostNamed;

    private static bool IsMeasure(Act act) => act.Kind is ActKind.Suspend or ActKind.Sanction or ActKind.Implement;

    private bool IsBorrowed(Act act) => act.Issues.IsDefaultOrEmpty || !LabelGuide.SharesWord(act.Issues[0], act.Span.Of(reading.Dispatch.Text));

    private bool IsDoubtful(Act act)
    {
        var least = !IsBorrowed(act) || DeedJoiner.IsContact(act.Kind) ? Sure
            : act.Kind == ActKind.Sign ? SureOfBorrowedSignature
            : act.Kind == ActKind.Agree ? SureOfBorrowedAgreement
            : SureOfBorrowed;
        return !act.Issues.IsDefaultOrEmpty && act.IssueConfidence < least;
    }

    private static bool IsGeneral(string label) => IssueCatalogue.Shipped.Match(label) is { } issue && IssueCatalogue.IsGeneral(issue);

    private ImmutableArray<string> About(Act act, Parties parties)
    {
        var cited = Few(_cited.In(act.Span, parties));
        var near = cited.IsEmpty ? Only(_cited.In(place.SentenceAt(act.Span), parties)) : cited;
        return !near.IsEmpty ? near : Asked(act, parties) is { IsEmpty: false } asked ? asked : Titled();
    }

    // A release is about what its title names; a press conference is about many things.
    private ImmutableArray<string> Titled() =>
        reading.Dispatch.Title is { } title && !reading.Statements.Any(IsQuestion) ? Only([.. IssueCatalogue.Shipped.Named(title)]) : [];

    private static bool IsQuestion(Statement statement) =>
        statement is { Mode: SpeechMode.Direct, Cue: null } && statement.Speaker.Parties.IsEmpty && statement.Speaker != Speaker.Outlet;

    // What the question was about that the act's turn answers: the first issue of the answer that the question names, else the only one of the question.
    private ImmutableArray<string> Asked(Act act, Parties parties)
    {
        if (QuestionBefore(act) is not { } question)
        {
            return [];
        }

        var asked = question.Content.SelectMany(c => _cited.In(c, parties)).Distinct().ToList();
        return _cited.In(Before(act.Span), parties).Find(asked.Contains) is { } both ? [both.Name] : Only(asked);
    }

    private Statement? QuestionBefore(Act act)
    {
        var answer = reading.Statements.FirstOrDefault(s => s is { Mode: SpeechMode.Direct, Cue: null } && !s.Speaker.Parties.IsEmpty && s.Content.Any(c => c.Contains(act.Span)));
        return answer is null || act.Span.Start - answer.Content[0].Start > IntoAnswer ? null : reading.Statements.LastOrDefault(s =>
            s.Speaker.Parties.IsEmpty && s.Speaker != Speaker.Outlet && s.Mode == SpeechMode.Direct && s.Content[^1].End <= answer.Content[0].Start && answer.Content[0].Start - s.Content[^1].End < AfterQuestion);
    }

    // The paragraph up to the end of the words.
    private Span Before(Span span) => new(place.ParagraphAt(span).Start, span.End);

    private static ImmutableArray<string> Few(List<CatalogueIssue> named) => named.Count <= MostNamed ? [.. named.Select(i => i.Name)] : [];

    private static ImmutableArray<string> Only(List<CatalogueIssue> named) => named is [var only] ? [only.Name] : [];
}
