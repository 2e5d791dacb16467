using System.Globalization;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;
using NodaTime;

namespace Chancery.Server.Pages;

/// <summary>Asks for one issue of a dossier.</summary>
internal static class IssueQuery
{
    private const int MostTouching = 30;

    public static PageModel? Of(Desk desk)
    {
        if (desk.Dossier() is not { } dossier)
        {
            return null;
        }

        var play = desk.Play(dossier);
        var asked = Uri.UnescapeDataString(desk.Route("issue"));
        var key = play.Issues.Any(i => i.Key == asked) ? asked : desk.Queries.Issues.Find(asked);
        return play.Issues.FirstOrDefault(i => i.Key == key) is { } issue ? Model(desk, play, issue) : null;
    }

    private static IssueModel Model(Desk desk, StateOfPlay play, IssueState issue)
    {
        var (one, other) = desk.Named(play.Dossier);
        var deeds = issue.Deeds.OrderByDescending(d => d.Day).ToList();
        return new IssueModel(issue.Name, issue.Key, new LinkModel($"{one} – {other}", desk.Links.Dossier(play.Dossier)))
        {
            Part = "Dossiers",
            Basis = play.Basis,
            Threads = [.. issue.Threads.OrderByDescending(t => t.LastMove.Motion.Day).Select(t => Thread(desk, t))],
            Positions = [.. PositionFold.Of(issue.Key, desk.Snapshot.Counting(play.Dossier, desk.Question).Claims, (desk.Queries.Issues, desk.Question), desk.Queries.Words).Select(p => Position(desk, p))],
            Origin = (issue.Origin ?? (deeds.Count > 0 ? deeds[^1] : null)) is { } origin ? Lines.Of(desk.Lines.Line(origin), desk.Links) : null,
            Deadlines = [.. issue.Deadlines.Select(d => Lines.Of(desk.Lines.Line(d.Lead, DateWords.Of(d.Date), d.What, d.Claims.Count), desk.Links))],
            Touching = [.. deeds.Take(MostTouching).Select(d => Lines.Of(desk.Lines.Line(d), desk.Links))],
            TouchingShown = deeds.Count > MostTouching ? string.Create(CultureInfo.InvariantCulture, $"The latest {MostTouching} of {deeds.Count}.") : "",
        };
    }

    private static ThreadModel Thread(Desk desk, IssueThread thread)
    {
        var steps = new List<StepModel>();
        LocalDate? before = null;
        foreach (var step in thread.Steps)
        {
            steps.Add(Step(desk, step, before));
            before = step.Motion.Day;
        }

        var mover = thread.Movers.Count switch { 0 => "", 1 => $"{thread.Movers[0]} to move, {Clock.Days(thread, desk.AsOf)}", _ => $"either side to move, {Clock.Days(thread, desk.AsOf)}" };
        return new ThreadModel(Headings.Capitalised(thread.Initiator.Count == 1 ? ThreadOpenings.Of(thread) : "opened by both"), ThreadWords.Of(thread.State), mover, steps);
    }

    private static StepModel Step(Desk desk, ThreadStep step, LocalDate? before)
    {
        var motion = step.Motion;
        var line = desk.Lines.Line(motion.Lead, DateWords.Of(motion.When, motion.Lead.Said), ClaimWords.What(motion.Lead.Claim), motion.Claims.Count);
        var rule = step.Row is { } row ? $"{row.Trigger} by {ThreadWords.Of(row.By)}" : "told again; moves nothing";
        return new StepModel(before is { } day ? Gap(Period.DaysBetween(day, motion.Day)) : "", step.Row is null ? "" : ThreadWords.Of(step.State), rule, Lines.Of(line, desk.Links));
    }

    private static string Gap(int days) => days switch
    {
        0 => "the same day",
        1 => "a day later",
        _ => string.Create(CultureInfo.InvariantCulture, $"{days} days later"),
    };

    private static PositionModel Position(Desk desk, Position position)
    {
        var last = Line(desk, position.Last);
        var before = position.Before is { } earlier ? Line(desk, earlier) : null;
        var diff = before is null || before.Quote == last.Quote ? [] : WordDiff.Pieces(before.Quote, last.Quote).Select(p => new DiffModel(p.Change.ToString().ToLowerInvariant(), p.Words));
        return new PositionModel(desk.Parties.NameOf(position.Party), ClaimWords.What(position.Last.Act.Claim), last, before, [.. diff]);
    }

    private static LineModel Line(Desk desk, Utterance utterance)
    {
        var line = desk.Lines.Line(utterance.Act, DateWords.Of(utterance.Said), "") with { Quote = desk.Quote(utterance.Words) };
        return Lines.Of(line, desk.Links);
    }
}
