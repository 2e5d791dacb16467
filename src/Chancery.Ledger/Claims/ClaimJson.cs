using System.Text.Json;

namespace Chancery.Ledger;

/// <summary>Claims to JSON and back. Keys in ordinal order; what is empty or null is left out; spans are <c>[start, end]</c>.</summary>
internal static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, Claim claim)
    {
        json.WriteStartObject();
        switch (claim)
        {
            case ActClaim act:
                ClaimWriter.Act(json, act);
                break;
            case StatementClaim statement:
                ClaimWriter.Statement(json, statement);
                break;
            case OwedClaim owed:
                ClaimWriter.Owed(json, owed);
                break;
            case DeadlineClaim deadline:
                ClaimWriter.Deadline(json, deadline);
                break;
        }

        json.WriteEndObject();
    }

    public static Claim Read(JsonElement json)
    {
        var id = Id(EntryJson.Text(json, "id"));
        var dispatch = DispatchKey.Parse(EntryJson.Text(json, "dispatch"));
        return EntryJson.Text(json, "sort") switch
        {
            "act" => new ActClaim(id, dispatch, ClaimReader.Act(json)),
            "statement" => new StatementClaim(id, dispatch, ClaimReader.Statement(json)),
            "reply-owed" => new OwedClaim(id, dispatch, ClaimReader.Owed(json)),
            "deadline" => new DeadlineClaim(id, dispatch, ClaimReader.Deadline(json)),
            var sort => throw new FormatException($"'{sort}' is no sort of claim"),
        };
    }

    public static ClaimId Id(string text) => ClaimId.TryParse(text, out var id) ? id : throw new FormatException($"'{text}' is no claim id");
}
