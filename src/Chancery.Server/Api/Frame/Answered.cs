using System.Reflection;
using System.Text.Json;
using Chancery.Server.Frame;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Chancery.Server.Api;

/// <summary>Answers a question from a snapshot of the ledger as JSON, with its tag.</summary>
internal sealed class Answered<T>(Func<Desk, Reply<T>> question) : IResult, IEndpointMetadataProvider
    where T : class
{
    /// <summary>Whether the tag is made of what the answer says, so that it stays while the ledger grows elsewhere.</summary>
    public bool TaggedByContent { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (desk, fault) = Desk.Open(httpContext);
        if (desk is null)
        {
            await new Obstacle(StatusCodes.Status400BadRequest, LedgerMessages.BadBasis, fault!).WriteAsync(httpContext).ConfigureAwait(false);
            return;
        }

        using (desk)
        {
            if (!TaggedByContent && !Tagged.IsNew(desk, EntityTags.Of(desk)))
            {
                return;
            }

            var reply = question(desk);
            await (reply.Answer is { } answer ? Write(desk, answer) : reply.Obstacle!.WriteAsync(httpContext)).ConfigureAwait(false);
        }
    }

    private Task Write(Desk desk, T answer)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(answer, ApiJson.Options);
        if (TaggedByContent && !Tagged.IsNew(desk, EntityTags.Of(bytes)))
        {
            return Task.CompletedTask;
        }

        desk.Http.Response.ContentType = "application/json; charset=utf-8";
        return desk.Http.Response.Body.WriteAsync(bytes, desk.Http.RequestAborted).AsTask();
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        Tagged.Describe(builder);
    }
}

/// <summary>Puts the tag on an answer from a snapshot.</summary>
internal static class Tagged
{
    /// <summary>Sets the tag; false where the asker has the answer already and is told so.</summary>
    public static bool IsNew(Desk desk, string tag)
    {
        var (request, response) = (desk.Http.Request, desk.Http.Response);
        response.Headers.ETag = tag;
        response.Headers.CacheControl = "private, no-cache";
        if (!EntityTags.Has(request, tag))
        {
            return true;
        }

        response.StatusCode = StatusCodes.Status304NotModified;
        return false;
    }

    public static void Describe(EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status304NotModified));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(Problem), [Problem.MediaType]));
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status404NotFound, typeof(Problem), [Problem.MediaType]));
    }
}
