using System.Buffers;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Persons whom a dispatch names as former officials or of another calling: what they do is not done by the state that they are of.</summary>
internal sealed class PrivatePersons
{
    /// <summary>How many characters before a name may tell what its bearer is.</summary>
    private const int Reach = 70;

    /// <summary>The same for a person of several titles: 'former prime minister of A and president of B NAME'.</summary>
    private const int FormerReach = 130;

    /// <summary>Within how many words before 'Party' its leader's title begins.</summary>
    private const int PartyWords = 6;

    private static readonly HashSet<string> Unofficial = new(LedgerData.Lines("unofficial-words.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Ruling = new(LedgerData.Lines("ruling-words.txt"), StringComparer.Ordinal);
    private static readonly HashSet<string> Parting = new(["and", "or", "with", "from", "by", "met", "to", "Soviet", "Yugoslav"], StringComparer.Ordinal);

    private static readonly SearchValues<char> Ends = SearchValues.Create(".;:?!\n");
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:\n()");

    private readonly DispatchReading _reading;
    private readonly string _text;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public PrivatePersons(DispatchReading reading)
    {
        (_reading, _text) = (reading, reading.Dispatch.Text);
        foreach (var mention in reading.Mentions)
        {
            if (mention.Kind == MentionKind.Person && !_names.Contains(mention.Name) && (IsIntroduced(mention.Span, _text) || IsFormer(mention.Span) || IsIntroduced(mention.Name)))
            {
                _names.Add(mention.Name);
            }
        }
    }

    /// <summary>Whether a sentence names a party by such persons alone.</summary>
    public bool IsPrivateOnly(PartyCode party, Span sentence)
    {
        var named = false;
        foreach (var mention in _reading.Mentions)
        {
            if (_names.Count > 0 && mention.Span.Overlaps(sentence) && mention.Parties.Contains(party))
            {
                if (!_names.Contains(mention.Name))
                {
                    return false;
                }

                named = true;
            }
        }

        return named;
    }

    private bool IsIntroduced(string name) =>
        _reading.Dispatch.Title is { } title && title.IndexOf(name, StringComparison.Ordinal) is > 0 and var at && IsIntroduced(new Span(at, at + name.Length), title);

    // 'former prime minister of Italy, leader of a party NAME': the word opens a title that the name ends, and no other person stands between.
    private bool IsFormer(Span name)
    {
        var start = Math.Max(0, name.Start - FormerReach);
        var words = PlainWords.Words(_text, new Span(start, name.Start));
        var at = words.FindLastIndex(w => w.Of(_text).Equals("former", StringComparison.OrdinalIgnoreCase));
        return at >= 0 && at + 1 < words.Count && char.IsUpper(_text[words[at + 1].Start]) && !Parting.Contains(words[at + 1].Of(_text)) && !_text.AsSpan(words[at].End, name.Start - words[at].End).ContainsAny(Ends)
            && !_reading.Mentions.Any(m => m.Kind == MentionKind.Person && m.Span.Start > words[at].Start && m.Span.End <= name.Start);
    }

    // 'the former foreign minister of Iceland Einar Jonsson': up to the name, no comma or other verb between.
    private static bool IsIntroduced(Span name, string text)
    {
        var words = PlainWords.Words(text, new Span(Math.Max(0, name.Start - Reach), name.End));
        for (var i = words.Count - 2; i >= 0; i--)
        {
            if (words[i].End <= name.Start && (Parting.Contains(words[i].Of(text)) || IsBroken(text, words[i].End, words[i + 1].Start, words[i].Length)))
            {
                return false;
            }

            if (Unofficial.Contains(words[i].Of(text)) || IsPartyLeader(words, i, text))
            {
                return true;
            }
        }

        return false;
    }

    // 'the leader of the Harbour Party NAME', 'Harbour Party leader NAME'; a party that is the state's own makes its leader an official.
    private static bool IsPartyLeader(List<Span> words, int at, string text)
    {
        if (words[at].Of(text) != "Party")
        {
            return false;
        }

        var title = words.GetRange(Math.Max(0, at - PartyWords), at - Math.Max(0, at - PartyWords)).ConvertAll(w => w.Of(text));
        var of = title.FindLastIndex(w => w is "of");
        return (words[at + 1].Of(text) is "leader" or "Leader" || (of > 0 && title[of - 1] is "leader" or "Leader")) && !title.Exists(Ruling.Contains);
    }

    private static bool IsBroken(string text, int from, int to, int length) =>
        text.AsSpan(from, to - from).IndexOfAny(Breaks) >= 0 || (length > 2 && text.AsSpan(from, to - from).Contains('.'));
}
