namespace Chancery.Reading.Attribution.Learned;

/// <summary>What the table of cues says of each token, as a small number: 0 for no cue.</summary>
internal static class LexiconCodes
{
    public static int[] Of(SpeechView view, CueLexicon cues)
    {
        var codes = new int[view.Count];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = cues.Match(view.Text, i) is var (row, _) ? 1 + ((int)row.Takes * 4) + (int)row.Tag : 0;
        }

        return codes;
    }
}
