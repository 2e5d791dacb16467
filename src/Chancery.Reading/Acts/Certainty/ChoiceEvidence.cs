namespace Chancery.Reading.Acts.Certainty;

/// <summary>How clearly a reading was chosen: against none, against other kinds, other doers, other targets.</summary>
internal static class ChoiceEvidence
{
    public static void Write(EvidenceSheet sheet, List<Alternative> alternatives, int best)
    {
        var read = alternatives[best];
        int other = LogSum.Nothing, kinds = LogSum.Nothing, kind = LogSum.Nothing, doers = LogSum.Nothing, doer = LogSum.Nothing, targets = LogSum.Nothing, next = LogSum.Nothing;
        for (var i = 0; i < alternatives.Count; i++)
        {
            var score = alternatives[i].Score;
            next = i == best ? next : Math.Max(next, score);
            other = i == best ? other : LogSum.Add(other, score);
            if (alternatives[i].Kind != read.Kind)
            {
                kinds = LogSum.Add(kinds, score);
                continue;
            }

            kind = LogSum.Add(kind, score);
            if (!alternatives[i].By.Parties.SetEquals(read.By.Parties))
            {
                doers = LogSum.Add(doers, score);
                continue;
            }

            doer = LogSum.Add(doer, score);
            targets = i == best ? targets : LogSum.Add(targets, score);
        }

        sheet[Evidence.Score] = read.Score - LogSum.Add(0, other);
        sheet[Evidence.Raw] = read.Score;
        sheet[Evidence.WordScore] = read.Common;
        sheet[Evidence.DoerScore] = read.Own;
        sheet[Evidence.PairScore] = read.Score - read.Common - read.Own;
        sheet[Evidence.AnyOdds] = LogSum.Add(other, read.Score);
        sheet[Evidence.KindOdds] = kind - kinds;
        sheet[Evidence.DoerOdds] = doer - doers;
        sheet[Evidence.TargetOdds] = read.Score - targets;
        sheet[Evidence.Lead] = read.Score - next;
        sheet[Evidence.Readings] = alternatives.Count;
    }
}
