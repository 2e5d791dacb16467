namespace Chancery.Reading.Acts;

/// <summary>All ways to read a trigger that are considered, each with its score.</summary>
internal sealed class AlternativeFinder
{
    private readonly FeatureWriter _writer;
    private readonly PartyOptions _options;
    private readonly Surroundings _surroundings;
    private readonly TriggerFeatures _triggers;
    private readonly PartyFeatures _parties;
    private readonly List<PartyOption> _around = [];
    private readonly List<PartyOption> _doers = [];
    private readonly List<PartyOption> _targets = [];

    public AlternativeFinder(FeatureWriter writer, PartyOptions options, Surroundings surroundings, (TriggerFeatures Triggers, PartyFeatures Parties) features) =>
        (_writer, _options, _surroundings, _triggers, _parties) = (writer, options, surroundings, features.Triggers, features.Parties);

    /// <summary>Fills <paramref name="found"/> with the ways to read <paramref name="trigger"/>.</summary>
    public void Find(Trigger trigger, Dictionary<int, Trigger> all, List<Alternative> found)
    {
        found.Clear();
        _surroundings.Around(trigger.Frame, _around);
        _triggers.Gather(trigger, all);
        foreach (var fit in trigger.Rows)
        {
            _triggers.Write(_writer, trigger, fit);
            var common = _writer.Take();
            if (fit.Row.Has(ActFlags.Mutual))
            {
                Together(trigger, fit, common, found);
            }
            else
            {
                Towards(trigger, fit, common, found);
            }
        }
    }

    private void Together(Trigger trigger, RowFit fit, ScoredFeatures common, List<Alternative> found)
    {
        _options.Together(trigger.Frame, fit.Row, _around, _doers);
        for (var i = 0; i < _doers.Count; i++)
        {
            _parties.WriteDoers(_writer, trigger, fit.Row, (_doers[i], i));
            var own = _writer.Take();
            found.Add(new Alternative(fit.Row, _doers[i], PartyOption.Nobody, common.Score + own.Score) { Keys = _writer.Records ? [common.Keys, own.Keys] : [] });
        }
    }

    private void Towards(Trigger trigger, RowFit fit, ScoredFeatures common, List<Alternative> found)
    {
        _options.Doers(trigger.Frame, fit.Row, _around, _doers);
        for (var i = 0; i < _doers.Count; i++)
        {
            _parties.WriteDoers(_writer, trigger, fit.Row, (_doers[i], i));
            var by = _writer.Take();
            _options.Targets(trigger.Frame, fit.Row, _doers[i].Parties, _around, _targets);
            for (var k = 0; k < _targets.Count; k++)
            {
                _parties.WriteTargets(_writer, trigger, fit.Row, (_targets[k], k));
                var to = _writer.Take();
                var read = new Alternative(fit.Row, _doers[i], _targets[k], common.Score + by.Score + to.Score);
                _parties.WriteBoth(_writer, trigger, fit.Row, read);
                var both = _writer.Take();
                found.Add(read with { Score = read.Score + both.Score, Keys = _writer.Records ? [common.Keys, by.Keys, to.Keys, both.Keys] : [] });
            }
        }
    }
}
