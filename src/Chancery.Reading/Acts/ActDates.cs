using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>
/// Dates acts whose clause has no date: what was said at an encounter has the encounter's, what a release or a turn utters has its own day's,
/// what a speaker utters in a story the day on which he said it.
/// </summary>
internal sealed class ActDates(Draft draft, ActLexicon lexicon, Scene scene)
{
    private const int Lede = 2;

    public ActCandidate Complete(ActCandidate candidate) =>
        candidate.Dated || candidate.Status is ActStatus.Planned or ActStatus.Possible or ActStatus.NotDone ? candidate : candidate with { When = Understood(candidate) };

    private Edtf? Understood(ActCandidate candidate)
    {
        var uttered = lexicon.Traits(candidate.Kind).Speech && (candidate.Frame.Carrier >= 0 || candidate.Row.Class != TriggerClass.Noun);
        if (IsEncounter(candidate))
        {
            return scene.When;
        }

        if (!uttered)
        {
            return null;
        }

        var statement = candidate.Statement < 0 ? null : draft.Statements[candidate.Statement];
        var own = statement is not null && candidate.By.Any(p => statement.Statement.Speaker.Parties.Contains(p));
        if (!scene.Issuer.IsEmpty || (statement is not null && Claimants.IsTurn(statement)))
        {
            return statement is not null && Claimants.IsTurn(statement) ? own ? Published : null
                : candidate.By.All(p => scene.Participants.Contains(p)) && !scene.Participants.IsEmpty ? scene.When
                : candidate.By.Any(p => scene.Issuer.Contains(p)) ? Published : null;
        }

        return own ? statement!.Statement.SaidOn : statement is null && candidate.Sentence < Lede ? Published : null;
    }

    private bool IsEncounter(ActCandidate candidate) =>
        candidate.Kind == scene.Kind && candidate.By.SetEquals(scene.Participants) && candidate.Frame.Carrier >= 0 && candidate.Sentence < Lede;

    private Edtf? Published => draft.Dispatch.Published is { } day ? Edtf.Of(day) : null;
}
