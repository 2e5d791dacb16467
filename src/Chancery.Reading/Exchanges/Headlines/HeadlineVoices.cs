using Chancery.Dispatches;
using Chancery.Reading.Acts;

namespace Chancery.Reading.Exchanges.Headlines;

/// <summary>Somebody who speaks in a dispatch, and how much: in characters.</summary>
internal sealed class HeadlineVoice(Speaker speaker)
{
    /// <summary>As it is told most fully.</summary>
    public Speaker Speaker { get; set; } = speaker;

    public int Spoken { get; set; }

    public int Turns { get; set; }
}

/// <summary>Whose words a dispatch holds: those who have turns in a transcript, else those who are cited.</summary>
internal sealed class HeadlineVoices
{
    private const int SecondShare = 3;
    private readonly List<HeadlineVoice> _turns = [];
    private readonly List<HeadlineVoice> _cited = [];
    private int _asked;

    public HeadlineVoices(Draft draft)
    {
        foreach (var told in draft.Statements)
        {
            if (!char.IsLetter(told.Statement.Speaker.Name.FirstOrDefault()))
            {
                continue;
            }

            var length = told.Statement.Content.Sum(c => c.Length);
            var isTurn = Claimants.IsTurn(told);
            _asked += isTurn && told.Statement.Speaker.Parties.IsEmpty ? 1 : 0;
            var voice = In(isTurn ? _turns : _cited, told.Statement.Speaker);
            voice.Spoken += length;
            voice.Turns++;
        }
    }

    /// <summary>Whether somebody who speaks for no party has a turn: a reporter.</summary>
    public bool HasQuestions => _asked > 0 && (_turns.Count > 1 || _cited.Count > 0);

    /// <summary>Whether the dispatch is a transcript or a text under somebody's name.</summary>
    public bool HasTurns => Official(_turns) is not null || _turns.Count > 1;

    /// <summary>Those who have the most of the words, one or two; none where nobody speaks.</summary>
    public List<Speaker> Main()
    {
        var voices = Official(_turns) is not null ? _turns : _turns.Count > 1 && _asked == _turns.Sum(t => t.Turns) ? _turns : _cited;
        if ((Official(voices) ?? Loudest(voices, _ => true)) is not { } first)
        {
            return [];
        }

        var second = Loudest(voices, v => v != first && !v.Speaker.Parties.IsEmpty && voices == _turns);
        return second is not null && second.Spoken * SecondShare > first.Spoken ? [first.Speaker, second.Speaker] : [first.Speaker];
    }

    /// <summary>The voice of a person or body as named, if it is cited under a name of its own.</summary>
    public HeadlineVoice? Cited(string name) => _cited.Find(v => IsNamed(v) && IsOne(v.Speaker.Name, name));

    // 'The report' or 'officials' give way to whoever is named and has some share of the words.
    private static HeadlineVoice? Official(List<HeadlineVoice> voices)
    {
        var loudest = Loudest(voices, v => !v.Speaker.Parties.IsEmpty);
        return loudest is not null && !IsNamed(loudest) && Loudest(voices, v => !v.Speaker.Parties.IsEmpty && IsNamed(v)) is { } named && named.Spoken * SecondShare > loudest.Spoken
            ? named
            : loudest;
    }

    private static bool IsNamed(HeadlineVoice voice)
    {
        var name = voice.Speaker.Name;
        return char.IsUpper(name[0]) && char.IsUpper(name[name.LastIndexOf(' ') + 1]) && name.Contains(' ');
    }

    private static HeadlineVoice? Loudest(List<HeadlineVoice> voices, Predicate<HeadlineVoice> fits)
    {
        HeadlineVoice? loudest = null;
        foreach (var voice in voices)
        {
            if (fits(voice) && (loudest is null || voice.Spoken > loudest.Spoken))
            {
                loudest = voice;
            }
        }

        return loudest;
    }

    private static HeadlineVoice In(List<HeadlineVoice> voices, Speaker speaker)
    {
        var known = voices.Find(v => IsOne(v.Speaker.Name, speaker.Name));
        if (known is null)
        {
            known = new HeadlineVoice(speaker);
            voices.Add(known);
        }
        else if (IsFuller(speaker, known.Speaker))
        {
            known.Speaker = speaker;
        }

        return known;
    }

    private static bool IsFuller(Speaker one, Speaker other) =>
        (other.Parties.IsEmpty && !one.Parties.IsEmpty) || (one.Parties.IsEmpty == other.Parties.IsEmpty && one.Name.Length > other.Name.Length);

    /// <summary>Whether two names end in the same word: 'Trump', 'President Donald Trump'.</summary>
    private static bool IsOne(string one, string other) =>
        one.AsSpan(one.LastIndexOf(' ') + 1).Equals(other.AsSpan(other.LastIndexOf(' ') + 1), StringComparison.OrdinalIgnoreCase);
}
