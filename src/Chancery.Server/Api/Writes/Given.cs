using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Chancery.Server.Api;

/// <summary>What a request sends as JSON, with its bytes. A request without a body sends <c>{}</c>.</summary>
internal sealed record Given<T>(T Value, byte[] Bytes) : IEndpointParameterMetadataProvider
    where T : class
{
    public static async ValueTask<Given<T>?> BindAsync(HttpContext context)
    {
        var bytes = await Bodies.Read(context).ConfigureAwait(false);
        if (bytes.Length > 0 && !context.Request.HasJsonContentType())
        {
            throw new BadHttpRequestException("the body is not application/json", StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Length == 0 ? "{}"u8 : bytes, ApiJson.Options) is { } value
                ? new Given<T>(value, bytes)
                : throw new BadHttpRequestException("the body is null");
        }
        catch (JsonException error)
        {
            throw new BadHttpRequestException("the body is not as the API's description has it", error);
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}

/// <summary>Reads bodies whole; the server's limit on their size holds.</summary>
internal static class Bodies
{
    public static async Task<byte[]> Read(HttpContext context)
    {
        using var all = new MemoryStream();
        await context.Request.Body.CopyToAsync(all, context.RequestAborted).ConfigureAwait(false);
        return all.ToArray();
    }
}
