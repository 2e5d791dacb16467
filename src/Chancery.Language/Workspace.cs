using Chancery.Language.Parsing;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Language;

/// <summary>The buffers of one annotation, kept for the next.</summary>
internal sealed class Workspace
{
    private WordAtoms[] _atoms = new WordAtoms[Segmenter.LongestSentence + 2];
    private byte[] _tags = new byte[Segmenter.LongestSentence + 2];

    public TextView View { get; } = new();

    public Segmentation Segmentation { get; } = new();

    public ParseState State { get; } = new();

    public Span<WordAtoms> Atoms(int length)
    {
        if (_atoms.Length < length)
        {
            _atoms = new WordAtoms[length];
        }

        return _atoms.AsSpan(0, length);
    }

    public Span<byte> Tags(int length)
    {
        if (_tags.Length < length)
        {
            _tags = new byte[length];
        }

        return _tags.AsSpan(0, length);
    }
}
