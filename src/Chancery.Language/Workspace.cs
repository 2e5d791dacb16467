using Chancery.Language.Models;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Language;

/// <summary>The buffers of one annotation, kept for the next.</summary>
internal sealed class Workspace
{
    public TextView View { get; } = new();

    public Segmentation Segmentation { get; } = new();

    public SentenceGroup Group { get; } = new();

    public ParseState Tree { get; } = new();

    public LemmaCache Lemmas { get; } = new();
}
