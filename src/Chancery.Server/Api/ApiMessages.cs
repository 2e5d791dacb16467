using Chancery.Dispatches;

namespace Chancery.Server.Api;

/// <summary>What the API may have to say beside what the ledger says.</summary>
public static class ApiMessages
{
    public static readonly MessageKind Misasked = Refusal("CH510", "A request names something that cannot be understood.", "see docs/api.md, or the description at /api/v1/openapi.json");
    public static readonly MessageKind NotHere = Refusal("CH511", "Nothing stands at the address, or did not yet at the date and sequence asked for.", "take the address from an answer of the API, or ask of a later date");
    public static readonly MessageKind TooLarge = Refusal("CH512", "The body of a request is larger than is taken at once.", "send it in parts; `chancery add` and `chancery import` take files of any size");

    private static MessageKind Refusal(string code, string means, string remedy) => new(code, Severity.Refusal, means, remedy);
}
