using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary><c>misses OUT.tsv GOLD…</c>, otherwise as <c>acts</c>: for each gold act that no reading of any trigger is, what is lacking; in OUT.tsv.rows what each row of the lexicon yields.</summary>
internal static class MissesCommand
{
    public static int Run(string[] args)
    {
        var inputs = ActInputs.Parse(args);
        var drafts = new ActDrafts(Reader.Create(), ReaderData.Shared);
        var samples = drafts.Samples(inputs.Gold).ToLookup(s => s.Document);
        var counts = new SortedDictionary<(string Collection, string Lack), int>();
        var rows = new RowYields();
        using var details = new StreamWriter(inputs.Weights) { NewLine = "\n" };
        for (var i = 0; i < inputs.Gold.Count; i++)
        {
            var gold = inputs.Gold[i];
            rows.Add(gold, [.. samples[i]]);
            foreach (var act in gold.Acts)
            {
                var lack = LackOf(act, [.. samples[i]]);
                counts[(gold.Collection, lack)] = counts.GetValueOrDefault((gold.Collection, lack)) + 1;
                details.WriteLine(string.Join('\t', gold.Collection, gold.Dispatch.Id, lack, Codes.Of(act.Kind), Names(act.By), Names(act.To), Words(gold.Dispatch.Text, act.Span)));
            }
        }

        rows.Write(inputs.Weights + ".rows");
        foreach (var ((collection, lack), count) in counts)
        {
            var all = inputs.Gold.Where(g => g.Collection == collection).Sum(g => g.Acts.Count);
            Console.WriteLine(FormattableString.Invariant($"{collection,-12} {lack,-12} {count,5}  {100.0 * count / all,5:F1} %"));
        }

        return 0;
    }

    private static string LackOf(GoldAct act, List<TriggerSample> triggers)
    {
        if (triggers.Exists(t => ActMatch.Cites(act.Span, t.Span) && t.Readings.Exists(r => ActMatch.Agrees(act, r.Kind, r.By, r.To))))
        {
            return "right";
        }

        if (triggers.Exists(t => act.Span.Contains(t.At) && t.Readings.Exists(r => ActMatch.Agrees(act, r.Kind, r.By, r.To))))
        {
            return "span";
        }

        var near = triggers.FindAll(t => ActMatch.Cites(act.Span, t.Span));
        var within = near.FindAll(t => t.At >= act.Span.Start - 2 && t.At < act.Span.End + 2);
        var ofKind = within.SelectMany(t => t.Readings).Where(r => r.Kind == act.Kind).ToList();
        return within.Count == 0 ? "trigger"
            : ofKind.Count == 0 ? "kind"
            : ActMatch.IsMutual(act.Kind) ? "parties"
            : !ofKind.Exists(r => r.By.SetEquals(act.By)) ? "by"
            : !ofKind.Exists(r => r.To.SetEquals(act.To)) ? "to" : "by with to";
    }

    private static string Names(Parties parties) => string.Join('|', parties.Select(p => p.ToString()));

    private static string Words(string text, Span span) => text[span.Start..Math.Min(span.End, text.Length)].ReplaceLineEndings(" ").Replace('\t', ' ');
}
