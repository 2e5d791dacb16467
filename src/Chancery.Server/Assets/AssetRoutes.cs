using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Assets;

/// <summary>The pages' style and script, each at an address that changes with its content.</summary>
internal static class AssetRoutes
{
    private static readonly Asset Style = Asset.Load("chancery.css", "text/css; charset=utf-8");
    private static readonly Asset Script = Asset.Load("chancery.js", "text/javascript; charset=utf-8");

    public static string StyleAddress => Style.Address;

    public static string ScriptAddress => Script.Address;

    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var asset in new[] { Style, Script })
        {
            routes.MapGet(asset.Address, context => Send(context, asset)).AllowAnonymous();
        }
    }

    private static Task Send(HttpContext context, Asset asset)
    {
        context.Response.ContentType = asset.Type;
        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return context.Response.Body.WriteAsync(asset.Content, context.RequestAborted).AsTask();
    }

    private sealed record Asset(string Address, string Type, byte[] Content)
    {
        public static Asset Load(string name, string type)
        {
            using var stream = typeof(AssetRoutes).Assembly.GetManifestResourceStream(name)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            var digest = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
            return new Asset($"/assets/{digest}/{name}", type, content);
        }
    }
}
