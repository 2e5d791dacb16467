using Chancery.Dispatches;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Attribution;

/// <summary>A statement with what later components need of it: whose voice it is, and the tokens of its cue.</summary>
/// <param name="CueToken">The token of the reporting word; -1 where there is none.</param>
internal sealed record AttributedStatement(Statement Statement, Voice Voice, int CueToken);
