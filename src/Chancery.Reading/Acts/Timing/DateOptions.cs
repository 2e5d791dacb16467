using Chancery.Dispatches;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Acts.Timing;

/// <summary>The dates that an act may have: none, its clause's, those of its sentence and of the two before, the day's own.</summary>
internal sealed class DateOptions(Draft draft, WhenReader clauses, Scene scene)
{
    private const int Back = 2;
    private readonly ILookup<int, DateMention> _bySentence = draft.Dates.ToLookup(d => draft.Text.SentenceOf(d.Tokens.First));

    public List<DateOption> Of(ActCandidate act)
    {
        var options = new List<DateOption> { new(null, DateOrigin.None, -1) };
        var clause = clauses.Of(act.Frame);
        if (clause is { Edtf: { } told })
        {
            options.Add(new DateOption(told, DateOrigin.Clause, clauses.HeadOf(clause.Tokens)));
        }

        AddDays(act, options);
        var at = draft.Text.SentenceOf(act.Trigger);
        for (var sentence = Math.Max(0, at - Back); sentence <= at; sentence++)
        {
            foreach (var date in _bySentence[sentence])
            {
                if (date is { Type: TimexType.Date or TimexType.Time, Edtf: { } value } && date != clause && !clauses.IsOfPerson(date.Tokens))
                {
                    options.Add(new DateOption(value, sentence == at ? DateOrigin.Sentence : DateOrigin.Before, clauses.HeadOf(date.Tokens)));
                }
            }
        }

        return options;
    }

    private void AddDays(ActCandidate act, List<DateOption> options)
    {
        if (draft.Dispatch.Published is { } day)
        {
            options.Add(new DateOption(Edtf.Of(day), DateOrigin.Published, -1));
        }

        if (scene.When is { } when)
        {
            options.Add(new DateOption(when, DateOrigin.Encounter, -1));
        }

        if (act.Statement >= 0 && draft.Statements[act.Statement].Statement.SaidOn is { } said)
        {
            options.Add(new DateOption(said, DateOrigin.Said, -1));
        }
    }
}
