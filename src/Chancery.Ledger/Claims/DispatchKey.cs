using System.Globalization;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>A dispatch's identity in a ledger: a hash of its id and of its text, so that the same id with another text is another edition.</summary>
public readonly record struct DispatchKey(ulong Value) : IComparable<DispatchKey>
{
    public static DispatchKey Of(Dispatch dispatch) => new(ClaimId.Hash(dispatch.Id, dispatch.Sha256));

    public int CompareTo(DispatchKey other) => Value.CompareTo(other.Value);

    public static bool operator <(DispatchKey left, DispatchKey right) => left.Value < right.Value;

    public static bool operator >(DispatchKey left, DispatchKey right) => left.Value > right.Value;

    public static bool operator <=(DispatchKey left, DispatchKey right) => left.Value <= right.Value;

    public static bool operator >=(DispatchKey left, DispatchKey right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString("x16", CultureInfo.InvariantCulture);

    internal static DispatchKey Parse(string text) => new(ulong.Parse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
