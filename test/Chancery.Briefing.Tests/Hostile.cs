using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Briefing.Tests;

/// <summary>A dispatch that carries what no format may let through: markup, script, control characters, marks that turn writing, half a character.</summary>
internal static class Hostile
{
    public const string Words = "proposed <script>alert('x')</script> & \"talks\"; a,b\\c \u0000\u0007\u001B[31m \u202Eevil\u202C \uD800 ]]> {{x}} \U0001F600 end";

    public static Story Story { get; } = new Story("=cmd|' /C calc'!A0", new LocalDate(2026, 1, 10), $"Moscow {Words}.\n\nMore is due by 1 March 2026.")
        .By(new Speaker("O'Neil <b>\u202E", Parties.Of("RUS"), "Minister \u0001"))
        .Does(ActKind.Propose, "RUS>USA", Words, "<i>issue</i>", "2026-01-10")
        .Does(ActKind.Meet, "RUS+USA", "More", null, "2026-03~", ActStatus.Planned)
        .Due("2026-03-01", "More;\r\nEND:VEVENT\u0000\uDC00", "More is due by 1 March 2026", "<i>issue</i>");

    public static Ledgered Ledger { get; } = Ledgered.Of([Story], h => h with { Title = "T <u>\u202E\u0002\uD801", Url = "javascript:alert(1)" });
}
