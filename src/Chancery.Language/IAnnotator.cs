namespace Chancery.Language;

/// <summary>Text to sentences, tokens, tags, lemmas and trees. Thread-safe; the same text gives the same annotation on every machine.</summary>
public interface IAnnotator
{
    /// <summary>What it annotates with: model name, version and checksum.</summary>
    string Version { get; }

    AnnotatedText Annotate(string text);
}
