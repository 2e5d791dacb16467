using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>What the grammar of titles made of a run of items: 'the Russian Foreign Ministry', 'Algerian envoy Ahmed Ouyahia'.</summary>
internal sealed class Phrase(MentionKind kind, Sentence tokens)
{
    public MentionKind Kind { get; } = kind;

    public Sentence Tokens { get; set; } = tokens;

    /// <summary>Parties told by the phrase's own words.</summary>
    public Parties Parties { get; set; }

    /// <summary>Parties that the title implies where no word tells them ('Secretary of State').</summary>
    public Parties Implied { get; set; }

    /// <summary>The person's name within the phrase; empty where it names nobody.</summary>
    public Sentence Name { get; set; }

    /// <summary>The person's row in the tables, or -1.</summary>
    public int Row { get; set; } = -1;

    /// <summary>The words of the office, without party and name.</summary>
    public string? Role { get; set; }

    /// <summary>The office's own word, as the tables write it: 'president' in 'President of the Hellenic Republic'.</summary>
    public string Office { get; set; } = "";

    /// <summary>The body that the title names: 'Foreign Ministry'; empty where it names none.</summary>
    public string Institution { get; set; } = "";

    /// <summary>The office's kind in the tables, or the body head's.</summary>
    public string Detail { get; set; } = "";

    public char Gender { get; set; } = ' ';

    /// <summary>A capital, which can be a place as well as a government.</summary>
    public bool IsCapital { get; set; }

    public bool Definite { get; set; }

    public bool Plural { get; set; }

    /// <summary>The phrase that names the person to whom this title stands in apposition.</summary>
    public Phrase? Names { get; set; }

    /// <summary>'the two', 'both': how many it says they are; 0 where it does not say.</summary>
    public int Number { get; set; }

    /// <summary>The persons whom a title in the plural introduces: 'Presidents A and B'.</summary>
    public List<Phrase> Members { get; } = [];

    public Figure? Figure { get; set; }

    public string Because { get; set; } = "";

    public bool HasName => Name.Length > 0;
}
