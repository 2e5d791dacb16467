using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Chancery.Dispatches;
using Chancery.Server.Frame;
using Microsoft.AspNetCore.Http.Extensions;

namespace Chancery.Server.Api;

/// <summary>A part of a list.</summary>
/// <param name="Next">The address of the next part, with the axes of this one, so that a list does not change while it is walked; none where this is the last.</param>
internal sealed record Listing<T>(BasisView Basis, IReadOnlyList<T> Items, string? Next);

/// <summary>Cuts lists into parts.</summary>
internal sealed record Slice(long From, int Limit)
{
    private const int Usual = 50, Most = 500;

    public static (Slice? Slice, Obstacle? Obstacle) Of(Paging paging)
    {
        var limit = Usual;
        if (paging.Limit is { Length: > 0 } asked && (!int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most))
        {
            return (null, Obstacle.NotAsked($"'{asked}' is no limit; write a number from 1 to {Most}"));
        }

        return paging.Cursor is not { Length: > 0 } cursor ? (new Slice(0, limit), null)
            : Place(cursor) is { } from ? (new Slice(from, limit), null)
            : (null, Obstacle.NotAsked($"'{cursor}' is no cursor; take `next` of the answer before as it stands"));
    }

    /// <summary>The part of a list that is all at hand.</summary>
    public Listing<TView> Of<T, TView>(Desk desk, IEnumerable<T> all, Func<T, TView> view)
    {
        var part = all.Skip((int)Math.Min(From, int.MaxValue)).Take(Limit + 1).ToList();
        return new Listing<TView>(BasisView.Of(desk), [.. part.Take(Limit).Select(view)], part.Count > Limit ? Next(desk, From + Limit) : null);
    }

    /// <summary>The address of the part that begins at a place.</summary>
    public static string Next(Desk desk, long from)
    {
        var request = desk.Http.Request;
        var kept = request.Query.Where(q => q.Key != "cursor" && !Links.AxisNames.Contains(q.Key)).Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()));
        KeyValuePair<string, string>[] pinned =
        [
            new("as-of", Edtf.Of(desk.AsOf).Value),
            new("known", desk.Question.Known.ToString(CultureInfo.InvariantCulture)),
            new("trust", desk.Question.Threshold.ToString()),
            new("cursor", Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"after {from}")))),
        ];
        return request.Path + new QueryBuilder(kept.Concat(pinned)).ToQueryString();
    }

    private static long? Place(string cursor)
    {
        var bytes = new byte[64];
        return cursor.Length <= 64 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var length)
            && Encoding.UTF8.GetString(bytes, 0, length) is ['a', 'f', 't', 'e', 'r', ' ', .. var number]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : null;
    }
}
