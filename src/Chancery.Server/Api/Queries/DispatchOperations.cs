using System.ComponentModel;
using System.Globalization;
using Chancery.Ledger;
using Chancery.Server.Frame;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Chancery.Server.Api;

/// <summary>Dispatches, their texts and their claims.</summary>
internal static class DispatchOperations
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/dispatches", List).Described("listDispatches", "Dispatches", "The dispatches in the order in which they came.");
        api.MapGet("/dispatches/{key}", One).Described("getDispatch", "Dispatches", "A dispatch with its text.");
        api.MapGet("/dispatches/{key}/claims", Claims).Described("listDispatchClaims", "Claims", "The claims of a dispatch in the order of its text.");
    }

    private static Answered<Listing<DispatchView>> List([AsParameters] Asked asked, [AsParameters] Paging paging, [AsParameters] DispatchChoice choice) => new(desk =>
    {
        var (slice, obstacle) = Slice.Of(paging);
        if (slice is null || (obstacle = Days.Misread(desk, "from", "to")) is not null)
        {
            return obstacle!;
        }

        var found = Walk(desk, slice.From).Where(d => choice.Takes(desk, d.Header)).Take(slice.Limit + 1).ToList();
        return new Listing<DispatchView>(BasisView.Of(desk), [.. found.Take(slice.Limit).Select(d => DispatchView.Of(d.Header))], found.Count > slice.Limit ? Slice.Next(desk, found[slice.Limit - 1].Sequence) : null);
    });

    private static IEnumerable<(long Sequence, DispatchHeader Header)> Walk(Desk desk, long after)
    {
        const int part = 500;
        while (true)
        {
            var headers = desk.Store.Headers(after, part, desk.Question.Known);
            foreach (var found in headers)
            {
                yield return found;
            }

            if (headers.Count < part)
            {
                yield break;
            }

            after = headers[^1].Sequence;
        }
    }

    private static Answered<DispatchAnswer> One([Description("The key, sixteen hexadecimal digits.")] string key, [AsParameters] Asked asked) => new(desk =>
        Held(desk, key) is { } header ? new DispatchAnswer(BasisView.Of(desk), DispatchView.Of(header), desk.Text(header.Key)) : Missing(key));

    private static Answered<Listing<ClaimView>> Claims([Description("The key, sixteen hexadecimal digits.")] string key, [AsParameters] Asked asked, [AsParameters] Paging paging, [AsParameters] ClaimChoice choice) => new(desk =>
    {
        var (slice, obstacle) = Slice.Of(paging);
        obstacle ??= choice.Misread(desk);
        if (obstacle is not null || Held(desk, key) is not { } header)
        {
            return obstacle ?? Missing(key);
        }

        var chosen = choice.On(desk);
        return slice!.Of(desk, desk.Queries.Claims(header.Key).Where(chosen).OrderBy(c => c.Claim.Span.Start).ThenBy(c => c.Id), c => ClaimView.Of(desk, c));
    });

    private static DispatchHeader? Held(Desk desk, string key) =>
        key.Length == 16 && ulong.TryParse(key, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && desk.Queries.Header(new DispatchKey(value)) is { } header && !(header.Published > desk.AsOf) ? header : null;

    private static Obstacle Missing(string key) => Obstacle.NotHere($"the ledger has no dispatch '{key}'");
}

/// <summary>A dispatch with its text.</summary>
internal sealed record DispatchAnswer(BasisView Basis, DispatchView Dispatch, string Text);

/// <summary>Which dispatches of a list are asked for.</summary>
internal sealed record DispatchChoice(
    [property: FromQuery(Name = "from"), Description("Published on that day or later.")] string? From,
    [property: FromQuery(Name = "to"), Description("Published on that day or before.")] string? To,
    [property: FromQuery(Name = "outlet"), Description("Of this outlet.")] string? Outlet,
    [property: FromQuery(Name = "title"), Description("In whose title this stands.")] string? Title)
{
    public bool Takes(Desk desk, DispatchHeader header) =>
        !(header.Published > desk.AsOf)
        && (desk.Day("from") is not { } from || header.Published >= from)
        && (desk.Day("to") is not { } to || header.Published <= to)
        && (Outlet is null || header.Outlet == Outlet)
        && (Title is null || (header.Title ?? "").Contains(Title, StringComparison.OrdinalIgnoreCase));
}
