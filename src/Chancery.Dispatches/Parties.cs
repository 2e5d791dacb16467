using System.Collections;
using System.Collections.Immutable;

namespace Chancery.Dispatches;

/// <summary>Parties in the order in which they are named, each once; compared by content and order.</summary>
public readonly struct Parties : IReadOnlyList<PartyCode>, IEquatable<Parties>
{
    private readonly ImmutableArray<PartyCode> _codes;

    private Parties(ImmutableArray<PartyCode> codes) => _codes = codes;

    public static Parties None => default;

    public int Count => _codes.IsDefault ? 0 : _codes.Length;

    public bool IsEmpty => Count == 0;

    public PartyCode this[int index] => _codes[index];

    public static Parties Of(params IEnumerable<PartyCode> codes) => new([.. codes.Distinct()]);

    public static Parties Of(params string[] codes) => Of(codes.Select(c => new PartyCode(c)));

    /// <summary>These parties, then those of <paramref name="others"/> that are not among them.</summary>
    public Parties Union(Parties others) => others.IsWithin(this) ? this : IsEmpty ? others : With(others);

    public Parties Except(Parties others) => Meets(others) ? Without(others) : this;

    public bool Contains(PartyCode party) => Count > 0 && _codes.Contains(party);

    public bool SetEquals(Parties other) => Count == other.Count && IsWithin(other);

    // The next four are asked very often while reading: no enumerator is made.

    /// <summary>Whether all of them are among <paramref name="others"/>; nobody is within everybody.</summary>
    public bool IsWithin(Parties others)
    {
        for (var i = 0; i < Count; i++)
        {
            if (!others.Contains(_codes[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether any of them is among <paramref name="others"/>.</summary>
    public bool Meets(Parties others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (Contains(others[i]))
            {
                return true;
            }
        }

        return false;
    }

    private Parties With(Parties others)
    {
        var all = ImmutableArray.CreateBuilder<PartyCode>(Count + others.Count);
        all.AddRange(_codes);
        foreach (var code in others._codes)
        {
            if (!Contains(code))
            {
                all.Add(code);
            }
        }

        return new(all.DrainToImmutable());
    }

    private Parties Without(Parties others)
    {
        var kept = ImmutableArray.CreateBuilder<PartyCode>(Count);
        foreach (var code in _codes)
        {
            if (!others.Contains(code))
            {
                kept.Add(code);
            }
        }

        return new(kept.DrainToImmutable());
    }

    public bool Equals(Parties other)
    {
        if (Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < Count; i++)
        {
            if (_codes[i] != other._codes[i])
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => obj is Parties other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var code in this)
        {
            hash.Add(code);
        }

        return hash.ToHashCode();
    }

    public static bool operator ==(Parties left, Parties right) => left.Equals(right);

    public static bool operator !=(Parties left, Parties right) => !left.Equals(right);

    public ImmutableArray<PartyCode>.Enumerator GetEnumerator() => (_codes.IsDefault ? [] : _codes).GetEnumerator();

    IEnumerator<PartyCode> IEnumerable<PartyCode>.GetEnumerator() => (_codes.IsDefault ? [] : _codes).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<PartyCode>)this).GetEnumerator();

    public override string ToString() => string.Join(", ", this);
}
