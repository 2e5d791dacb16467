namespace Chancery.Reading.Attribution;

/// <summary>
/// What counts as a statement. The codebook of the gold readings and the corpus that the model is trained on differ: the corpus also
/// annotates thoughts and aims ('wants', 'is expected to'), knows no transcripts, and makes one attribution of each cue.
/// </summary>
/// <param name="Threshold">The least score of a cue, in the model's units.</param>
/// <param name="LexiconThreshold">The least score of a cue that a row of the table of cues says takes the content found.</param>
/// <param name="IsCorpus">Each cue as it is found: no turns, no releases, no speakers resolved beyond the source's words.</param>
public sealed record AttributionConvention(int Threshold, int LexiconThreshold, bool IsCorpus)
{
    /// <summary>Gold readings (the default).</summary>
    public static AttributionConvention Codebook { get; } = new(0, -36, false);

    /// <summary>The Political News Attribution Relations corpus; for scoring against it only.</summary>
    public static AttributionConvention Polnear { get; } = new(-4, -4, true);
}
