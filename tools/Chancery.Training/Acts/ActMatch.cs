using Chancery.Dispatches;
using Chancery.Reading.Acts;

namespace Chancery.Training.Acts;

/// <summary>Whether an act that was read is one of gold's: the strict and the relaxed measure.</summary>
internal static class ActMatch
{
    private const int Slack = 40;
    private const int WideSlack = 120;
    private const int Blanket = 240;

    private static readonly int[] Families = FamiliesOf(
        [ActKind.Meet, ActKind.Call, ActKind.Consult, ActKind.Visit, ActKind.Message],
        [ActKind.Propose, ActKind.Invite, ActKind.Request, ActKind.Offer],
        [ActKind.Reply, ActKind.Acknowledge, ActKind.Accept, ActKind.Refuse],
        [ActKind.Agree, ActKind.Sign, ActKind.Implement, ActKind.Pledge],
        [ActKind.Endorse, ActKind.Aid],
        [ActKind.Protest, ActKind.Warn, ActKind.Deny],
        [ActKind.Sanction, ActKind.Suspend, ActKind.Expel, ActKind.Seize, ActKind.Attack]);

    /// <summary>Kind and parties agree.</summary>
    public static bool Agrees(GoldAct gold, ActKind kind, Parties by, Parties to) =>
        gold.Kind == kind && (IsMutual(kind) ? Same(gold.All, by.Union(to)) : Same(gold.By, by) && Same(gold.To, to));

    public static bool IsStrict(GoldAct gold, ActCandidate act) => Cites(gold.Span, act.Span) && Agrees(gold, act.Kind, act.By, act.To);

    /// <summary>How well an act meets the relaxed measure; 0 where it does not.</summary>
    public static int Relaxed(GoldAct gold, ActCandidate act)
    {
        if (Families[(int)gold.Kind] != Families[(int)act.Kind] || !Cites(gold.Span, act.Span, WideSlack))
        {
            return 0;
        }

        var all = act.By.Union(act.To);
        return gold.By.Any(all.Contains) ? 1 + (gold.Kind == act.Kind ? 1 : 0) + gold.All.Count(all.Contains) : 0;
    }

    public static bool Cites(Span gold, Span span) => Cites(gold, span, Slack);

    private static bool Cites(Span gold, Span span, int slack) =>
        gold.Start < span.End + slack && span.Start < gold.End + slack && span.Length <= Math.Max(3 * gold.Length, Blanket);

    public static bool IsMutual(ActKind kind) => kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Agree or ActKind.Sign;

    private static bool Same(Parties a, Parties b)
    {
        if (a.SetEquals(b))
        {
            return true;
        }

        var shared = a.Count(b.Contains);
        var union = a.Count + b.Count - shared;
        return union > 3 && shared >= 0.6 * union;
    }

    private static int[] FamiliesOf(params ActKind[][] families)
    {
        var table = new int[Enum.GetValues<ActKind>().Length];
        for (var i = 0; i < families.Length; i++)
        {
            foreach (var kind in families[i])
            {
                table[(int)kind] = i;
            }
        }

        return table;
    }
}
