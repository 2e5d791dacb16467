using Chancery.Dispatches;
using Chancery.Reading.Dates;
using NodaTime;

namespace Chancery.Reading.Exchanges;

/// <summary>
/// When something ends that holds for a length of time: 'suspend the tariff for one year, starting on 10 November'. To the day where the
/// sentence tells its beginning, else about so long after publication.
/// </summary>
internal sealed class HoldDates(Draft draft, DeadlineLexicon lexicon, LocalDate published)
{
    /// <summary>How many words about a length of time the word may stand that says what holds.</summary>
    private const int Reach = 24;

    private const int LeadReach = 4;

    public DueDate? End(DateMention mention, (int Count, Grain Unit) amount)
    {
        if (!Leads(mention.Tokens.First, DeadlineCue.Length) || Held(mention) is not (not DeadlineCue.None and var held))
        {
            return null;
        }

        var begins = Beginning(mention);
        if ((begins is null && held == DeadlineCue.Renewal) || CalendarPeriod.Shift(begins ?? published, amount.Count, amount.Unit) is not { } end || end <= published)
        {
            return null;
        }

        return begins is not null ? new DueDate(Edtf.Of(end), 75, "deadlines: a length of time from its beginning") { IsEnd = true }
            : Edtf.TryParse(CalendarPeriod.Of(end, Grain.Month).Edtf.Value + "~", out var about) ? new DueDate(about, 60, "deadlines: a length of time from publication") { IsEnd = true }
            : null;
    }

    // A hold, where one is told, whatever is renewed beside it.
    private DeadlineCue Held(DateMention mention)
    {
        var cues = DeadlineCue.None;
        var sentence = draft.Text.Sentences[draft.Text.SentenceOf(mention.Tokens.First)];
        for (var at = Math.Max(sentence.First, mention.Tokens.First - Reach); at < Math.Min(sentence.End, mention.Tokens.End + Reach); at++)
        {
            cues |= lexicon.Of(draft.Text[at].Lemma);
        }

        return (cues & DeadlineCue.Hold) != 0 ? DeadlineCue.Hold : cues & DeadlineCue.Renewal;
    }

    // The day after 'from', 'starting', 'effective', 'beginning'.
    private LocalDate? Beginning(DateMention mention)
    {
        var sentence = draft.Text.Sentences[draft.Text.SentenceOf(mention.Tokens.First)];
        foreach (var date in draft.Dates)
        {
            var isDay = date.Type == TimexType.Date && date.Value.Length == 10 && date.Tokens.First >= sentence.First && date.Tokens.First < sentence.End;
            if (isDay && (Leads(date.Tokens.First, DeadlineCue.Beginning) || Is(date.Tokens.First, DeadlineCue.Beginning)) && date.Edtf?.Earliest is { } day)
            {
                return day;
            }
        }

        return null;
    }

    private bool Is(int token, DeadlineCue cue) => (lexicon.Of(draft.Text[token].Lemma) & cue) != 0 || (lexicon.Of(draft.Text.Form(token).ToString()) & cue) != 0;

    private bool Leads(int token, DeadlineCue cue)
    {
        for (var at = token - 1; at >= Math.Max(0, token - LeadReach); at--)
        {
            if (Is(at, cue))
            {
                return true;
            }
        }

        return false;
    }
}
