using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Testing;

/// <summary>A proposal from its tabling to its lapse, told by five dispatches, and another beside it.</summary>
internal static class Stories
{
    public static Story September { get; } = new Story("sept", new LocalDate(2025, 9, 22), "Moscow proposed to keep to the New START limits for a year.")
        .Does(ActKind.Propose, "RUS>USA", "Moscow proposed to keep to the New START limits", "New START limits", "2025-09-22");

    public static Story October { get; } = new Story("oct", new LocalDate(2025, 10, 20), "Russia handed over proposals on property and on air service. Washington has its offer on START.")
        .Does(ActKind.Propose, "RUS>USA", "handed over proposals on property and on air service", "diplomatic property|direct flights", "2025-10")
        .Does(ActKind.Propose, "RUS>USA", "its offer on START", "START treaty proposal");

    public static Story November { get; } = new Story(
        "nov",
        new LocalDate(2025, 11, 8),
        "The minister said: we were told that it is being considered. The limits lapse in February 2026. Two rounds were held in spring 2025, where the sides agreed on missions.")
        .By(Story.Lavrov)
        .Says("we were told that it is being considered")
        .Does(ActKind.Acknowledge, "USA>RUS", "we were told that it is being considered", "New START limits")
        .Owes("USA>RUS", "it is being considered", "New START limits", ReplyState.Acknowledged)
        .Due("2026-02", "New START limits lapse", "The limits lapse in February 2026", "New START limits")
        .Does(ActKind.Consult, "RUS+USA", "Two rounds were held in spring 2025", "diplomatic missions", "2025-21").With(a => a with { Count = 2, Place = "Istanbul" })
        .Does(ActKind.Agree, "RUS+USA", "the sides agreed on missions", "operating conditions of diplomatic missions", "2025-21");

    public static Story January { get; } = new Story("jan", new LocalDate(2026, 1, 15), "There is still no answer on START.")
        .Owes("USA>RUS", "still no answer on START", "New START");

    public static Story Air { get; } = new Story("air", new LocalDate(2026, 1, 20), "The United States replied on restoring air links with a draft of its own.")
        .Does(ActKind.Reply, "USA>RUS", "replied on restoring air links", "restoring air links", "2026-01-19");

    public static IReadOnlyList<Story> All { get; } = [September, October, November, January, Air];
}
