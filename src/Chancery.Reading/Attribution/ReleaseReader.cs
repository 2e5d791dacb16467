using Chancery.Dispatches;
using Chancery.Language;
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
            ReleaseKind.Joint => Joint(form),
            _ => Posted() is { } writer ? Paragraphs(form with { Body = 0..view.Paragraphs.Count, Form = "a post in the first person" }, writer, SpeechMode.Direct) : [],
        };
    }

    private List<StatementParts> Joint(ReleaseForm form)
    {
        var authors = Together(form);
        draft.Authors = authors.Parties.Count > 1 ? authors.ToSpeaker() : null;
        return Paragraphs(form, authors, SpeechMode.Indirect);
    }

    /// <summary>Who writes a post in the first person: whom the title says, or whose account it is; null where it is no such post.</summary>
    private Referent? Posted()
    {
        var title = draft.Dispatch.Title ?? "";
        var named = forms.PosterIn(title);
        var account = draft.Actors.IssuerKind;
        var writer = named is null && account is not ("person" or "platform") || !IsFirstPerson() ? null
            : named is not null ? speakers.OfName(named, IssuerParties)
            : account == "person" ? draft.Actors.Issuer : speakers.OfTitle(title);
        return writer is null || IsToldOf(writer) ? null : writer;
    }

    /// <summary>Whether the text tells what the writer did or said: then it is a story about the post.</summary>
    private bool IsToldOf(Referent writer) =>
        draft.Actors.Mentions.Any(m => m.Kind is MentionKind.Person && m.Referent.Name == writer.Name && view.Text[m.Head].Relation is Relation.Nsubj or Relation.NsubjPass && view.Quotation[m.Head] < 0);

    /// <summary>Whether 'I' or 'we' stands outside quotations, and before anything that is quoted.</summary>
    private bool IsFirstPerson()
    {
        for (var i = 0; i < view.Count && view.Quotation[i] < 0; i++)
        {
            if (view.Text[i].Upos is UniversalTag.Pron && view.Text.Form(i) is "I" or "we" or "We" or "my" or "My" or "our" or "Our" or "me")
            {
                return true;
            }
        }

        return false;
    }

    private Referent SpeakerOf(ReleaseForm form)
    {
        var speaker = form.NameSpan is { } span ? speakers.OfLabel(span, IssuerParties) : speakers.OfName(form.Name!, IssuerParties);
        return form.Role is null ? speaker : speaker with { Role = form.Role };
    }

    private Parties IssuerParties => draft.Actors.Issuer?.Parties ?? Parties.None;

    /// <summary>Those whose joint text it is: a heading's 'by …', the first sentence's subject, or whoever the first paragraphs name.</summary>
    private Referent Together(ReleaseForm form)
    {
        var body = view.Paragraphs[Math.Min(form.Body.Start.Value, view.Paragraphs.Count - 1)];
        var head = speakers.TokenBefore(body.Start) + 1;
        var heading = draft.Actors.PartiesIn(new Sentence(0, head));
        var subject = head < view.Count ? SubjectOf(view.Text.Sentences[view.Sentence[head]]) : default;
        var named = subject.First < subject.End ? draft.Actors.PartiesIn(subject) : Parties.None;
        if (named.Count < 2 && heading.Count < 2 && head < view.Count && BeforeVerb(view.Text.Sentences[view.Sentence[head]]) is { Length: > 0 } start)
        {
            (subject, named) = (start, draft.Actors.PartiesIn(start));
        }

        if (named.Count < 2 && Issuers(form) is { } issuers)
        {
            return issuers;
        }

        if (heading.Count < 2 && named.Count < 2 && speakers.Together is { IsEmpty: false } titled)
        {
            return new Referent(titled.Count == 2 ? "the two sides" : "the parties", titled);
        }

        var words = named.Count > 1 ? draft.SpanOf(subject).Of(draft.Text.Text) : heading.Count == 2 ? "the two sides" : "the parties";
        return heading.Count > 1 ? new Referent(words, heading)
            : named.Count > 1 ? Named(subject) ?? new Referent(words, named)
            : new Referent(words, draft.Actors.PartiesIn(new Sentence(0, Math.Max(head, speakers.TokenBefore(body.End) + 1))));
    }

    // 'We, the President of A and the Chancellor of B, met': what stands before the verb, where it names several.
    private Sentence BeforeVerb(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (view.Text[i].Head < 0)
            {
                var start = new Sentence(sentence.First, i);
                return draft.Actors.PartiesIn(start).Count > 1 ? start : default;
            }
        }

        return default;
    }

    /// <summary>The parties as a line above the text names them after 'by': 'issued by the Governments of Japan and Peru on …'.</summary>
    private Referent? Issuers(ReleaseForm form)
    {
        for (var i = 0; i < Math.Min(form.Body.Start.Value, view.Paragraphs.Count); i++)
        {
            var line = view.Paragraphs[i];
            var at = draft.Text.Text.IndexOf(" by ", line.Start, line.Length, StringComparison.Ordinal);
            var named = at < 0 ? Parties.None : draft.Actors.PartiesIn(new Sentence(speakers.TokenBefore(at + 1) + 1, speakers.TokenBefore(line.End) + 1));
            if (named.Count > 1)
            {
                return new Referent(forms.UpToStop(draft.Text.Text[(at + 4)..line.End]), named);
            }
        }

        return null;
    }

    /// <summary>The persons of the subject by name, where it names any.</summary>
    private Referent? Named(Sentence subject)
    {
        var persons = draft.Actors.Mentions.Where(m => m.Kind is MentionKind.Person && m.Head >= subject.First && m.Head < subject.End).Select(m => m.Referent.Name).ToList();
        return persons.Count < 2 ? null : new Referent($"{string.Join(", ", persons[..^1])} and {persons[^1]}", draft.Actors.PartiesIn(subject));
    }

    private Sentence SubjectOf(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (view.Text[i].Head < 0 && view.Text.Child(i, Relation.Nsubj, Relation.NsubjPass) is var subject and >= 0)
            {
                return view.Text.Subtree(subject);
            }
        }

        return default;
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
                Confidence = 97,
                Because = $"release: {form.Form}",
            });
        }

        return statements;
    }
}
