using System.Text.Json;
using Chancery.Dispatches;

namespace Chancery.Intake.Formats;

/// <summary>A dispatch as a JSON object: its fields on their own, or under <c>dispatch</c> as gold files and readings have them.</summary>
internal static class JsonDispatch
{
    public static IntakeResult Read(JsonElement element, Place place, IntakeOptions options)
    {
        if (element.ValueKind == JsonValueKind.Object && element.TryGetProperty("dispatch", out var inner))
        {
            element = inner;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return Refuse(place, $"a dispatch is an object, and this is {Name(element.ValueKind)}");
        }

        if (!element.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String)
        {
            return Refuse(place, "it has no string \"text\"");
        }

        return Fields(element, text) is { } fields
            ? fields.ToResult(place, options)
            : new IntakeResult.Refused(IntakeMessages.InvalidEncoding.At(place, "a string holds half a surrogate pair"));
    }

    private static DispatchFields? Fields(JsonElement element, JsonElement text)
    {
        try
        {
            return new DispatchFields(text.GetString()!)
            {
                Id = Field(element, "id"),
                Title = Field(element, "title"),
                Published = Field(element, "published") ?? Field(element, "date"),
                Outlet = Field(element, "outlet"),
                Url = Field(element, "url"),
                Language = Field(element, "language"),
            };
        }
        catch (InvalidOperationException)
        {
            // Thrown by GetString alone here, where an escape such as \ud800 stands without its other half.
            return null;
        }
    }

    private static string? Field(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText()
        : null;

    private static IntakeResult.Refused Refuse(Place place, string what) => new(IntakeMessages.NotADispatch.At(place, what));

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
