using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Chancery.Server.Api;

/// <summary>The description of the API, made from its operations.</summary>
internal static class ApiDocument
{
    public static void AddApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(o => ApiJson.Set(o.SerializerOptions));
        services.AddSingleton<ChangeBell>();
        services.AddSingleton<WriteGate>();
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddOpenApi(o =>
        {
            o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            o.ShouldInclude = d => d.RelativePath?.StartsWith(ApiRoutes.Root[1..], StringComparison.Ordinal) == true;
            o.AddSchemaTransformer((schema, context, _) =>
            {
                Loosen(schema, context.JsonTypeInfo);
                return Task.CompletedTask;
            });
            o.AddOperationTransformer((operation, context, _) =>
            {
                if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ProducesResponseTypeMetadata>().Any(m => m.StatusCode == StatusCodes.Status304NotModified))
                {
                    operation.Responses!["304"] = new OpenApiResponse { Description = "The asker has the answer already: If-None-Match named its tag." };
                }

                return Task.CompletedTask;
            });
            o.AddDocumentTransformer((document, _, _) =>
            {
                document.Info = new OpenApiInfo { Title = "Chancery", Version = "1", Description = "The state of play between two parties, from the dispatches that tell of it. docs/api.md tells how it is used." };
                document.Servers = [];
                return Task.CompletedTask;
            });
        });
    }

    // What is not told is left out, not written as null.
    private static void Loosen(OpenApiSchema schema, JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(p => p.IsGetNullable))
        {
            schema.Required?.Remove(property.Name);
        }
    }
}
