using System.Security.Cryptography;
using System.Text;

namespace Chancery.Briefing;

/// <summary>Names made from content: the same content, the same name, in every ledger.</summary>
internal static class StableName
{
    /// <summary>The first eight bytes of the SHA-256 of the parts, in hexadecimal digits.</summary>
    public static string Of(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))).AsSpan(0, 8));
}
