namespace Chancery.Server.Tests.Browser;

/// <summary>The pages that are looked at, and the names of their pictures.</summary>
internal static class ShownPage
{
    public static IReadOnlyList<(string Name, string Address)> All(string dispatch, string claim) =>
    [
        ("dossiers", "/?as-of=2025-11-08"),
        ("state-of-play", "/dossiers/RUS/USA?as-of=2026-02-05"),
        ("dispatch", $"/dispatches/{dispatch}"),
        ("claim", $"/claims/{claim}"),
        ("issue", "/dossiers/RUS/USA/issues/new-start"),
        ("review", "/review"),
        ("search", "/search?q=New START"),
        ("deadlines", "/deadlines?as-of=2025-11-08"),
        ("day", "/day?on=2025-03-18"),
        ("day-entries", "/dossiers/RUS/USA/day?on=2025-03-18"),
        ("agenda", "/dossiers/RUS/USA/agenda?for=USA"),
        ("accounts", "/dossiers/RUS/USA/accounts"),
        ("timeline", "/dossiers/RUS/USA/timeline?since=2025-10-01"),
        ("issues", "/dossiers/RUS/USA/issues"),
        ("parties", "/parties?q=Lavrov"),
        ("party", "/parties/RUS"),
        ("add", "/add"),
    ];
}
