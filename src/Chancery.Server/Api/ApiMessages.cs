using Chancery.Dispatches;

namespace Chancery.Server.Api;

/// <summary>What the API may have to say beside what the ledger says.</summary>
public static class ApiMessages
{
    public static readonly MessageKind Misasked = Refusal("CH510", "A request names something that cannot be understood.", "see docs/api.md, or the description at /api/v1/openapi.json");
    public static readonly MessageKind NotHere = Refusal("CH511", "Nothing stands at the address, or did not yet at the date and sequence asked for.", "take the address from an answer of the API, or ask of a later date");
    public static readonly MessageKind TooLarge = Refusal("CH512", "The body of a request is larger than is taken at once.", "send it in parts; `chancery add` and `chancery import` take files of any size");
    public static readonly MessageKind KeyUsed = Refusal("CH513", "An Idempotency-Key names another request than before.", "make a new key for each write, and send a write again only as it was");
    public static readonly MessageKind Changed = Refusal("CH514", "What a write would change is not as the asker has seen it.", "ask for it again, and judge what it says now");
    public static readonly MessageKind Busy = Refusal("CH515", "So many listen for changes that no more are taken.", "try again later, or ask for /api/v1/recordings from time to time");

    private static MessageKind Refusal(string code, string means, string remedy) => new(code, Severity.Refusal, means, remedy);
}
