using Chancery.Dispatches;
using Chancery.Reading.Acts;

namespace Chancery.Reading.Exchanges;

/// <summary>One line as the keeper of a tracker writes it: who met, said or answered questions, and on what.</summary>
internal static class Headlines
{
    private const int MaxTopics = 3;

    /// <summary>The headline; null where the dispatch has neither an encounter nor a speaker.</summary>
    public static string? Of(Draft draft)
    {
        var topics = Topics(draft.Acts);
        if (Encounter(draft) is { } encounter)
        {
            return encounter + topics;
        }

        return Main(draft) is { } speaker ? Title(speaker) + (HasQuestions(draft) ? " answered questions" : " made a statement") + topics : null;
    }

    private static string? Encounter(Draft draft)
    {
        var act = draft.Acts.FirstOrDefault(a => a.Kind is ActKind.Meet or ActKind.Call or ActKind.Consult && a.By.Count > 1 && a.Status == ActStatus.Done);
        if (act is null || draft.Actors.Issuer is null || draft.Acts[0] != act)
        {
            return null;
        }

        var verb = act.Kind switch { ActKind.Call => "spoke by telephone", ActKind.Meet => "met", _ => "held consultations" };
        return $"{string.Join(" and ", act.By.Select(p => Person(draft, p)))} {verb}";
    }

    // The first person named for the party, else its code.
    private static string Person(Draft draft, PartyCode party)
    {
        var mention = draft.Actors.Mentions.FirstOrDefault(m => m.Referent.IsPerson && m.Referent.Parties.Count == 1 && m.Referent.Parties[0] == party);
        return mention is null ? party.Value : Title(mention.Referent.ToSpeaker());
    }

    // Whoever has most of the words, reporters and nameless sources left out.
    private static Speaker? Main(Draft draft) =>
        draft.Statements.Where(s => !s.Statement.Speaker.Parties.IsEmpty)
            .GroupBy(s => s.Statement.Speaker.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(s => s.Statement.Content.Sum(c => c.Length)))
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault()?.First().Statement.Speaker;

    private static bool HasQuestions(Draft draft) =>
        draft.Statements.Any(s => s.Statement.Speaker.Parties.IsEmpty && Claimants.IsTurn(s));

    private static string Title(Speaker speaker) =>
        speaker.Role is { Length: > 0 } role && !speaker.Name.Contains(role, StringComparison.OrdinalIgnoreCase) ? $"{role} {speaker.Name}" : speaker.Name;

    private static string Topics(List<Act> acts)
    {
        var topics = acts.SelectMany(a => a.Issues).Distinct(StringComparer.OrdinalIgnoreCase).Take(MaxTopics).ToList();
        return topics.Count switch
        {
            0 => "",
            1 => " on " + topics[0],
            _ => $" on {string.Join(", ", topics.SkipLast(1))} and {topics[^1]}",
        };
    }
}
