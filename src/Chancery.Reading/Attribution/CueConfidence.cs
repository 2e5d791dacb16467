namespace Chancery.Reading.Attribution;

/// <summary>How often statements with a cue of a score are right; docs/evaluation.md shows how it was measured.</summary>
internal static class CueConfidence
{
    public static int Of(FoundStatement found) => found.Cue.Score switch
    {
        < -24 => 55,
        < 0 => 65,
        < 24 => 75,
        < 60 => 85,
        _ => 90,
    };
}
