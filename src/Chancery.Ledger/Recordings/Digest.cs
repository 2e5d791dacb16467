using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Chancery.Ledger;

/// <summary>A SHA-256.</summary>
public readonly struct Digest : IEquatable<Digest>
{
    private readonly ImmutableArray<byte> _bytes;

    public Digest(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(bytes.Length, 32);
        _bytes = [.. bytes];
    }

    public static Digest Zero { get; } = new(new byte[32]);

    public ReadOnlySpan<byte> Bytes => _bytes.IsDefault ? Zero._bytes.AsSpan() : _bytes.AsSpan();

    public static Digest Of(ReadOnlySpan<byte> content) => new(SHA256.HashData(content));

    public static Digest Parse(string hexadecimal) => new(Convert.FromHexString(hexadecimal));

    public bool Equals(Digest other) => Bytes.SequenceEqual(other.Bytes);

    public override bool Equals(object? obj) => obj is Digest other && Equals(other);

    public override int GetHashCode() => BitConverter.ToInt32(Bytes[..4]);

    public static bool operator ==(Digest left, Digest right) => left.Equals(right);

    public static bool operator !=(Digest left, Digest right) => !left.Equals(right);

    public override string ToString() => Convert.ToHexStringLower(Bytes);

    /// <summary>The first twelve digits, as pages print it.</summary>
    public string Abbreviated => ToString()[..12];
}
