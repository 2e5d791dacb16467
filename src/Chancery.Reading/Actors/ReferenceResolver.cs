using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>What a noun phrase or pronoun stands for.</summary>
internal sealed class ReferenceResolver(AnnotatedText text, ActorLayer layer)
{
    public Referent? Resolve(int head, Voice? voice)
    {
        if (layer.At(head) is { } mention)
        {
            return mention.Referent;
        }

        if (voice is not null && text[head].Upos == UniversalTag.Pron && text[head].Lemma is "we" or "our")
        {
            return new Referent(voice.Speaker.Name, voice.Speaker.Parties);
        }

        return null;
    }
}
