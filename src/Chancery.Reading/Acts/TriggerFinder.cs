using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Finds the words that may name an act, each with the rows that it may be read by: for each kind the one that fits best.</summary>
internal sealed class TriggerFinder(Draft draft, Trees trees, (FrameBuilder Frames, SpokenClauses Clauses) words, Conditions conditions, RowIndex rows)
{
    private const int MaxMissing = 1;

    /// <summary>The most rows that one trigger is read by.</summary>
    public const int MaxRows = 10;

    private readonly List<RowFit> _fits = [];

    public List<Trigger> Find()
    {
        var found = new List<Trigger>();
        for (var sentence = 0; sentence < draft.Text.Sentences.Length; sentence++)
        {
            var range = draft.Text.Sentences[sentence];
            if (range.Length > 0 && draft.Text.Form(range.End - 1) is "?")
            {
                continue;
            }

            for (var token = range.First; token < range.End; token++)
            {
                if (At(token, sentence) is { } trigger)
                {
                    found.Add(trigger);
                }
            }
        }

        return found;
    }

    private Trigger? At(int token, int sentence)
    {
        if (ClassOf(draft.Text[token].Upos) is not { } position)
        {
            return null;
        }

        var own = rows.Find(position, trees.Lemma(token));
        own = own.IsEmpty && position == TriggerClass.Verb ? rows.Find(position, trees.Lemma(token) + "e") : own;
        var spoken = words.Clauses.IsHead(token);
        if (own.IsEmpty && !spoken && (position != TriggerClass.Verb || rows.AnyVerb.Count == 0))
        {
            return null;
        }

        var frame = position switch { TriggerClass.Verb => words.Frames.OfVerb(token), TriggerClass.Noun => words.Frames.OfNoun(token), _ => words.Frames.OfAdjective(token) };
        _fits.Clear();
        foreach (var row in own)
        {
            Consider(frame, row);
        }

        if (position == TriggerClass.Verb)
        {
            foreach (var row in rows.AnyVerb)
            {
                Consider(frame, row);
            }
        }

        if (spoken)
        {
            AddSpoken();
        }

        return _fits.Count == 0 ? null : new Trigger(token, sentence, position, frame, [.. _fits]) { Fitting = Fitting() };
    }

    private static TriggerClass? ClassOf(UniversalTag tag) => tag switch
    {
        UniversalTag.Verb => TriggerClass.Verb,
        UniversalTag.Noun or UniversalTag.Propn => TriggerClass.Noun,
        UniversalTag.Adj => TriggerClass.Adjective,
        _ => null,
    };

    private void Consider(Frame frame, ActRow row)
    {
        var missing = conditions.Missing(frame, row);
        if (missing == Misfits.Sense || int.PopCount((int)missing) > MaxMissing)
        {
            return;
        }

        for (var i = 0; i < _fits.Count; i++)
        {
            if (_fits[i].Row.Kind == row.Kind)
            {
                _fits[i] = IsBetter(row, missing, _fits[i]) ? new RowFit(row, missing) : _fits[i];
                return;
            }
        }

        if (_fits.Count < MaxRows)
        {
            _fits.Add(new RowFit(row, missing));
        }
    }

    // What the clause may be for all that its words say, where they name no act of the kind.
    private void AddSpoken()
    {
        var named = _fits.Count;
        foreach (var row in rows.AnyClause)
        {
            if (_fits.Count < MaxRows && _fits.FindIndex(0, named, f => f.Row.Kind == row.Kind) < 0)
            {
                _fits.Add(new RowFit(row, Misfits.None));
            }
        }
    }

    private static bool IsBetter(ActRow row, Misfits missing, RowFit than)
    {
        var fewer = int.PopCount((int)than.Misfits) - int.PopCount((int)missing);
        return fewer > 0 || (fewer == 0 && row.Weight > than.Row.Weight);
    }

    private ActRow? Fitting()
    {
        ActRow? best = null;
        foreach (var fit in _fits)
        {
            best = fit.Misfits == Misfits.None && !fit.Row.Has(ActFlags.Clause) && (best is null || fit.Row.Weight > best.Weight) ? fit.Row : best;
        }

        return best;
    }
}
