using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Chancery.Server.Tests.Api;

/// <summary>Checks a value against a schema of the API's description. A member that the schema does not name is a fault as well.</summary>
internal sealed class ApiSchema(JsonElement document)
{
    public IReadOnlyList<string> Faults(JsonElement value, JsonElement schema)
    {
        var faults = new List<string>();
        Check(value, schema, "$", faults);
        return faults;
    }

    private void Check(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        schema = Resolved(schema);
        if (schema.TryGetProperty("oneOf", out var choices) || schema.TryGetProperty("anyOf", out choices))
        {
            if (!choices.EnumerateArray().Any(c => Faults(value, c).Count == 0))
            {
                faults.Add($"{at} is none of what it may be");
            }

            return;
        }

        if (schema.TryGetProperty("type", out var type) && !Types(type).Any(t => Is(value, t)))
        {
            faults.Add($"{at} is {value.ValueKind}, not {type}");
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            Members(value, schema, at, faults);
        }
        else if (value.ValueKind == JsonValueKind.Array && schema.TryGetProperty("items", out var items))
        {
            foreach (var (item, place) in value.EnumerateArray().Select((v, i) => (v, i)))
            {
                Check(item, items, string.Create(CultureInfo.InvariantCulture, $"{at}[{place}]"), faults);
            }
        }
        else if (value.ValueKind == JsonValueKind.String && schema.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(value.GetString()!, pattern.GetString()!))
        {
            faults.Add($"{at} is not as its pattern has it");
        }
    }

    private void Members(JsonElement value, JsonElement schema, string at, List<string> faults)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            faults.AddRange(required.EnumerateArray().Where(r => !value.TryGetProperty(r.GetString()!, out _)).Select(r => $"{at} lacks {r}"));
        }

        var properties = schema.TryGetProperty("properties", out var named) ? named : default;
        var more = schema.TryGetProperty("additionalProperties", out var other) ? other : default;
        foreach (var member in value.EnumerateObject())
        {
            if (properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(member.Name, out var known))
            {
                Check(member.Value, known, $"{at}.{member.Name}", faults);
            }
            else if (more.ValueKind == JsonValueKind.Object)
            {
                Check(member.Value, more, $"{at}.{member.Name}", faults);
            }
            else if (schema.EnumerateObject().Any())
            {
                faults.Add($"{at} has {member.Name}, which the schema does not name");
            }
        }
    }

    private JsonElement Resolved(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            schema = reference.GetString()!.Split('/').Skip(1).Aggregate(document, (e, part) => e.GetProperty(part.Replace("~1", "/", StringComparison.Ordinal)));
        }

        return schema;
    }

    private static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool Is(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => false,
    };
}
