namespace Chancery.Reading.Acts;

/// <summary>All ways to read a trigger that are considered, each with its score.</summary>
internal sealed class AlternativeFinder
{
    // While reading, what stands so far below the best (in hundredths of a logit) is not looked into; the model is learnt from all.
    private const int RowsApart = 250;
    private const int LeastRow = -380;
    private const int DoersApart = 200;
    private const int MaxDoers = 3;
    private readonly FeatureWriter _writer;
    private readonly PartyOptions _options;
    private readonly Surroundings _surroundings;
    private readonly TriggerFeatures _triggers;
    private readonly PartyFeatures _parties;
    private readonly List<PartyOption> _around = [];
    private readonly List<PartyOption> _doers = [];
    private readonly List<PartyOption> _targets = [];
    private readonly ScoredFeatures[] _rows = new ScoredFeatures[TriggerFinder.MaxRows];
    private readonly List<(int Option, ScoredFeatures Own)> _ranked = [];
    private readonly List<(PartyOption Option, int Rank, ScoredFeatures Own)> _weighed = [];

    public AlternativeFinder(FeatureWriter writer, PartyOptions options, Surroundings surroundings, (TriggerFeatures Triggers, PartyFeatures Parties) features) =>
        (_writer, _options, _surroundings, _triggers, _parties) = (writer, options, surroundings, features.Triggers, features.Parties);

    /// <summary>Fills <paramref name="found"/> with the ways to read <paramref name="trigger"/>.</summary>
    public void Find(Trigger trigger, Dictionary<int, Trigger> all, List<Alternative> found)
    {
        found.Clear();
        _surroundings.Around(trigger.Frame, _around);
        _triggers.Gather(trigger, all);
        var scores = Scores(trigger, out var best);
        for (var i = 0; i < scores.Length; i++)
        {
            if (!_writer.Records && (scores[i].Score < LeastRow || scores[i].Score < best - RowsApart))
            {
                continue;
            }

            if (trigger.Rows[i].Row.Has(ActFlags.Mutual))
            {
                Together(trigger, trigger.Rows[i], scores[i], found);
            }
            else
            {
                Towards(trigger, trigger.Rows[i], scores[i], found);
            }
        }
    }

    private ReadOnlySpan<ScoredFeatures> Scores(Trigger trigger, out int best)
    {
        best = int.MinValue;
        for (var i = 0; i < trigger.Rows.Length; i++)
        {
            _triggers.Write(_writer, trigger, trigger.Rows[i]);
            _rows[i] = _writer.Take();
            best = Math.Max(best, _rows[i].Score);
        }

        return _rows.AsSpan(0, trigger.Rows.Length);
    }

    private void Together(Trigger trigger, RowFit fit, ScoredFeatures common, List<Alternative> found)
    {
        _options.Together(trigger.Frame, fit.Row, _around, _doers);
        for (var i = 0; i < _doers.Count; i++)
        {
            _parties.WriteDoers(_writer, trigger, fit.Row, (_doers[i], i));
            var own = _writer.Take();
            found.Add(new Alternative(fit.Row, _doers[i], PartyOption.Nobody, common.Score + own.Score) { Common = common.Score, Own = own.Score, Keys = _writer.Records ? [common.Keys, own.Keys] : [] });
        }
    }

    private void Towards(Trigger trigger, RowFit fit, ScoredFeatures common, List<Alternative> found)
    {
        Rank(trigger, fit);
        _weighed.Clear();
        var last = _writer.Records ? _ranked.Count : Math.Min(_ranked.Count, MaxDoers);
        for (var i = 0; i < last; i++)
        {
            if (_writer.Records || _ranked[i].Own.Score >= _ranked[0].Own.Score - DoersApart)
            {
                Expand(trigger, fit, (common, _ranked[i].Option, _ranked[i].Own), found);
            }
        }
    }

    // The doers, the likeliest first.
    private void Rank(Trigger trigger, RowFit fit)
    {
        _options.Doers(trigger.Frame, fit.Row, _around, _doers);
        _ranked.Clear();
        for (var i = 0; i < _doers.Count; i++)
        {
            _parties.WriteDoers(_writer, trigger, fit.Row, (_doers[i], i));
            var own = _writer.Take();
            var at = _ranked.Count;
            while (at > 0 && _ranked[at - 1].Own.Score < own.Score)
            {
                at--;
            }

            _ranked.Insert(at, (i, own));
        }
    }

    private void Expand(Trigger trigger, RowFit fit, (ScoredFeatures Common, int Option, ScoredFeatures Own) by, List<Alternative> found)
    {
        var doer = _doers[by.Option];
        _options.Targets(trigger.Frame, fit.Row, doer.Parties, _around, _targets);
        for (var k = 0; k < _targets.Count; k++)
        {
            var to = Weighed(trigger, fit, k);
            var read = new Alternative(fit.Row, doer, _targets[k], by.Common.Score + by.Own.Score + to.Score) { Common = by.Common.Score, Own = by.Own.Score };
            _parties.WriteBoth(_writer, trigger, fit.Row, read);
            var both = _writer.Take();
            found.Add(read with { Score = read.Score + both.Score, Keys = _writer.Records ? [by.Common.Keys, by.Own.Keys, to.Keys, both.Keys] : [] });
        }
    }

    // What a target gives depends on nobody who acts, so that the next of those finds most of it known.
    private ScoredFeatures Weighed(Trigger trigger, RowFit fit, int rank)
    {
        var option = _targets[rank];
        foreach (var known in _weighed)
        {
            if (known.Rank == rank && known.Option == option)
            {
                return known.Own;
            }
        }

        _parties.WriteTargets(_writer, trigger, fit.Row, (option, rank));
        var own = _writer.Take();
        _weighed.Add((option, rank, own));
        return own;
    }
}
