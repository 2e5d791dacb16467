using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>Who vouches for an act: the authors of a joint text, the issuer of a release, whoever has the turn in a transcript, in a story the speaker in whose words it stands, else the outlet.</summary>
internal static class Claimants
{
    public static Parties IssuerOf(Draft draft) => draft.Actors.Issuer?.Parties ?? Parties.None;

    public static Speaker Of(Draft draft, ActCandidate candidate) => At(draft, candidate.Statement);

    /// <summary>Who vouches for what stands in a statement, by its index; -1 for the dispatch's own voice.</summary>
    public static Speaker At(Draft draft, int index)
    {
        var statement = index < 0 ? null : draft.Statements[index];
        var issuer = IssuerOf(draft);
        if (statement is not null && (issuer.IsEmpty || IsTurn(statement) || IsForeignVoice(statement, issuer)))
        {
            return statement.Statement.Speaker;
        }

        return draft.Authors ?? (issuer.IsEmpty ? Speaker.Outlet : new Speaker(draft.Dispatch.Outlet ?? issuer[0].Value, issuer));
    }

    // A reporter's or another government's own words in a release are theirs.
    private static bool IsForeignVoice(Attribution.AttributedStatement statement, Parties issuer) =>
        statement.Statement.Mode == SpeechMode.Direct && !statement.Statement.Speaker.Parties.Any(issuer.Contains);

    /// <summary>A transcript's turn or a text under somebody's name: direct words that no cue introduces.</summary>
    public static bool IsTurn(Attribution.AttributedStatement statement) =>
        statement.Statement.Mode == SpeechMode.Direct && statement.CueToken < 0 && statement.Statement.Cue is null;
}
