using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Chancery.Ledger;

/// <summary>
/// A claim's identity: a hash of dispatch, claimant, kind, parties, status, date and span. Never of reader, confidence, reason or issue
/// label, so that a better reader's reading of the same words is the same claim.
/// </summary>
public readonly record struct ClaimId(ulong Value) : IComparable<ClaimId>
{
    /// <summary>Reads sixteen hexadecimal digits.</summary>
    public static bool TryParse(string? text, out ClaimId id)
    {
        var right = ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && text!.Length == 16;
        id = new ClaimId(right ? value : 0);
        return right;
    }

    public int CompareTo(ClaimId other) => Value.CompareTo(other.Value);

    public static bool operator <(ClaimId left, ClaimId right) => left.Value < right.Value;

    public static bool operator >(ClaimId left, ClaimId right) => left.Value > right.Value;

    public static bool operator <=(ClaimId left, ClaimId right) => left.Value <= right.Value;

    public static bool operator >=(ClaimId left, ClaimId right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>The first eight bytes of the SHA-256 of the parts, each ended by a zero byte.</summary>
    internal static ulong Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0]);
        }

        Span<byte> digest = stackalloc byte[32];
        hash.GetHashAndReset(digest);
        return BinaryPrimitives.ReadUInt64BigEndian(digest);
    }
}
