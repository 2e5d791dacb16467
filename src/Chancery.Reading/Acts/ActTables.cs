using Chancery.Reading.Data;

namespace Chancery.Reading.Acts;

/// <summary>The tables that acts and replies are read with.</summary>
internal sealed record ActTables(ActLexicon Lexicon, ActScorer Scorer)
{
    public static ActTables Load(DataSource source, ICollection<DataError> errors) =>
        new(ActLexicon.Load(source, errors), ActScorer.Load(source, errors));
}
