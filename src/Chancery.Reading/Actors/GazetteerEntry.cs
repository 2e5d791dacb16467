using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Actors;

/// <summary>What a name in the tables is.</summary>
internal enum EntryKind : byte
{
    /// <summary>A state's or organisation's own name.</summary>
    Party,

    /// <summary>'Russian', 'Russians'.</summary>
    Demonym,

    /// <summary>A capital: the place, or the government in it.</summary>
    Capital,

    /// <summary>'the Kremlin'.</summary>
    Metonym,

    Body,

    /// <summary>A news agency, paper or station: no party.</summary>
    News,

    /// <summary>A company or private organisation: no party.</summary>
    Company,

    /// <summary>A word that makes a body with a party beside it: 'Foreign Ministry', 'side'.</summary>
    BodyHead,

    Office,

    Person,

    /// <summary>A word that looks like a name of one of the others and is none ('Georgia Tech', 'Jordan River').</summary>
    Nothing,

    /// <summary>A name that stands for one or the other, or for nobody, by what else the dispatch names ('Georgia', 'the North').</summary>
    Homonym,
}

/// <summary>One name of the tables.</summary>
/// <param name="Detail">The office's kind, the body head's kind; empty elsewhere.</param>
/// <param name="Existence">The days on which the name stands for this.</param>
/// <param name="Row">The person's index for <see cref="EntryKind.Person"/>, else -1.</param>
/// <param name="Where">File and line.</param>
internal sealed record GazetteerEntry(string Name, EntryKind Kind, Parties Parties, string Detail, Period Existence, int Row, string Where);

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both within; an open end is null.</summary>
internal readonly record struct Period(LocalDate? From, LocalDate? To)
{
    public static Period Always => default;

    public bool Contains(LocalDate? day) => day is not { } d || ((From is not { } f || f <= d) && (To is not { } t || d <= t));
}
