using Chancery.Reading.Attribution.Learned;
using Chancery.Reading.Data;

namespace Chancery.Reading.Attribution;

/// <summary>What attribution reads with: the tables and the model.</summary>
internal sealed record AttributionTables(CueLexicon Cues, TranscriptLabels Labels, ReleaseForms Forms, SpeechModel Model)
{
    public static AttributionTables Load(ICollection<DataError> errors) =>
        new(CueLexicon.Load(errors), TranscriptLabels.Load(errors), ReleaseForms.Load(errors), EmbeddedSpeechModel.Value);
}
