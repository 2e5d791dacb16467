using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>The words that tell of an act: its clause as far as its arguments reach, within one sentence and one voice.</summary>
internal sealed class ActSpans(Draft draft, Trees trees, Scope scope)
{
    private const int MaxSpan = 240;
    private const int MaxLabel = 8;

    public Span Of(Frame frame)
    {
        var sentence = draft.Text.Sentences[draft.Text.SentenceOf(frame.Trigger)];
        var (first, end) = (frame.Trigger, frame.Trigger + 1);
        Widen(frame.Trigger);
        Widen(frame.Object);
        Widen(frame.Complement);
        if (frame.Carrier >= 0)
        {
            (first, end) = (Math.Min(first, frame.Carrier), Math.Max(end, frame.Carrier + 1));
        }

        if (frame.Subject >= 0 && frame.Subject < frame.Trigger)
        {
            Widen(frame.Subject);
        }

        (first, end) = (Math.Max(NameFirst(first, frame.Trigger), Math.Max(sentence.First, scope.FirstAt(frame.Trigger))), Math.Min(end, Math.Min(sentence.End, scope.EndAt(frame.Trigger))));
        first = AfterLabel(first, frame.Trigger);
        return Trim(first, end, frame.Trigger);

        void Widen(int head)
        {
            if (head >= sentence.First && head < sentence.End)
            {
                var extent = trees.Extent(head);
                (first, end) = (Math.Min(first, extent.First), Math.Max(end, extent.End));
            }
        }
    }

    // 'Joseph R. Biden, Jr. met' does not begin with 'Jr.'.
    private int NameFirst(int token, int trigger) =>
        token < trigger && draft.Actors.At(token) is { Kind: MentionKind.Person } name && name.Tokens.First < token && name.Tokens.End <= trigger ? name.Tokens.First : token;

    // A dateline ('VIENNA, May 3 -') or a transcript's label ('Name:') is outside.
    private int AfterLabel(int first, int trigger)
    {
        for (var i = first; i < Math.Min(trigger, first + MaxLabel); i++)
        {
            if (draft.Text.Form(i) is "-" or "–" or "—" or ":" && i > first && draft.Text[i].Start > draft.Text[i - 1].End - (draft.Text.Form(i) is ":" ? 1 : 0))
            {
                return i + 1;
            }
        }

        return first;
    }

    private Span Trim(int first, int end, int trigger)
    {
        var text = draft.Text;
        while (first < trigger && text[trigger].End - text[first].Start > MaxSpan / 2)
        {
            first++;
        }

        while (end - 1 > trigger && text[end - 1].End - text[first].Start > MaxSpan)
        {
            end--;
        }

        while (first < trigger && text[first].Upos == UniversalTag.Punct)
        {
            first++;
        }

        while (end - 1 > trigger && text[end - 1].Upos == UniversalTag.Punct)
        {
            end--;
        }

        return new Span(text[first].Start, text[end - 1].End);
    }
}
