using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>Where an issue comes from, as a dispatch tells it: since when, by whose act, and under whom where it names persons.</summary>
internal static class OriginLines
{
    /// <summary>A line, or none where no dispatch tells it or one of the threads shown opens with it.</summary>
    public static IEnumerable<PageLine> Of(IssueState issue, IEnumerable<IssueThread> shown, LineMaker lines)
    {
        if (issue.Origin is not { } origin || shown.Any(t => t.Steps.Any(s => s.Motion.Lead == origin.Lead)))
        {
            return [];
        }

        var persons = origin.Act.Participants.IsDefaultOrEmpty ? "" : $" ({string.Join(", ", origin.Act.Participants.Select(p => p.Name))})";
        return [lines.Line(origin) with { What = $"origin: {LineMaker.What(origin.Act)}{persons}" }];
    }
}
