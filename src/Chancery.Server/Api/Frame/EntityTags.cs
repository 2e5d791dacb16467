using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Dispatches;
using Chancery.Server.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Chancery.Server.Api;

/// <summary>
/// Tags of answers. An answer is a function of the chain up to the sequence known, the axes, the address and this program, so its tag is
/// made of them before it is: who has it already is told so without asking the ledger.
/// </summary>
internal static class EntityTags
{
    private static readonly string Program = typeof(EntityTags).Module.ModuleVersionId.ToString();

    public static string Of(Desk desk)
    {
        var request = desk.Http.Request;
        var question = desk.Question;
        return Of(string.Create(CultureInfo.InvariantCulture, $"{Program}\n{desk.Snapshot.Head.Hash}\n{Edtf.Of(question.AsOf)}\n{question.Threshold}\n{request.Path}{request.QueryString}"));
    }

    /// <summary>A strong tag of what <paramref name="content"/> says.</summary>
    public static string Of(string content) => Of(Encoding.UTF8.GetBytes(content));

    public static string Of(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16))}\"";

    /// <summary>Whether the asker has the answer of this tag already.</summary>
    public static bool Has(HttpRequest request, string tag) => Names(request.Headers.IfNoneMatch, tag, strong: false);

    /// <summary>Whether a write may go on: it names no state that it must find, or it names the present one.</summary>
    public static bool Allows(HttpRequest request, string tag) => request.Headers.IfMatch.Count == 0 || Names(request.Headers.IfMatch, tag, strong: true);

    private static bool Names(IList<string?> header, string tag, bool strong) =>
        EntityTagHeaderValue.TryParseList([.. header.OfType<string>()], out var tags)
        && tags.Any(t => t == EntityTagHeaderValue.Any || t.Compare(new EntityTagHeaderValue(tag), strong));
}
