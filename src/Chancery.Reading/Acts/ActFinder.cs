using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Finds candidates: for each token that a lexicon row names, the row that fits its frame best.</summary>
internal sealed class ActFinder
{
    private readonly Draft _draft;
    private readonly ActLexicon _lexicon;
    private readonly RowIndex _rows;
    private readonly Trees _trees;
    private readonly Scope _scope;
    private readonly FrameBuilder _frames;
    private readonly SlotReader _slots;
    private readonly Conditions _conditions;
    private readonly Scene _scene;
    private readonly ActCircumstances _circumstances;

    public ActFinder(Draft draft, ActLexicon lexicon, RowIndex rows, Scene scene)
    {
        var trees = draft.Trees;
        (_draft, _lexicon, _rows, _trees, _scene) = (draft, lexicon, rows, trees, scene);
        _scope = new Scope(draft);
        var parties = new PartyReader(draft, new PartySeries(draft), _scope, lexicon, scene);
        _frames = new FrameBuilder(trees, lexicon);
        _slots = new SlotReader(trees, _frames, parties, _scope, scene);
        _conditions = new Conditions(trees, parties, _scope, scene, lexicon, new StatusReader(trees, lexicon));
        _circumstances = new ActCircumstances(draft, _scope, (trees, _slots, new ActSpans(draft, trees, _scope)), (lexicon, scene));
    }

    public Trees Trees => _trees;

    /// <summary>The candidates of the sentences in [<paramref name="first"/>, <paramref name="end"/>), in the order of the text.</summary>
    public List<ActCandidate> Find(int first, int end)
    {
        var found = new List<ActCandidate>();
        foreach (var candidate in Candidates(first, end))
        {
            found.Add(_circumstances.Complete(candidate));
        }

        return found;
    }

    /// <summary>The first meeting of several in the sentences before <paramref name="end"/> that has begun; what it was about is not told.</summary>
    public ActCandidate? Encounter(int end)
    {
        foreach (var candidate in Candidates(0, end))
        {
            if (candidate.Kind is ActKind.Meet or ActKind.Call or ActKind.Consult && candidate.By.Count > 1
                && _circumstances.Stood(candidate) is { Status: ActStatus.Done or ActStatus.Ongoing } encounter)
            {
                return encounter;
            }
        }

        return null;
    }

    private IEnumerable<ActCandidate> Candidates(int first, int end)
    {
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
                    yield return candidate;
                }
            }
        }
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

        return best is null || IsCalledOff(best) ? null : best;
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
        if ((best is not null && best.Row.Weight >= row.Weight) || !_conditions.FrameFits(frame, row))
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
}
