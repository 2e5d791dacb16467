using System.Security.Cryptography;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Language.Models;

/// <summary>Everything that was learnt, read from one file.</summary>
internal sealed class LanguageModel
{
    public const string Magic = "chancery-language-2";

    public required string Version { get; init; }

    public required Segmenter Segmenter { get; init; }

    public required WordTag[] Tags { get; init; }

    public required Lemmatizer Lemmatizer { get; init; }

    public required IntegerNetwork Network { get; init; }

    public static LanguageModel LoadEmbedded()
    {
        using var stream = typeof(LanguageModel).Assembly.GetManifestResourceStream("english.model")
            ?? throw new InvalidOperationException("this build carries no language model");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Load(bytes);
    }

    /// <exception cref="InvalidDataException">The bytes are not a model, or are damaged.</exception>
    public static LanguageModel Load(byte[] bytes)
    {
        using var reader = new ModelReader(bytes);
        var name = reader.Text();
        var segmenter = new Segmenter(reader.Linear(), reader.Linear(), reader.Fused());
        var lemmas = reader.Lemmas();
        var tags = reader.Tags();
        var network = new NetworkReader(reader).Read();
        return new LanguageModel
        {
            Version = $"{name} {Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}",
            Segmenter = segmenter,
            Tags = tags,
            Lemmatizer = new Lemmatizer(lemmas, network.Vocabulary),
            Network = network,
        };
    }
}
