using System.Runtime.InteropServices;

namespace Chancery.Language.Models;

/// <summary>Weights that begin on a cache line and stay there, so that no vector of them lies across two lines (<c>KernelBenchmarks</c>).</summary>
internal sealed class AlignedWeights
{
    private const int Line = 64;

    private readonly short[] _values;
    private readonly int _first;
    private readonly int _length;

    public AlignedWeights(int length)
    {
        _values = GC.AllocateArray<short>(length + Line / sizeof(short), pinned: true);
        var past = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_values, 0) % Line);
        (_first, _length) = ((Line - past) % Line / sizeof(short), length);
    }

    public Span<short> Span => _values.AsSpan(_first, _length);
}
