using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>Makes lines out of claims.</summary>
/// <param name="quote">Gives the words that a claim cites.</param>
public sealed class LineMaker(Func<Claim, string> quote)
{
    internal PageLine Line(HeldClaim held, string date, string what, int reports = 1) =>
        new(date, what, SpeakerOf(held), DispatchOf(held.Dispatch, held.Said), quote(held.Claim), held.Id.ToString(), reports) { Claims = [held] };

    /// <summary>A line that several claims tell, the shown one first.</summary>
    internal PageLine Line(IReadOnlyList<HeldClaim> claims, string date, string what) => Line(claims[0], date, what, claims.Count) with { Claims = claims };

    internal PageLine Line(Deed deed) => Line(deed, []);

    /// <param name="alike">Others that are told in the same words.</param>
    internal PageLine Line(Deed deed, IReadOnlyList<Deed> alike) =>
        Line([deed.Lead, .. deed.Claims.Concat(alike.SelectMany(a => a.Claims)).Where(c => c.Id != deed.Lead.Id)], DateWords.Of(deed.When, deed.FirstSaid), What(deed.Act, deed.IsDue));

    /// <summary>An act's kind and parties and the very words in which it is told: what two dispatches copy from one text is told once.</summary>
    internal string Wording(Deed deed) => $"{Codes.Of(deed.Act.Kind)} {string.Join(' ', deed.Act.By)}>{string.Join(' ', deed.Act.To)} {quote(deed.Lead.Claim)}";

    /// <summary>Who did what to whom on what: 'RUS proposed to USA: New START limits'.</summary>
    /// <param name="due">Whether the day for which it was announced has come.</param>
    internal static string What(Act act, bool due = false)
    {
        var to = act.To.IsEmpty ? "" : string.Join(' ', new[] { "", ActWords.Link(act.Kind), Join(act.To) }.Where((w, i) => i == 0 || w.Length > 0));
        var about = act.Issues.IsEmpty ? "" : $": {string.Join("; ", act.Issues)}";
        return $"{Join(act.By)} {ActWords.Past(act, due)}{to}{about}";
    }

    internal static string Join(Parties parties) => parties.Count switch
    {
        0 => "nobody",
        1 => parties[0].Value,
        _ => $"{string.Join(", ", parties.Take(parties.Count - 1))} and {parties[^1]}",
    };

    internal static string DispatchOf(DispatchHeader dispatch, NodaTime.LocalDate said) =>
        $"{dispatch.Outlet ?? dispatch.Title ?? dispatch.Id}, {DateWords.Of(said)}";

    private static string SpeakerOf(HeldClaim held)
    {
        var claimant = held.Claim.Claimant;
        var name = claimant.Name == Speaker.Outlet.Name && claimant.Parties.IsEmpty ? "" : claimant.Name;
        var via = held.Claim.Via.IsEmpty ? "" : $", via {string.Join(", ", held.Claim.Via.Select(v => v.Name))}";
        return claimant.Parties.IsEmpty ? name + via : $"{name} ({string.Join(", ", claimant.Parties)}){via}";
    }
}
