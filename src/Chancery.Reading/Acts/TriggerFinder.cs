using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Finds the words that may name an act, each with the rows that it may be read by: for each kind the one that fits best.</summary>
internal sealed class TriggerFinder(Draft draft, Trees trees, FrameBuilder frames, Conditions conditions, RowIndex rows)
{
    private const int MaxMissing = 1;

    /// <summary>The most rows that one trigger is read by.</summary>
    public const int MaxRows = 8;

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
        if (own.IsEmpty && (position != TriggerClass.Verb || rows.AnyVerb.Count == 0))
        {
            return null;
        }

        var frame = position switch { TriggerClass.Verb => frames.OfVerb(token), TriggerClass.Noun => frames.OfNoun(token), _ => frames.OfAdjective(token) };
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
            best = fit.Misfits == Misfits.None && (best is null || fit.Row.Weight > best.Weight) ? fit.Row : best;
        }

        return best;
    }
}
