using System.Reflection;
using Chancery.Briefing;
using Chancery.Server.Frame;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Chancery.Server.Api;

/// <summary>Answers with a page as the command of the same name prints it: its points as JSON, or written in the format asked for.</summary>
internal sealed class PrintedAnswer(Func<Desk, Reply<Page>> question) : IResult, IEndpointMetadataProvider
{
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
            if (!Tagged.IsNew(desk, EntityTags.Of(desk)))
            {
                return;
            }

            var reply = question(desk);
            await (reply.Answer is { } page ? Write(desk, page) : reply.Obstacle!.WriteAsync(httpContext)).ConfigureAwait(false);
        }
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(PageView), ["application/json"]));
        Tagged.Describe(builder);
    }

    private static Task Write(Desk desk, Page page)
    {
        var response = desk.Http.Response;
        if (desk.Value("format") is not { } name || name == "json")
        {
            return response.WriteAsJsonAsync(PageView.Of(page), ApiJson.Options, desk.Http.RequestAborted);
        }

        if (PageFormats.Find(name) is not { } format)
        {
            return Obstacle.NotAsked($"'{name}' is no format; the formats are {string.Join(", ", PageFormats.All.Select(f => f.Name))}").WriteAsync(desk.Http);
        }

        if (format.Misfit(page) is { } misfit)
        {
            return Obstacle.NotAsked(misfit).WriteAsync(desk.Http);
        }

        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"chancery{format.Extension}\"";
        return response.Body.WriteAsync(format.Bytes(Exports.ExportOf(desk, page)), desk.Http.RequestAborted).AsTask();
    }
}
