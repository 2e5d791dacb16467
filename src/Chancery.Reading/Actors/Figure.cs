using Chancery.Dispatches;

namespace Chancery.Reading.Actors;

/// <summary>A person in one dispatch, with everything that it or the tables say of them.</summary>
internal sealed class Figure(string name, string surname)
{
    /// <summary>As fully as the dispatch gives it so far.</summary>
    public string Name { get; set; } = name;

    /// <summary>Folded.</summary>
    public string Surname { get; } = surname;

    public Parties Parties { get; set; }

    public string? Role { get; set; }

    /// <summary>The body that the title in the dispatch names; empty where it names none.</summary>
    public string Institution { get; set; } = "";

    /// <summary>'m', 'f' or blank.</summary>
    public char Gender { get; set; } = ' ';

    /// <summary>The row or rule that told the party.</summary>
    public string Because { get; set; } = "name";

    /// <summary>Whether a title in the dispatch told the parties, which then stand against the tables.</summary>
    public bool Introduced { get; set; }

    public Referent Referent => new(Name, Parties, Role, IsPerson: true);
}
