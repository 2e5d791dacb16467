using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>Side by side, what each side says of one act, and what only one of them mentions.</summary>
public static class AccountsPage
{
    public static Page Of(StateOfPlay play, (string One, string Other) named, LineMaker lines, Selection selection)
    {
        var rivals = AccountFold.Of(play).Where(r => selection.Takes(r.Deed));
        var names = play.Issues.ToDictionary(i => i.Key, i => i.Name, StringComparer.Ordinal);
        var sections = rivals.Select(r => Section(r, lines, names)).ToList();
        return new Page($"{named.One} – {named.Other}: accounts to {DateWords.Of(play.Basis.Question.AsOf)}", sections, BasisLine.Of(play.Basis))
        {
            Fields = BasisLine.Fields(play.Basis),
        };
    }

    private static PageSection Section(RivalAccounts rivals, LineMaker lines, Dictionary<string, string> names)
    {
        var deed = rivals.Deed;
        var what = deed.IsContact ? ContactWords.Of(deed) : LineMaker.What(deed.Act);
        return new PageSection($"{DateWords.Of(deed.When, deed.FirstSaid)}: {what}", [.. rivals.Sides.Select(s => Item(s, rivals, lines, names))]);
    }

    private static PageItem Item(Account account, RivalAccounts rivals, LineMaker lines, Dictionary<string, string> names)
    {
        var others = rivals.Sides.Where(s => s != account).SelectMany(s => s.Issues).ToHashSet(StringComparer.Ordinal);
        var only = account.Issues.Where(i => !others.Contains(i)).Select(i => names.GetValueOrDefault(i, i)).ToList();
        var head = only.Count == 0 ? account.Side : $"{account.Side}, alone in mentioning: {string.Join("; ", only)}";
        var own = account.Claims.Take(1).Select(_ => lines.Line(account.Claims, "", ""));
        var beside = account.Beside.Take(PageLimits.Usual.Issues).Select(lines.Line);
        return new PageItem(head, [new("side", account.Side), new("only", string.Join("; ", only))], [.. own, .. beside]);
    }
}
