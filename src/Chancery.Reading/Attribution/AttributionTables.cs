using Chancery.Reading.Attribution.Learned;
using Chancery.Reading.Data;

namespace Chancery.Reading.Attribution;

/// <summary>What attribution reads with: the tables and the model.</summary>
internal sealed record AttributionTables(CueLexicon Cues, TranscriptLabels Labels, ReleaseForms Forms, SpeechModel Model)
{
    public static AttributionTables Load(DataSource source, ICollection<DataError> errors) =>
        new(CueLexicon.Load(source, errors), TranscriptLabels.Load(source, errors), ReleaseForms.Load(source, errors), EmbeddedSpeechModel.Value);
}
