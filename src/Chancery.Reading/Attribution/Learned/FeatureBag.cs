using System.Runtime.CompilerServices;

namespace Chancery.Reading.Attribution.Learned;

/// <summary>The hashed features of one decision; a buffer that is filled and read again and again.</summary>
internal sealed class FeatureBag
{
    private readonly uint[] _features = new uint[96];

    public int Count { get; private set; }

    public ReadOnlySpan<uint> Features => _features.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return Mix(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint template, uint a = 0, uint b = 0, uint c = 0)
    {
        var hash = template * 0x9E3779B1u + 0x7F4A7C15u;
        hash = (hash ^ a) * 0x85EBCA6Bu;
        hash = ((hash ^ (hash >> 15)) ^ b) * 0xC2B2AE35u;
        hash = ((hash ^ (hash >> 13)) ^ c) * 0x27D4EB2Fu;
        _features[Count++] = Mix(hash);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x7FEB352Du;
        hash ^= hash >> 15;
        hash *= 0x846CA68Bu;
        return hash ^ (hash >> 16);
    }
}
