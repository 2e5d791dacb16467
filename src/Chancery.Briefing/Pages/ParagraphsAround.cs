using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>The whole paragraphs or turns that claims stand in, each once, with its first claim.</summary>
internal static class ParagraphsAround
{
    public static IEnumerable<(string Words, HeldClaim Claim)> Of(string text, IEnumerable<HeldClaim> claims)
    {
        var end = -1;
        foreach (var claim in claims.OrderBy(c => c.Claim.Span.Start))
        {
            if (claim.Claim.Span.Start < end)
            {
                continue;
            }

            var start = claim.Claim.Span.Start == 0 ? 0 : text.LastIndexOf('\n', claim.Claim.Span.Start - 1) + 1;
            end = text.IndexOf('\n', Math.Min(claim.Claim.Span.End, text.Length));
            end = end < 0 ? text.Length : end;
            yield return (text[start..end].Trim(), claim);
        }
    }
}
