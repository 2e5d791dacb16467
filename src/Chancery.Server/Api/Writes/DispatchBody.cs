using System.Net.Mime;
using Chancery.Dispatches;
using Chancery.Intake;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Api;

/// <summary>Takes the dispatches out of a body by the way that files go.</summary>
internal static class DispatchBody
{
    public const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = ".json",
        ["application/x-ndjson"] = ".jsonl",
        ["text/html"] = ".html",
        ["text/markdown"] = ".md",
        ["text/plain"] = ".txt",
        [Word] = ".docx",
    };

    public static (IReadOnlyList<IntakeResult>? Results, Obstacle? Obstacle) Of(HttpRequest request, byte[] body, string? published)
    {
        var type = request.ContentType is { } told ? new ContentType(told).MediaType : "";
        if (!Extensions.TryGetValue(type, out var extension))
        {
            return (null, new Obstacle(StatusCodes.Status415UnsupportedMediaType, ApiMessages.Misasked, $"'{type}' is no type that dispatches are taken in: {string.Join(", ", Extensions.Keys)}"));
        }

        var day = published is null ? null : PublishedDate.Parse(published);
        return published is not null && day is null
            ? (null, Obstacle.NotAsked($"'{published}' is no date; write published as 2025-11-08"))
            : ([.. new DispatchIntake(new IntakeOptions { Published = day }).Read("body", extension, body)], null);
    }

    public static IReadOnlyList<Message> Refused(IEnumerable<IntakeResult> results) =>
        [.. results.Select(r => r switch { IntakeResult.Refused refused => refused.Message, IntakeResult.Skipped skipped => skipped.Message, _ => null }).OfType<Message>()];
}
