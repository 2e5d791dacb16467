using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Dates;

namespace Chancery.Reading.Attribution;

/// <summary>When a statement was made, where the dispatch tells: by a date that hangs from its cue ('said on Monday', 'in an interview on 8 May').</summary>
internal sealed class SaidOnComponent : Component
{
    private const int MaxClimb = 3;

    public override Layers Needs => Layers.Trees | Layers.Dates | Layers.Statements;

    public override Layers Adds => Layers.None;

    public override void Apply(Draft draft)
    {
        var dated = new Dictionary<int, DateMention>();
        foreach (var date in draft.Dates)
        {
            if (date is { Type: TimexType.Date or TimexType.Time, Edtf: not null } && !date.Value.EndsWith("_REF", StringComparison.Ordinal) && Verb(draft.Text, date) is >= 0 and var verb)
            {
                dated.TryAdd(verb, date);
            }
        }

        for (var i = 0; i < draft.Statements.Count; i++)
        {
            var told = draft.Statements[i];
            if (told.CueToken >= 0 && dated.TryGetValue(told.CueToken, out var date) && !told.Statement.Content.Any(c => c.Overlaps(date.Span)))
            {
                draft.Statements[i] = told with { Statement = told.Statement with { SaidOn = date.Edtf } };
            }
        }
    }

    // The verb that the date hangs from, through the occasion's noun ('at a briefing on Friday').
    private static int Verb(AnnotatedText text, DateMention date)
    {
        var at = date.Tokens.First;
        while (text[at].Head >= date.Tokens.First && text[at].Head < date.Tokens.End)
        {
            at = text[at].Head;
        }

        for (var steps = 0; steps < MaxClimb && at >= 0; steps++)
        {
            if (text[at].Upos == UniversalTag.Verb)
            {
                return at;
            }

            at = text[at].Relation is Relation.Obl or Relation.OblUnmarked or Relation.Nmod or Relation.NmodUnmarked or Relation.Advmod ? text[at].Head : -1;
        }

        return -1;
    }
}
