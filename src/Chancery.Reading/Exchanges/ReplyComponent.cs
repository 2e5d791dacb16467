using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Acts;
using Chancery.Reading.Exchanges.Replies;

namespace Chancery.Reading.Exchanges;

/// <summary>Which answers the dispatch shows as given, and which as still owed: linked to the act that they answer.</summary>
internal sealed class ReplyComponent(ActLexicon lexicon, ReplyLexicon replies) : Component
{
    private static readonly Confidence Plain = new(50);
    private static readonly Confidence Doubtful = new(40);

    private const int LongestSpan = 240;

    public override Layers Needs => Layers.Trees | Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public override Layers Adds => Layers.Exchanges;

    public override void Apply(Draft draft)
    {
        LinkAnswers(draft.Acts);
        var owed = new List<ReplyOwed>();
        var finder = new ReplyFinder(draft, lexicon, replies);
        foreach (var reply in Shown(draft, finder.Ruled).Concat(Learnt(draft, finder)).OrderBy(r => r.Span.Start))
        {
            if (owed.Exists(o => IsTurned(o, reply)))
            {
                continue;
            }

            var asked = reply.Act is null && !IsGoingOn(owed, reply) ? Exchange.Asked(draft.Acts, (reply.By, reply.To, reply.Issues), reply.Span) : null;
            Join(owed, asked is null ? reply : reply with { Act = asked.Id, Since = asked.When, Issues = asked.Issues.IsEmpty ? reply.Issues : asked.Issues });
        }

        for (var i = 0; i < owed.Count; i++)
        {
            draft.RepliesOwed.Add(owed[i] with { Id = FormattableString.Invariant($"r{i + 1}") });
        }
    }

    private static void LinkAnswers(List<Act> acts)
    {
        for (var i = 0; i < acts.Count; i++)
        {
            if (!Exchange.Answers(acts[i]))
            {
                continue;
            }

            acts[i] = acts[i].Issues.IsEmpty ? acts[i] with { Issues = Exchange.JustBefore(acts, acts[i]) } : acts[i];
            if (Exchange.Asked(acts, (acts[i].By, acts[i].To, acts[i].Issues), acts[i].Span) is { } asked && asked.Id != acts[i].Id)
            {
                acts[i] = acts[i] with { Answers = asked.Id, Issues = acts[i].Issues.IsEmpty ? asked.Issues : acts[i].Issues };
            }
        }
    }

    // From the words that show a reply as awaited, then from acts that say that none was given or that a proposal is being looked at.
    private IEnumerable<ReplyOwed> Shown(Draft draft, List<ActCandidate> ruled)
    {
        foreach (var candidate in ruled)
        {
            if (IsToThePress(draft, candidate.Sentence))
            {
                continue;
            }

            if (candidate.Row.Has(ActFlags.Waiter))
            {
                if (candidate.Status != ActStatus.Possible && Exchange.AskedBy(draft.Acts, candidate.By, candidate.Span) is { } asked)
                {
                    yield return Owed(asked.To, candidate.By, candidate.Row.State ?? ReplyState.None, candidate.Span.Cover(asked.Span)) with
                    {
                        Act = asked.Id,
                        Issues = asked.Issues,
                        Claimant = Claimants.Of(draft, candidate),
                        Because = "replies-owed.csv " + candidate.Row.Id,
                    };
                }
            }
            else if (!candidate.To.IsEmpty && !IsStillToCome(candidate))
            {
                yield return Owed(candidate.By, candidate.To, candidate.Row.State ?? ReplyState.None, candidate.Span) with
                {
                    Issues = candidate.Issues.IsEmpty ? IssuesAt(draft, candidate.Span) : candidate.Issues,
                    Claimant = Claimants.Of(draft, candidate),
                    Confidence = IsPlain(draft, candidate) ? Plain : Doubtful,
                    Because = "replies-owed.csv " + candidate.Row.Id,
                };
            }
        }

        foreach (var act in draft.Acts)
        {
            if (Exchange.StateAfter(act) is { } state && !act.To.IsEmpty && IsToSomethingAsked(draft, act))
            {
                yield return Owed(act.By, act.To, state, act.Span) with { Issues = act.Issues, Claimant = act.Claimant, Confidence = Doubtful, Because = act.Because };
            }
        }
    }

    // 'I will answer this question', in a transcript.
    private bool IsToThePress(Draft draft, int sentence)
    {
        var range = draft.Text.Sentences[sentence];
        var start = draft.Text[range.First].Start;
        if (!draft.Statements.Exists(s => Claimants.IsTurn(s) && s.Statement.Content.Any(c => c.Start <= start && start < c.End)))
        {
            return false;
        }

        for (var token = range.First; token < range.End; token++)
        {
            if (draft.Text[token].Lemma == "question" && draft.Text[token].Head is >= 0 and var head && replies.ClassesOf(draft.Text[head].Lemma ?? "").Contains("respond")
                && draft.Text.Child(head, Relation.Nsubj) is >= 0 and var subject && draft.Text[subject].Lemma is "I" or "i")
            {
                return true;
            }
        }

        return false;
    }

    // 'We will make a clear response' is half an answer to nothing.
    private static bool IsStillToCome(ActCandidate candidate) =>
        candidate.Row.State == ReplyState.Partial && candidate.Status is ActStatus.Planned or ActStatus.Possible;

    // That a thing is under study is owed to whoever asked for it: sure only where the dispatch tells who did.
    private static bool IsPlain(Draft draft, ActCandidate candidate) =>
        candidate.Row.State != ReplyState.Acknowledged || Exchange.Asked(draft.Acts, (candidate.By, candidate.To, candidate.Issues), candidate.Span) is { } asked && asked.Confidence >= Plain;

    // 'Malawi confirmed its first infections' acknowledges nothing that was put to it.
    private bool IsToSomethingAsked(Draft draft, Act act)
    {
        foreach (ref readonly var token in draft.Text.Tokens)
        {
            if (token.Start >= act.Span.End)
            {
                break;
            }

            if (token.Start >= act.Span.Start && act.Kind == ActKind.Acknowledge && replies.ClassesOf(token.Lemma ?? "").Contains("ask"))
            {
                return true;
            }
        }

        return Exchange.Asked(draft.Acts, (act.By, act.To, act.Issues), act.Span) is { Kind: not ActKind.Offer } asked && Math.Abs(asked.Span.Start - act.Span.Start) < (act.Kind == ActKind.Reply ? Exchange.Linked : Exchange.Nearby);
    }

    // What a learnt choice sees beyond the words of the tables.
    private IEnumerable<ReplyOwed> Learnt(Draft draft, ReplyFinder finder)
    {
        foreach (var chosen in finder.Find().Where(c => !IsToThePress(draft, c.Option.Sentence)))
        {
            var span = draft.SpanOf(draft.Text.Sentences[chosen.Option.Sentence]);
            span = span.Length > LongestSpan ? new Span(span.Start, span.Start + LongestSpan) : span;
            yield return Owed(chosen.Option.By.Parties, chosen.Option.To.Parties, chosen.State, span) with
            {
                Issues = IssuesAt(draft, span),
                Claimant = Claimants.At(draft, finder.StatementAt(chosen.Option)),
                Confidence = replies.ConfidenceOf(chosen.Lead),
                Because = "reply-weights.csv",
            };
        }
    }

    private static ImmutableArray<string> IssuesAt(Draft draft, Span span) =>
        draft.Acts.Find(a => Exchange.Answers(a) && a.Span.Overlaps(span) && !a.Issues.IsEmpty)?.Issues ?? [];

    private static ReplyOwed Owed(Parties by, Parties to, ReplyState state, Span span) => new()
    {
        Id = "",
        By = by,
        To = to,
        State = state,
        Span = span,
        Claimant = Speaker.Outlet,
        Confidence = Plain,
        Because = "",
    };

    // One entry for each exchange: what is known of it most is what it has come to.
    private static void Join(List<ReplyOwed> owed, ReplyOwed reply)
    {
        var same = owed.FindLastIndex(o => o.By.Any(reply.By.Contains) && o.To.Any(reply.To.Contains) && (IsOne(o, reply) || IsActs(reply) || IsBeside(o.Span, reply.Span)));
        if (same < 0)
        {
            owed.Add(reply);
            return;
        }

        var known = owed[same];
        var surer = reply.Confidence > known.Confidence ? reply : known;
        owed[same] = known with
        {
            Confidence = surer.Confidence,
            Because = surer.Because,
            State = Further(known.State, reply.State),
            Act = known.Act ?? reply.Act,
            Since = known.Since ?? reply.Since,
            Issues = known.Act is null && reply.Act is not null && !reply.Issues.IsEmpty ? reply.Issues : known.Issues,
        };
    }

    // 'Russia awaits a reply on X … there has been none so far': the second names nothing of its own.
    private static bool IsGoingOn(List<ReplyOwed> owed, ReplyOwed reply) =>
        reply.Issues.IsEmpty && owed.Exists(o => o.By.SetEquals(reply.By) && o.To.SetEquals(reply.To) && reply.Span.Start - o.Span.Start is >= 0 and < Exchange.Nearby);

    // 'No substantive answer; it is being considered' is acknowledged; whatever was said of it beats silence.
    private static ReplyState Further(ReplyState one, ReplyState other) =>
        one == ReplyState.Acknowledged || other == ReplyState.Acknowledged ? ReplyState.Acknowledged : (ReplyState)Math.Max((int)one, (int)other);

    // The same words, or an act close by, that would put the other side in debt.
    private static bool IsTurned(ReplyOwed known, ReplyOwed reply) =>
        known.By.SetEquals(reply.To) && known.To.SetEquals(reply.By) && (known.Span.Overlaps(reply.Span) || (IsActs(reply) && reply.Span.Start - known.Span.End < Exchange.Nearby));

    private static bool IsActs(ReplyOwed reply) => reply.Because.StartsWith("acts.csv", StringComparison.Ordinal);

    private static bool IsBeside(Span one, Span other) => other.Start < one.End + Exchange.Beside && one.Start < other.End + Exchange.Beside;

    // The same act's, or one that names no other issue: 'we await an answer on X … no answer has come'.
    private static bool IsOne(ReplyOwed known, ReplyOwed reply) =>
        (known.Act is not null && known.Act == reply.Act)
        || ((known.Act is null || reply.Act is null) && (known.Issues.IsEmpty || reply.Issues.IsEmpty || known.Issues.Intersect(reply.Issues).Any()));
}
