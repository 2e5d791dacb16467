using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading;

/// <summary>A dispatch while it is being read: the trees and the layers that the components have laid so far.</summary>
internal sealed class Draft(Dispatch dispatch, AnnotatedText text)
{
    private Reading.Acts.Trees? _trees;

    public Dispatch Dispatch { get; } = dispatch;

    public AnnotatedText Text { get; } = text;

    /// <summary>Who is named where, and who a noun phrase or pronoun stands for.</summary>
    public Actors.ActorLayer Actors { get; set; } = Reading.Actors.ActorLayer.Empty;

    public List<Dates.DateMention> Dates { get; } = [];

    public List<Attribution.AttributedStatement> Statements { get; } = [];

    /// <summary>The sentences' trees with their extents; laid when first asked for.</summary>
    public Reading.Acts.Trees Trees => _trees ??= new Reading.Acts.Trees(Text);

    /// <summary>The encounter that the dispatch tells of; null until acts are read.</summary>
    public Reading.Acts.Scene? Scene { get; set; }

    /// <summary>Those whose joint text the dispatch is; null where it is nobody's.</summary>
    public Speaker? Authors { get; set; }

    public List<Act> Acts { get; } = [];

    public List<ReplyOwed> RepliesOwed { get; } = [];

    public List<Deadline> Deadlines { get; } = [];

    /// <summary>The dispatch in one line; null where nobody does or says anything.</summary>
    public string? Headline { get; set; }

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The characters from the first token to the last of a token range.</summary>
    public Span SpanOf(Sentence tokens) => new(Text[tokens.First].Start, Text[tokens.End - 1].End);
}
