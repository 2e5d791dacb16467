using System.Globalization;
using System.Text.Json;

namespace Chancery.Briefing.Tests;

/// <summary>
/// What FollowTheMoney's schemata ask of the entities written here, as their YAML files have it: properties with their types (inherited ones
/// included), those that are required, and of which schemata an entity may be that a property leads to.
/// </summary>
internal static class EntitySchemata
{
    private static readonly Dictionary<string, string[]> Ancestors = new(StringComparer.Ordinal)
    {
        ["Document"] = ["Document", "Analyzable", "Thing"],
        ["PublicBody"] = ["PublicBody", "Organization", "LegalEntity", "Thing"],
        ["Organization"] = ["Organization", "LegalEntity", "Thing"],
        ["Person"] = ["Person", "LegalEntity", "Thing"],
        ["Mention"] = ["Mention"],
        ["Event"] = ["Event", "Interval", "Analyzable", "Thing"],
    };

    // Name, type, and the range of what leads to entities; required ones end with a mark.
    private static readonly Dictionary<string, string[]> Properties = new(StringComparer.Ordinal)
    {
        ["Document"] = ["title string", "fileName string", "publishedAt date", "publisher string", "sourceUrl url"],
        ["PublicBody"] = ["name name!", "weakAlias name"],
        ["Organization"] = ["name name!", "weakAlias name"],
        ["Person"] = ["name name!", "position string"],
        ["Mention"] = ["document entity:Document", "resolved entity:LegalEntity", "name name", "detectedSchema schema"],
        ["Event"] =
        [
            "name name!", "summary text", "organizer entity:LegalEntity", "involved entity:LegalEntity", "startDate date", "endDate date", "location address",
            "keywords string", "recordId string", "proof entity:Document",
        ],
    };

    /// <summary>What is wrong with an entity; empty where nothing is.</summary>
    /// <param name="before">The schemata of the entities that stand before it, by id.</param>
    public static IEnumerable<string> Faults(JsonElement entity, IReadOnlyDictionary<string, string> before)
    {
        var (id, schema) = (entity.GetProperty("id").GetString()!, entity.GetProperty("schema").GetString()!);
        string[] members = [.. entity.EnumerateObject().Select(m => m.Name)];
        if (!members.SequenceEqual(["id", "schema", "properties"]))
        {
            yield return $"{id} has members {string.Join(", ", members)}";
        }

        if (id.Length is 0 or > 255 || id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '.' or '_')))
        {
            yield return $"'{id}' is no id that every store of entities takes";
        }

        if (!Properties.TryGetValue(schema, out var known))
        {
            yield return $"{schema} is no schema";
            yield break;
        }

        var given = entity.GetProperty("properties").EnumerateObject().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal);
        foreach (var fault in known.Where(k => k.EndsWith('!')).Select(k => k.Split(' ')[0]).Where(r => !given.ContainsKey(r)).Select(r => $"{id} lacks {r}")
            .Concat(given.SelectMany(p => OfProperty($"{schema}.{p.Key}", known.FirstOrDefault(k => k.StartsWith(p.Key + " ", StringComparison.Ordinal))?.Split(' ')[1].TrimEnd('!'), p.Value, before))))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfProperty(string name, string? type, JsonElement values, IReadOnlyDictionary<string, string> before)
    {
        if (type is null)
        {
            return [$"{name} is no property"];
        }

        string[] all = [.. values.EnumerateArray().Select(v => v.GetString() ?? "")];
        var empty = all.Length == 0 ? [$"{name} is empty"] : Array.Empty<string>();
        var twice = all.Length != all.Distinct(StringComparer.Ordinal).Count() ? [$"{name} has a value twice"] : Array.Empty<string>();
        return [.. empty, .. twice, .. all.Where(v => !Fits(type, v, before)).Select(v => $"{name}: '{v}' is no {type}")];
    }

    private static bool Fits(string type, string value, IReadOnlyDictionary<string, string> before) => value.Trim().Length > 0 && type switch
    {
        "date" => DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM", "yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "url" => Uri.TryCreate(value, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) && url.Host.Length > 0,
        "schema" => Ancestors.ContainsKey(value),
        _ when type.StartsWith("entity:", StringComparison.Ordinal) => before.TryGetValue(value, out var schema) && Ancestors[schema].Contains(type["entity:".Length..]),
        _ => true,
    };
}
