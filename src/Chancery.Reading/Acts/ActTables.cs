using Chancery.Reading.Actors;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts;

/// <summary>The tables that acts and replies are read with.</summary>
internal sealed record ActTables(ActLexicon Lexicon, ActScorer Scorer)
{
    public static ActTables Load(DataSource source, PartyDirectory parties, ICollection<DataError> errors) =>
        new(ActLexicon.Load(source, parties, errors), ActScorer.Load(source, errors));
}
