using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Those who adopted the text that a dispatch cites, as its first sentences tell: 'Peru and Chile adopted a joint statement'.</summary>
internal static class Adopters
{
    private const int MaxSentences = 4;

    /// <summary>Null where no such sentence names several parties.</summary>
    public static Referent? Of(Draft draft, SpeechView view, SpeakerResolver speakers)
    {
        for (var i = 0; i < Math.Min(MaxSentences, draft.Text.Sentences.Length); i++)
        {
            var sentence = draft.Text.Sentences[i];
            for (var verb = sentence.First; verb < sentence.End; verb++)
            {
                if (draft.Text.Child(verb, Relation.Obj) is var text and >= 0 && speakers.IsAdoption(verb, text) && speakers.Above(verb) is { IsEmpty: false } subject
                    && draft.Actors.PartiesIn(new Sentence(subject.First, subject.End)) is { Count: > 1 } parties)
                {
                    return new Referent(ContentSpans.Of(view, subject.First, subject.End).Of(draft.Text.Text), parties);
                }
            }
        }

        return null;
    }
}
