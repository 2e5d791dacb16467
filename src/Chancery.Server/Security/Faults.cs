using System.Text.Json;
using Chancery.Server.Api;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Security;

/// <summary>Says what stands in the way, never how the program is made.</summary>
internal sealed class Faults(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context).ConfigureAwait(false);
            if (IsApi(context) && !context.Response.HasStarted && Unsaid(context) is { } obstacle)
            {
                await obstacle.WriteAsync(context).ConfigureAwait(false);
            }
        }
        catch (LedgerUnavailableException error) when (!context.Response.HasStarted && IsApi(context))
        {
            await new Obstacle(StatusCodes.Status503ServiceUnavailable, LedgerMessages.Unavailable, error.Message).WriteAsync(context).ConfigureAwait(false);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted && IsApi(context))
        {
            var kind = error.StatusCode == StatusCodes.Status413PayloadTooLarge ? ApiMessages.TooLarge : ApiMessages.Misasked;
            await new Obstacle(error.StatusCode, kind, error.InnerException is JsonException wrong ? wrong.Message : error.Message).WriteAsync(context).ConfigureAwait(false);
        }
        catch (LedgerUnavailableException error) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync($"{error.Message}; {LedgerMessages.Unavailable.Remedy} [{LedgerMessages.Unavailable.Code}]\n").ConfigureAwait(false);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = error.StatusCode;
            await context.Response.WriteAsync("The request cannot be understood, or is too large.\n").ConfigureAwait(false);
        }
    }

    // What routing refuses has a status and no words.
    private static Obstacle? Unsaid(HttpContext context) => context.Response switch
    {
        { ContentType: not null } => null,
        { StatusCode: StatusCodes.Status404NotFound } => Obstacle.NotHere($"the API has no operation '{context.Request.Method} {context.Request.Path}'"),
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => new Obstacle(StatusCodes.Status405MethodNotAllowed, ApiMessages.NotHere, $"the API does not take '{context.Request.Method}' at '{context.Request.Path}'"),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => new Obstacle(StatusCodes.Status415UnsupportedMediaType, ApiMessages.Misasked, $"'{context.Request.ContentType}' is no type that is taken here"),
        _ => null,
    };

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(ApiRoutes.Root, StringComparison.Ordinal);
}
