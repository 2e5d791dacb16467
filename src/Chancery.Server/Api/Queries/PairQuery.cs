using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Api;

/// <summary>Questions about one dossier.</summary>
internal static class PairQuery
{
    public static Answered<T> Answer<T>(Func<Desk, Dossier, Reply<T>> answer)
        where T : class => new(desk => desk.Dossier() is { } dossier ? answer(desk, dossier) : Unknown(desk));

    public static PrintedAnswer Page(Func<Desk, StateOfPlay, Page> page) => new(desk => desk.Dossier() is { } dossier ? page(desk, desk.Play(dossier)) : Unknown(desk));

    /// <summary>A page that cannot be made where a value of the address is not one of its sort.</summary>
    public static PrintedAnswer Page(Func<Desk, StateOfPlay, Reply<Page>> page) => new(desk => desk.Dossier() is { } dossier ? page(desk, desk.Play(dossier)) : Unknown(desk));

    /// <summary>Which part of a page is asked for, or which of the days cannot be read.</summary>
    public static (Selection? Selection, Obstacle? Obstacle) Selected(Desk desk) =>
        Days.Misread(desk, "since") is { } misread ? (null, misread)
        : (new Selection(desk.Value("issue") is { } issue ? desk.Queries.Issues.Find(issue) : null, desk.Day("since")), null);

    private static Obstacle Unknown(Desk desk) =>
        Obstacle.NotHere($"'{desk.Route("one")}' and '{desk.Route("other")}' are no two parties that are known; /api/v1/parties?name=… tells what a name can mean");
}

/// <summary>Days in addresses.</summary>
internal static class Days
{
    /// <summary>What is wrong with the first of these values that is given and is no day.</summary>
    public static Obstacle? Misread(Desk desk, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (desk.Value(name) is { } text && desk.Day(name) is null)
            {
                return Obstacle.NotAsked($"'{text}' is no date; write {name} as 2025-11-08");
            }
        }

        return null;
    }
}
