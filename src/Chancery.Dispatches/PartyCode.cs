using System.Text.RegularExpressions;

namespace Chancery.Dispatches;

/// <summary>A state (ISO 3166-1 alpha-3, or the code of its day for one that is no more) or an organisation (its usual short name in capitals).</summary>
public readonly partial record struct PartyCode : IComparable<PartyCode>
{
    private readonly string? _value;

    public PartyCode(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException($"'{value}' is no party code: two to twelve capitals, digits or hyphens, a capital first.", nameof(value));
        }

        _value = value;
    }

    public string Value => _value ?? "";

    public static bool IsValid(string? value) => value is not null && Form().IsMatch(value);

    public int CompareTo(PartyCode other) => string.CompareOrdinal(Value, other.Value);

    public static bool operator <(PartyCode left, PartyCode right) => left.CompareTo(right) < 0;

    public static bool operator >(PartyCode left, PartyCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(PartyCode left, PartyCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PartyCode left, PartyCode right) => left.CompareTo(right) >= 0;

    public override string ToString() => Value;

    [GeneratedRegex("^[A-Z][A-Z0-9-]{1,11}\\z")]
    private static partial Regex Form();
}
