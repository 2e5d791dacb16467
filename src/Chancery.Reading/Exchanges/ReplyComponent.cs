using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Reading.Acts;

namespace Chancery.Reading.Exchanges;

/// <summary>Which answers the dispatch shows as given, and which as still owed: linked to the act that they answer.</summary>
internal sealed class ReplyComponent(ActLexicon lexicon) : Component
{
    public override Layers Needs => Layers.Trees | Layers.Actors | Layers.Dates | Layers.Statements | Layers.Acts;

    public override Layers Adds => Layers.Exchanges;

    public override void Apply(Draft draft)
    {
        LinkAnswers(draft.Acts);
        var owed = new List<ReplyOwed>();
        foreach (var reply in Shown(draft).OrderBy(r => r.Span.Start))
        {
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
    private IEnumerable<ReplyOwed> Shown(Draft draft)
    {
        var scene = ActComponent.SceneOf(draft, lexicon);
        foreach (var candidate in new ActFinder(draft, lexicon, lexicon.Owed, scene).Find(0, draft.Text.Sentences.Length))
        {
            if (candidate.Row.Has(ActFlags.Waiter))
            {
                if (Exchange.AskedBy(draft.Acts, candidate.By, candidate.Span) is { } asked)
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
            else if (!candidate.To.IsEmpty)
            {
                yield return Owed(candidate.By, candidate.To, candidate.Row.State ?? ReplyState.None, candidate.Span) with
                {
                    Issues = candidate.Issues.IsEmpty ? IssuesAt(draft, candidate.Span) : candidate.Issues,
                    Claimant = Claimants.Of(draft, candidate),
                    Because = "replies-owed.csv " + candidate.Row.Id,
                };
            }
        }

        foreach (var act in draft.Acts)
        {
            if (Exchange.StateAfter(act) is { } state && !act.To.IsEmpty)
            {
                yield return Owed(act.By, act.To, state, act.Span) with { Issues = act.Issues, Claimant = act.Claimant, Because = act.Because };
            }
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
        Confidence = new Confidence(50),
        Because = "",
    };

    // One entry for each exchange: what is known of it most is what it has come to.
    private static void Join(List<ReplyOwed> owed, ReplyOwed reply)
    {
        var same = owed.FindLastIndex(o => o.By.SetEquals(reply.By) && o.To.SetEquals(reply.To) && IsOne(o, reply));
        if (same < 0)
        {
            owed.Add(reply);
            return;
        }

        var known = owed[same];
        owed[same] = known with
        {
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

    // The same act's, or one that names no other issue: 'we await an answer on X … no answer has come'.
    private static bool IsOne(ReplyOwed known, ReplyOwed reply) =>
        (known.Act is not null && known.Act == reply.Act)
        || ((known.Act is null || reply.Act is null) && (known.Issues.IsEmpty || reply.Issues.IsEmpty || known.Issues.Intersect(reply.Issues).Any()));
}
