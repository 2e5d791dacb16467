using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;
using NodaTime;

namespace Chancery.Server.Pages;

/// <summary>What changed in a dossier since a day.</summary>
internal static class Changes
{
    public static IReadOnlyList<PageSection> Between(Desk desk, Dossier dossier, LocalDate since)
    {
        if (since >= desk.AsOf || !Any(desk, dossier, since))
        {
            return [];
        }

        return DiffPage.Of(desk.Play(dossier, since), desk.Play(dossier), desk.Named(dossier), desk.Lines).Sections;
    }

    // Where nothing that counts was said between the days, and no date lies between them, the folds are the same: they need not be made.
    private static bool Any(Desk desk, Dossier dossier, LocalDate since)
    {
        var claims = desk.Snapshot.Counting(dossier, desk.Question).Claims;
        return claims.Any(c => (c.Said > since && c.Said <= desk.AsOf) || (c.Claim is DeadlineClaim due && due.Deadline.Date.Latest is { } last && last >= since && last <= desk.AsOf));
    }
}
