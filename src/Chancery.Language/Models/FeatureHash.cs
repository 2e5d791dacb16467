using System.Runtime.CompilerServices;

namespace Chancery.Language.Models;

/// <summary>Hashes that feature templates are made of: 32 bits, the same on every machine.</summary>
internal static class FeatureHash
{
    public const uint Seed = 2166136261;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Add(uint hash, uint value) => (hash ^ value) * 0x9E3779B1u ^ (hash >> 15);

    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text)
        {
            hash = Add(hash, c);
        }

        return Mix(hash);
    }

    /// <summary>Spreads every bit over the whole word, so that the low bits can address a table.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint a) => Mix(Add(template * 0x27D4EB2Fu + 1, a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint a, uint b) => Mix(Add(Add(template * 0x27D4EB2Fu + 1, a), b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Feature(uint template, uint a, uint b, uint c) =>
        Mix(Add(Add(Add(template * 0x27D4EB2Fu + 1, a), b), c));
}
