using Chancery.Language;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>The codebook's rulings on what is a statement and where its content ends.</summary>
internal sealed class CodebookRulings(SpeechView view, CueLexicon lexicon, AttributionConvention convention)
{
    private const int LeastContentScore = -90;
    private const int MaxClimb = 6;
    private const int Near = 24;

    public bool Accepts(FoundStatement found)
    {
        var form = Complement.FormOf(view, found);
        if (IsPronoun(found) || IsFuture(found.Cue.Head) || (form != ComplementForm.Quote && IsDenied(found.Cue.Head)) || (form != ComplementForm.Quote && IsBroken(found)))
        {
            return false;
        }

        if (found.Row is not { } row)
        {
            return form == ComplementForm.Quote && found.Cue.Score > convention.Threshold;
        }

        return Takes(row, form) && (!row.Takes.HasFlag(CueTakes.Position) || HasPosition(found));
    }

    /// <summary>Takes in what hangs from the content up to the sentence's end: 'including …', 'as well as …'.</summary>
    public FoundStatement Extend(List<FoundStatement> all, int index)
    {
        var found = FromMeasure(all[index]);
        var last = found.Content[^1];
        if (found.Cue.First >= last.First)
        {
            return found;
        }

        var sentence = view.Text.Sentences[view.Sentence[last.End - 1]];
        var barrier = Math.Min(sentence.End, Barrier(last, all, index));
        var reach = AddsOn(last.End, sentence) ? barrier : Math.Min(Reach(found, last), barrier);
        var (_, end) = view.Trim(last.First, Math.Max(last.End, reach));
        return end <= last.End ? found : found with { Content = [.. found.Content[..^1], last with { End = end }] };
    }

    /// <summary>A content that begins within 'as many as 32' begins before it.</summary>
    private FoundStatement FromMeasure(FoundStatement found)
    {
        var content = found.Content[0];
        var first = Measure(content.First);
        return first < content.First && first > found.Cue.Head == content.First > found.Cue.Head && !found.Source.Overlaps(first, content.First)
            ? found with { Content = [content with { First = first }, .. found.Content.Skip(1)] }
            : found;
    }

    private int Measure(int first)
    {
        for (var start = first - 1; start >= Math.Max(0, first - 3); start--)
        {
            if (start + 3 < view.Count && IsAs(start) && IsAs(start + 2) && view.Text[start + 1].Upos is UniversalTag.Adj or UniversalTag.Adv && view.Text[start + 3].Upos is UniversalTag.Num)
            {
                return start;
            }
        }

        return first;
    }

    private bool IsAs(int token) => view.Text.Form(token).Equals("as", StringComparison.OrdinalIgnoreCase);

    /// <summary>', which …', ', including …', ', as well as …': what a comma adds to a content.</summary>
    private bool AddsOn(int end, Sentence sentence) =>
        end + 1 < sentence.End && view.Quotation[end] < 0 && view.Text.Form(end) is "," && view.Text[end + 1] is { Xpos: "WDT" or "WP" or "WP$" or "WRB" } or { Lemma: "include" or "through" or "particularly" or "especially" or "notably" or "such" };

    private int Reach(FoundStatement found, ScoredSpan last)
    {
        var reach = last.End;
        for (var i = last.First; i < last.End; i++)
        {
            var subtree = view.Text.Subtree(i);
            if (found.Cue.Head < subtree.First || found.Cue.Head >= subtree.End)
            {
                reach = Math.Max(reach, subtree.End);
            }
        }

        return reach;
    }

    /// <summary>The next cue's clause, its source or this one's own source bound a content that grows.</summary>
    private int Barrier(ScoredSpan last, List<FoundStatement> all, int index)
    {
        var barrier = all[index].Source.First >= last.End ? all[index].Source.First : int.MaxValue;
        for (var i = Math.Max(0, index - Near); i < Math.Min(all.Count, index + Near); i++)
        {
            var other = all[i];
            if (other.Cue.Head >= last.End && !other.Content.Exists(c => c.Overlaps(last.First, last.End)))
            {
                var start = other.Source.First >= last.End && other.Source.First < other.Cue.First ? other.Source.First : other.Cue.First;
                barrier = Math.Min(barrier, Connective(start, last.End));
            }
        }

        return barrier;
    }

    /// <summary>'and' or 'while' before a clause belongs to it.</summary>
    private int Connective(int start, int least)
    {
        while (start > least && (view.IsPunctuation(start - 1) || view.Text[start - 1].Upos is UniversalTag.Cconj or UniversalTag.Adv or UniversalTag.Aux or UniversalTag.Part or UniversalTag.Sconj))
        {
            start--;
        }

        return start;
    }

    private static bool Takes(CueRow row, ComplementForm form) => form switch
    {
        ComplementForm.Quote => row.Takes is not CueTakes.Attitude,
        _ when row.Takes is CueTakes.Nothing || row.Takes.HasFlag(CueTakes.Attitude) => false,
        ComplementForm.Clause => row.Takes is not CueTakes.Quote,
        ComplementForm.Infinitive => row.Takes.HasFlag(CueTakes.Infinitive),
        _ => row.Tag != CueTag.Noun && (row.Takes & (CueTakes.Object | CueTakes.Naming | CueTakes.Preposition | CueTakes.Infinitive | CueTakes.Position)) != 0,
    };

    /// <summary>'Thank you', 'told him that': a content of one pronoun says nothing.</summary>
    private bool IsPronoun(FoundStatement found)
    {
        var words = 0;
        foreach (var span in found.Content)
        {
            for (var i = span.First; i < span.End && words < 2; i++)
            {
                words += view.IsPunctuation(i) ? 0 : view.Text[i].Upos is UniversalTag.Pron ? 1 : 2;
            }
        }

        return words < 2;
    }

    /// <summary>A content that the model itself holds unlikely.</summary>
    private static bool IsBroken(FoundStatement found) => found.Content[0].Score < LeastContentScore;

    /// <summary>'did not say', 'have yet to say'.</summary>
    private bool IsDenied(int cue)
    {
        foreach (var child in view.Text.Children(cue))
        {
            if (view.Text[child].Relation is Relation.Advmod && view.Text[child].Lemma is "not" or "never" or "n't" or "yet")
            {
                return true;
            }
        }

        return cue >= 2 && view.Text.Form(cue - 1) is "to" && view.Text.Form(cue - 2) is "yet";
    }

    /// <summary>'will urge', 'will travel to urge': announced, not said.</summary>
    private bool IsFuture(int cue)
    {
        var at = cue;
        for (var steps = 0; steps < MaxClimb && at >= 0 && view.Text[at].Upos is UniversalTag.Verb; steps++)
        {
            if (view.Text.Child(at, Relation.Aux) is var aux and >= 0 && view.Text[aux].Lemma is "will" or "shall")
            {
                return true;
            }

            if (view.Text[at].Relation is not (Relation.Conj or Relation.Xcomp or Relation.Advcl))
            {
                return false;
            }

            at = view.Text[at].Head;
        }

        return false;
    }

    private bool HasPosition(FoundStatement found)
    {
        var limit = Math.Min(found.First + 6, found.Content[0].End);
        for (var i = found.First; i < limit; i++)
        {
            if (view.Text[i].Upos is UniversalTag.Noun && lexicon.IsPosition(view.Text[i].Lemma))
            {
                return true;
            }
        }

        return false;
    }
}
