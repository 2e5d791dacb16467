using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Agreements that are only on talking about something: 'agreed to discuss the quotas', 'agreed to hold consultations on visas'. Nothing is agreed on it yet.</summary>
internal static class TalkWords
{
    /// <summary>Within how many words after 'agreed' the sides say what they will do: 'agreed that both sides would soon'.</summary>
    private const int Lead = 9;

    /// <summary>Within how many words after 'hold' the talks are named.</summary>
    private const int Reach = 5;

    private static readonly Dictionary<string, string> Sorts = LedgerData.Lines("talk-words.csv").Where(l => l != "word,sort").Select(l => l.Split(',')).ToDictionary(c => c[0], c => c[1], StringComparer.OrdinalIgnoreCase);

    public static bool AgreeToTalk(Act act, string text)
    {
        if (act.Kind != ActKind.Agree || act.Span.Start < 0 || act.Span.End > text.Length)
        {
            return false;
        }

        var words = PlainWords.Words(text, act.Span).ConvertAll(w => w.Of(text));
        var at = words.FindIndex(w => Sort(w) == "agree");
        return at >= 0 && Enumerable.Range(at + 1, Math.Min(Lead, words.Count - at - 1)).Any(i => Talks(words, i));
    }

    private static bool Talks(List<string> words, int at) => Sort(words[at]) switch
    {
        "talk" => Sort(words[at - 1]) == "will",
        "hold" => Sort(words[at - 1]) == "will" && words.Skip(at + 1).Take(Reach).Any(w => Sort(w) == "talks"),
        _ => false,
    };

    private static string? Sort(string word) => Sorts.GetValueOrDefault(word);
}
