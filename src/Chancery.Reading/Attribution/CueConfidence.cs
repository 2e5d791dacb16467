namespace Chancery.Reading.Attribution;

/// <summary>
/// How often statements with a cue of a score are right, content and party, in hundredths: measured on gold readings that the model was not
/// trained on. docs/evaluation.md shows the table.
/// </summary>
internal static class CueConfidence
{
    /// <param name="isKnown">Whether the speaker speaks for a party.</param>
    public static int Of(FoundStatement found, bool isKnown) => (found.Cue.Score, isKnown) switch
    {
        ( < 0, true) => 60,
        ( < 24, true) => 68,
        ( < 48, true) => 80,
        ( < 72, true) => 84,
        (_, true) => 92,
        ( < 24, false) => 20,
        ( < 72, false) => 35,
        (_, false) => 40,
    };
}
