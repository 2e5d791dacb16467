namespace Chancery.Reading.Attribution.Learned;

/// <summary>The model that is shipped, read at the first call.</summary>
internal static class EmbeddedSpeechModel
{
    private static readonly Lazy<SpeechModel> Shipped = new(Load);

    public static SpeechModel Value => Shipped.Value;

    private static SpeechModel Load()
    {
        using var stream = typeof(EmbeddedSpeechModel).Assembly.GetManifestResourceStream("data/attribution.model")
            ?? throw new InvalidOperationException("No embedded attribution model.");
        return SpeechModel.Read(stream);
    }
}
