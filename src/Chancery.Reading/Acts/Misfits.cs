namespace Chancery.Reading.Acts;

/// <summary>What a frame lacks of what a lexicon row asks for. Some rows are read all the same, where a learnt model finds the rest convincing.</summary>
[Flags]
internal enum Misfits
{
    None = 0,
    Light = 1,
    Preposition = 2,
    Complement = 4,
    Object = 8,

    /// <summary>A word that the row looks for in the phrase.</summary>
    Word = 16,

    /// <summary>What makes nonsense of the row: another particle, no 'will' where the row is about the future.</summary>
    Sense = 32,
}
