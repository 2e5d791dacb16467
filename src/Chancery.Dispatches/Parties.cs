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
    public Parties Union(Parties others) => others.IsEmpty || Covers(others) ? this : IsEmpty ? others : Of(this.Concat(others));

    public Parties Except(Parties others) => Meets(others) ? Of(this.Where(p => !others.Contains(p))) : this;

    public bool Contains(PartyCode party) => Count > 0 && _codes.Contains(party);

    public bool SetEquals(Parties other) => Count == other.Count && other.Covers(this);

    // Asked very often while reading: no enumerator is made.
    private bool Covers(Parties others)
    {
        for (var i = 0; i < others.Count; i++)
        {
            if (!Contains(others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Meets(Parties others)
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

    public bool Equals(Parties other) => this.SequenceEqual(other);

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

    public IEnumerator<PartyCode> GetEnumerator() => (_codes.IsDefault ? [] : _codes).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => string.Join(", ", this);
}
