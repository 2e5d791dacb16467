using Chancery.Dispatches;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Api;

/// <summary>What stands in the way, as RFC 9457 has it, with the code of the registry of messages and what to do.</summary>
/// <param name="Type">The address that tells of messages of this kind.</param>
/// <param name="Title">What messages of this kind mean.</param>
/// <param name="Detail">What it is in this case.</param>
/// <param name="Instance">The address that was asked.</param>
internal sealed record Problem(string Type, string Title, int Status, string Detail, string Instance, string Code, string Remedy)
{
    public const string MediaType = "application/problem+json";
}

/// <summary>A problem before it is known which request met it.</summary>
internal sealed record Obstacle(int Status, MessageKind Kind, string Detail)
{
    public static Obstacle Of(int status, Message message) => new(status, message.Kind, message.What);

    public static Obstacle NotHere(string what) => new(StatusCodes.Status404NotFound, ApiMessages.NotHere, what);

    public static Obstacle NotAsked(string what) => new(StatusCodes.Status400BadRequest, ApiMessages.Misasked, what);

    public Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.Headers.Remove("ETag");
        response.Headers.CacheControl = "no-store";
        var problem = new Problem($"{ApiRoutes.Root}/messages/{Kind.Code}", Kind.Means, Status, Detail, context.Request.Path.Value ?? "", Kind.Code, Kind.Remedy);
        return response.WriteAsJsonAsync(problem, ApiJson.Options, Problem.MediaType, context.RequestAborted);
    }
}
