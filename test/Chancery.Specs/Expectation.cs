namespace Chancery.Specs;

/// <summary>Whether a line must be in the reading or must not be, and whether the reader is known to miss it today.</summary>
internal sealed record Expectation(bool Wanted, bool KnownMiss)
{
    public static Expectation Parse(string cell) => cell switch
    {
        "yes" => new(Wanted: true, KnownMiss: false),
        "no" => new(Wanted: false, KnownMiss: false),
        "yes, known miss" => new(Wanted: true, KnownMiss: true),
        "no, known miss" => new(Wanted: false, KnownMiss: true),
        _ => throw new FormatException($"'{cell}' is none of: yes; no; yes, known miss; no, known miss."),
    };
}
