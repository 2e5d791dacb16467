using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Finds candidates: for each token that a lexicon row names, the row that fits its frame best.</summary>
internal sealed class ActFinder
{
    private const int MaxSpan = 240;
    private const int MaxLabel = 8;
    private readonly Draft _draft;
    private readonly ActLexicon _lexicon;
    private readonly RowIndex _rows;
    private readonly Trees _trees;
    private readonly Scope _scope;
    private readonly FrameBuilder _frames;
    private readonly SlotReader _slots;
    private readonly Conditions _conditions;
    private readonly StatusReader _status;
    private readonly WhenReader _when;
    private readonly IssueReader _issues;
    private readonly Scene _scene;

    public ActFinder(Draft draft, ActLexicon lexicon, RowIndex rows, Scene scene)
    {
        var trees = new Trees(draft.Text);
        (_draft, _lexicon, _rows, _trees, _scene) = (draft, lexicon, rows, trees, scene);
        _scope = new Scope(draft);
        var parties = new PartyReader(draft, trees, _scope, lexicon, scene);
        _frames = new FrameBuilder(trees, lexicon);
        _slots = new SlotReader(trees, parties, _scope, scene);
        _status = new StatusReader(trees, lexicon);
        _conditions = new Conditions(trees, parties, _scope, scene, lexicon, _status);
        _when = new WhenReader(draft, trees);
        _issues = new IssueReader(draft, trees, _slots, lexicon);
    }

    public Trees Trees => _trees;

    public IssueReader Issues => _issues;

    /// <summary>The candidates of the sentences in [<paramref name="first"/>, <paramref name="end"/>), in the order of the text.</summary>
    public List<ActCandidate> Find(int first, int end)
    {
        var found = new List<ActCandidate>();
        for (var sentence = first; sentence < end; sentence++)
        {
            var range = _draft.Text.Sentences[sentence];
            if (range.Length > 0 && _draft.Text.Form(range.End - 1) is "?")
            {
                continue;
            }

            for (var token = range.First; token < range.End; token++)
            {
                if (At(token) is { } candidate)
                {
                    found.Add(candidate with { Sentence = sentence });
                }
            }
        }

        return found;
    }

    private ActCandidate? At(int token)
    {
        TriggerClass position;
        switch (_draft.Text[token].Upos)
        {
            case UniversalTag.Verb:
                position = TriggerClass.Verb;
                break;
            case UniversalTag.Noun or UniversalTag.Propn:
                position = TriggerClass.Noun;
                break;
            case UniversalTag.Adj:
                position = TriggerClass.Adjective;
                break;
            default:
                return null;
        }

        var rows = Rows(position, _trees.Lemma(token));
        var any = position == TriggerClass.Verb ? _rows.AnyVerb : [];
        if (rows.IsEmpty && any.Count == 0)
        {
            return null;
        }

        var frame = position switch { TriggerClass.Verb => _frames.OfVerb(token), TriggerClass.Noun => _frames.OfNoun(token), _ => _frames.OfAdjective(token) };
        ActCandidate? best = null;
        foreach (var row in rows)
        {
            best = Better(best, frame, row);
        }

        foreach (var row in any)
        {
            best ??= Better(best, frame, row);
        }

        return best is null || IsCalledOff(best) ? null : Complete(best);
    }

    // 'cancelled a planned meeting': the cancelling is the act.
    private bool IsCalledOff(ActCandidate candidate) =>
        candidate.Row.Has(ActFlags.Mutual) && candidate.Frame.Governor >= 0 && _lexicon.Is("cancel", _trees.Lemma(candidate.Frame.Governor));

    // A lemma that lost its e ('declin') is looked up with it.
    private ReadOnlySpan<ActRow> Rows(TriggerClass position, string lemma)
    {
        var rows = _rows.Find(position, lemma);
        return rows.IsEmpty && position == TriggerClass.Verb ? _rows.Find(position, lemma + "e") : rows;
    }

    private ActCandidate? Better(ActCandidate? best, Frame frame, ActRow row)
    {
        if ((best is not null && Weight(best.Row) >= Weight(row)) || !_conditions.FrameFits(frame, row))
        {
            return best;
        }

        var by = _slots.Fill(frame, row.By, Parties.None);
        var to = row.Has(ActFlags.Mutual) ? Filled.Nothing : _slots.Fill(frame, row.To, by.Parties);
        by = by.Parties.IsEmpty ? _slots.Understood(frame, row, to) : by;
        to = row.Has(ActFlags.Mutual) || !to.Parties.SetEquals(by.Parties) ? to : Filled.Nothing;
        var doers = row.Has(ActFlags.Mutual) ? Together(frame, by.Parties) : by.Parties;
        if (!_conditions.PartiesFit(frame, row, doers, to))
        {
            return best;
        }

        return new ActCandidate { Row = row, Frame = frame, By = doers, To = to.Parties.Except(doers), BySlot = by.Slot, ToSlot = to.Slot };
    }

    /// <summary>The more a row asks for, the surer it is.</summary>
    private static int Weight(ActRow row) =>
        (row.Objects.IsEmpty ? 0 : 2) + (row.Prepositions.IsEmpty ? 0 : 1) + (row.Complement.Length == 0 ? 0 : 1) + (row.LightOptional ? 0 : 1);

    // One side alone named: the others of the dispatch's encounter are understood, else whoever speaks.
    private Parties Together(Frame frame, Parties named)
    {
        if (named.Count != 1)
        {
            return named;
        }

        var others = _scene.Counterpart(named);
        return named.Union(others.IsEmpty && !_lexicon.IsGroup(named[0]) ? _slots.Speaker(frame.Trigger) : others);
    }

    private ActCandidate Complete(ActCandidate candidate)
    {
        var traits = _lexicon.Traits(candidate.Kind);
        var when = _when.Of(candidate.Frame);
        var status = _status.Of(candidate.Frame, traits.Speech && candidate.Kind is not (ActKind.Propose or ActKind.Invite or ActKind.Request));
        candidate = candidate with
        {
            Status = status == ActStatus.Done && IsAhead(when) ? ActStatus.Planned : status,
            When = when,
            Dated = when is not null,
            Span = SpanOf(candidate.Frame),
            Statement = _scope.IndexAt(candidate.Trigger),
        };
        return candidate with { Issues = _issues.Of(candidate) };
    }

    private bool IsAhead(Edtf? when) => when?.Earliest is { } day && _draft.Dispatch.Published is { } published && day > published;

    private Span SpanOf(Frame frame)
    {
        var sentence = _draft.Text.Sentences[_draft.Text.SentenceOf(frame.Trigger)];
        var (first, end) = (frame.Trigger, frame.Trigger + 1);
        Widen(frame.Trigger);
        Widen(frame.Object);
        Widen(frame.Complement);
        if (frame.Carrier >= 0)
        {
            (first, end) = (Math.Min(first, frame.Carrier), Math.Max(end, frame.Carrier + 1));
        }

        if (frame.Subject >= 0 && frame.Subject < frame.Trigger)
        {
            Widen(frame.Subject);
        }

        (first, end) = (Math.Max(first, Math.Max(sentence.First, _scope.FirstAt(frame.Trigger))), Math.Min(end, Math.Min(sentence.End, _scope.EndAt(frame.Trigger))));
        first = AfterLabel(first, frame.Trigger);
        return Trim(first, end, frame.Trigger);

        void Widen(int head)
        {
            if (head >= sentence.First && head < sentence.End)
            {
                var extent = _trees.Extent(head);
                (first, end) = (Math.Min(first, extent.First), Math.Max(end, extent.End));
            }
        }
    }

    // A dateline ('VIENNA, May 3 -') or a transcript's label ('Name:') is outside.
    private int AfterLabel(int first, int trigger)
    {
        for (var i = first; i < Math.Min(trigger, first + MaxLabel); i++)
        {
            if (_draft.Text.Form(i) is "-" or "–" or "—" or ":" && i > first && _draft.Text[i].Start > _draft.Text[i - 1].End - (_draft.Text.Form(i) is ":" ? 1 : 0))
            {
                return i + 1;
            }
        }

        return first;
    }

    private Span Trim(int first, int end, int trigger)
    {
        var text = _draft.Text;
        while (first < trigger && text[trigger].End - text[first].Start > MaxSpan / 2)
        {
            first++;
        }

        while (end - 1 > trigger && text[end - 1].End - text[first].Start > MaxSpan)
        {
            end--;
        }

        while (first < trigger && text[first].Upos == UniversalTag.Punct)
        {
            first++;
        }

        while (end - 1 > trigger && text[end - 1].Upos == UniversalTag.Punct)
        {
            end--;
        }

        return new Span(text[first].Start, text[end - 1].End);
    }
}
