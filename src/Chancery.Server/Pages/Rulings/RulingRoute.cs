using System.Globalization;
using Chancery.Ledger;
using Chancery.Server.Access;
using Chancery.Server.Frame;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Chancery.Server.Pages;

/// <summary>Records a ruling with its author, and goes back to where it was made.</summary>
internal static class RulingRoute
{
    private const int LongestName = 80, LongestReason = 500;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/rulings", Record);

    private static async Task Record(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var (desk, fault) = Desk.Open(context);
        using (desk)
        {
            var (judgement, wrong) = desk is null ? (null, fault) : new RulingMaker(desk, form).Make();
            var asked = Shortened(form["author"], LongestName);
            wrong ??= asked?.StartsWith("reader ", StringComparison.Ordinal) == true ? "A person's name may not begin with ‘reader’." : null;
            if (wrong is not null)
            {
                context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                await context.Response.WriteAsync($"{wrong} Nothing was recorded; go back and try again.\n").ConfigureAwait(false);
                return;
            }

            var recorded = desk!.Store.Append([new Addition(new Note(context.Person().Author(asked), Shortened(form["reason"], LongestReason), judgement!))]).Recordings[0];
            context.RequestServices.GetRequiredService<SnapshotShelf>().Turn(warm: false);
            context.Response.Headers.Location = Back(form["back"].FirstOrDefault(), recorded.Sequence);
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
        }
    }

    /// <summary>The page that the form was on, with what was recorded; out of the past, where it could not be seen.</summary>
    internal static string Back(string? asked, long sequence)
    {
        var local = LocalAddress.Of(asked);
        var (path, query) = local.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? (local[..mark], local[mark..]) : (local, "");
        var kept = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query).Where(q => q.Key is not ("known" or "done")).Append(KeyValuePair.Create("done", new StringValues(sequence.ToString(CultureInfo.InvariantCulture))));
        return path + new QueryBuilder(kept).ToQueryString();
    }

    private static string? Shortened(StringValues value, int most) =>
        value.FirstOrDefault()?.Trim() is { Length: > 0 } text ? text.Length <= most ? text : text[..most] : null;
}
