namespace Chancery.Dispatches;

/// <summary>A calibrated share of right entries, in whole hundredths: of the entries given 80, about 80 in 100 are right.</summary>
public readonly record struct Confidence : IComparable<Confidence>
{
    public Confidence(int hundredths)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hundredths);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hundredths, 100);
        Hundredths = hundredths;
    }

    /// <summary>As sure as what a person tells.</summary>
    public static Confidence Full { get; } = new(100);

    public int Hundredths { get; }

    public int CompareTo(Confidence other) => Hundredths.CompareTo(other.Hundredths);

    public static bool operator <(Confidence left, Confidence right) => left.Hundredths < right.Hundredths;

    public static bool operator >(Confidence left, Confidence right) => left.Hundredths > right.Hundredths;

    public static bool operator <=(Confidence left, Confidence right) => left.Hundredths <= right.Hundredths;

    public static bool operator >=(Confidence left, Confidence right) => left.Hundredths >= right.Hundredths;

    public override string ToString() => FormattableString.Invariant($"{Hundredths / 100m:0.00}");
}
