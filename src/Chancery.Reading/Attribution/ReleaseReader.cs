using Chancery.Dispatches;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Makes statements of a release that is somebody's words: one a paragraph.</summary>
internal sealed class ReleaseReader(Draft draft, SpeechView view, SpeakerResolver speakers, ReleaseForms forms)
{
    public List<StatementParts> Read()
    {
        var form = forms.Of(draft.Dispatch.Title, draft.Text.Text, view.Paragraphs);
        return form.Kind switch
        {
            ReleaseKind.OwnWords => Paragraphs(form, SpeakerOf(form), SpeechMode.Direct),
            ReleaseKind.Joint => Paragraphs(form, Together(form), SpeechMode.Indirect),
            _ => [],
        };
    }

    private Referent SpeakerOf(ReleaseForm form)
    {
        var speaker = form.NameSpan is { } span ? speakers.OfLabel(span, IssuerParties) : speakers.OfName(form.Name!, IssuerParties);
        return form.Role is null ? speaker : speaker with { Role = form.Role };
    }

    private Parties IssuerParties => draft.Actors.Issuer?.Parties ?? Parties.None;

    /// <summary>The parties named in the first paragraphs, as the title or first line names them.</summary>
    private Referent Together(ReleaseForm form)
    {
        var parties = Parties.None;
        var first = view.Paragraphs[Math.Min(form.Body.Start.Value, view.Paragraphs.Count - 1)];
        foreach (var mention in draft.Actors.Mentions)
        {
            if (draft.Text[mention.Head].Start < first.End)
            {
                parties = parties.Union(mention.Referent.Parties);
            }
        }

        return new Referent("the parties", parties);
    }

    private List<StatementParts> Paragraphs(ReleaseForm form, Referent speaker, SpeechMode mode)
    {
        var statements = new List<StatementParts>();
        for (var i = form.Body.Start.Value; i < form.Body.End.Value; i++)
        {
            statements.Add(new StatementParts
            {
                Speaker = speaker,
                Source = form.NameSpan,
                Content = [view.Paragraphs[i]],
                Mode = mode,
                Confidence = 90,
                Because = $"release: {form.Form}",
            });
        }

        return statements;
    }
}
