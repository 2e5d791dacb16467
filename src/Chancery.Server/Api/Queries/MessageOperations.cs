using System.Reflection;
using Chancery.Dispatches;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>What the codes of problems mean.</summary>
internal static class MessageOperations
{
    private static readonly Lazy<IReadOnlyList<MessageView>> All = new(() =>
    [
        .. new[] { typeof(LedgerMessages).Assembly, typeof(Intake.DispatchIntake).Assembly, typeof(MessageOperations).Assembly, typeof(Reading.Reader).Assembly }
            .SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(MessageKind))
            .Select(f => MessageView.Of((MessageKind)f.GetValue(null)!))
            .OrderBy(m => m.Code, StringComparer.Ordinal),
    ]);

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/messages", () => Results.Json(All.Value, ApiJson.Options)).Described("listMessages", "Messages", "The messages that problems can carry, by their codes.").Produces<IReadOnlyList<MessageView>>();
        api.MapGet("/messages/{code}", One).Described("getMessage", "Messages", "What a message means and what to do about it.").Produces<MessageView>().Produces<Problem>(StatusCodes.Status404NotFound, Problem.MediaType);
    }

    private static Task One(HttpContext context, string code) => All.Value.FirstOrDefault(m => m.Code == code) is { } found
        ? context.Response.WriteAsJsonAsync(found, ApiJson.Options, context.RequestAborted)
        : Obstacle.NotHere($"no message has the code '{code}'").WriteAsync(context);
}

/// <summary>A numbered kind of message.</summary>
internal sealed record MessageView(string Code, string Severity, string Means, string Remedy)
{
    public static MessageView Of(MessageKind kind) => new(kind.Code, kind.Severity.ToString().ToLowerInvariant(), kind.Means, kind.Remedy);
}
