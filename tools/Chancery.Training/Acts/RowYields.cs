namespace Chancery.Training.Acts;

/// <summary>What each row of the act lexicon costs and yields: triggers read by it, gold acts that it can give, and those that no other row gives.</summary>
internal sealed class RowYields
{
    private readonly SortedDictionary<string, int[]> _rows = new(StringComparer.Ordinal);

    public void Add(GoldDispatch gold, List<TriggerSample> triggers)
    {
        foreach (var row in triggers.SelectMany(t => t.Readings.Select(r => r.Row).Distinct()))
        {
            Of(row)[0]++;
        }

        foreach (var act in gold.Acts)
        {
            var giving = triggers.Where(t => ActMatch.Cites(act.Span, t.Span)).SelectMany(t => t.Readings)
                .Where(r => ActMatch.Agrees(act, r.Kind, r.By, r.To)).Select(r => r.Row).Distinct().ToList();
            foreach (var row in giving)
            {
                Of(row)[1]++;
                Of(row)[2] += giving.Count == 1 ? 1 : 0;
                Of(row)[3] += giving.Count == 1 && !gold.OnlyLearnt ? 1 : 0;
            }
        }
    }

    /// <summary>A line a row: its id, triggers, acts, acts by it alone, those of them outside what is only learnt from.</summary>
    public void Write(string path) => File.WriteAllLines(path, _rows.Select(r => FormattableString.Invariant($"{r.Key}\t{r.Value[0]}\t{r.Value[1]}\t{r.Value[2]}\t{r.Value[3]}")));

    private int[] Of(string row)
    {
        if (!_rows.TryGetValue(row, out var counts))
        {
            counts = _rows[row] = new int[4];
        }

        return counts;
    }
}
