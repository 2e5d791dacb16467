namespace Chancery.Reading.Acts.Certainty;

/// <summary>What the other acts and words of a dispatch say about one: how much diplomacy it tells of, whether others have the same parties, which compete with it.</summary>
internal sealed class Neighbourhood
{
    private const int Floor = -500;
    private const int Ceiling = 300;
    private const int Far = 99;

    // So many acts before and after are looked at, that the cost stays linear.
    private const int Reach = 24;
    private int _triggers;
    private long _sum;

    /// <summary>Takes note of how likely a trigger is to name an act.</summary>
    public void Add(int raw)
    {
        _triggers++;
        _sum += Math.Clamp(raw, Floor, Ceiling);
    }

    /// <summary>Completes the evidence of all acts that were found.</summary>
    public void Relate(List<ScoredAct> acts, int words)
    {
        var keys = acts.ConvertAll(a => KeyOf(a.Candidate));
        for (var i = 0; i < acts.Count; i++)
        {
            var sheet = acts[i].Sheet;
            sheet[Evidence.DispatchMean] = (int)(_sum / Math.Max(1, _triggers));
            sheet[Evidence.Density] = 1000 * acts.Count / Math.Max(1, words);
            sheet[Evidence.TwinNear] = Far;
            sheet[Evidence.TwinLead] = sheet[Evidence.RivalLead] = sheet[Evidence.PeerLead] = -LogSum.Nothing;
            sheet[Evidence.SpanLength] = acts[i].Candidate.Span.Length;
            for (var k = Math.Max(0, i - Reach); k < Math.Min(acts.Count, i + Reach + 1); k++)
            {
                if (k != i)
                {
                    Compare(sheet, (acts[i], keys[i]), (acts[k], keys[k]));
                }
            }
        }
    }

    private static void Compare(EvidenceSheet sheet, (ScoredAct Act, (string, string) Parties) own, (ScoredAct Act, (string, string) Parties) other)
    {
        var (a, b) = (own.Act.Candidate, other.Act.Candidate);
        var lead = own.Act.Score - other.Act.Score;
        var apart = Math.Abs(a.Sentence - b.Sentence);
        sheet[Evidence.Rank] += lead < 0 ? 1 : 0;
        sheet[Evidence.Neighbours] += apart == 0 ? 1 : 0;
        if (a.Span.Overlaps(b.Span))
        {
            sheet[Evidence.RivalLead] = Math.Min(sheet[Evidence.RivalLead], lead);
        }

        if (own.Parties != other.Parties)
        {
            return;
        }

        sheet[Evidence.SameParties]++;
        sheet[Evidence.PeerLead] = apart == 0 ? Math.Min(sheet[Evidence.PeerLead], lead) : sheet[Evidence.PeerLead];
        if (a.Kind == b.Kind && a.By.SetEquals(b.By))
        {
            sheet[Evidence.SameKind]++;
            sheet[Evidence.TwinLead] = Math.Min(sheet[Evidence.TwinLead], lead);
            sheet[Evidence.TwinNear] = Math.Min(sheet[Evidence.TwinNear], apart);
        }
    }

    // The same two parties whoever acts: in the order of their codes.
    private static (string, string) KeyOf(ActCandidate act)
    {
        var by = act.By.IsEmpty ? "" : act.By[0].Value;
        var to = act.To.IsEmpty ? act.By.Count > 1 ? act.By[1].Value : "" : act.To[0].Value;
        return string.CompareOrdinal(by, to) <= 0 ? (by, to) : (to, by);
    }
}
