using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Acts;
using Chancery.Reading.Attribution;
using Chancery.Reading.Data;
using Chancery.Reading.Dates;
using Chancery.Reading.Exchanges;
using Chancery.Reading.Exchanges.Headlines;

namespace Chancery.Reading;

/// <summary>Reads dispatches. Pure and thread-safe: no network, no clock, no state between dispatches.</summary>
public sealed class Reader
{
    private readonly IAnnotator _annotator;
    private readonly Component[] _components;
    private readonly ReaderStamp _stamp;

    internal Reader(IAnnotator annotator, ReaderStamp stamp, params Component[] components)
    {
        var laid = Layers.Trees;
        foreach (var component in components)
        {
            if ((component.Needs & ~laid) != 0)
            {
                throw new ArgumentException($"{component.GetType().Name} needs {component.Needs & ~laid} before it.", nameof(components));
            }

            laid |= component.Adds;
        }

        (_annotator, _stamp, _components) = (annotator, stamp, components);
    }

    /// <summary>The reader with the language model and the data files that ship with it.</summary>
    public static Reader Create() => Create(ReaderData.Shared);

    /// <summary>The reader with the language model that ships with it and these tables.</summary>
    public static Reader Create(ReaderData data) => Create(data, Annotator.Load());

    /// <summary>The reader with an annotator of the caller's and the data files that ship with it.</summary>
    public static Reader Create(IAnnotator annotator) => Create(ReaderData.Shared, annotator);

    /// <summary>The reader with an annotator of the caller's and these tables.</summary>
    public static Reader Create(ReaderData data, IAnnotator annotator) => Create(data, annotator, AttributionConvention.Codebook);

    /// <summary>The reader with these tables, an annotator of the caller's and another convention of what is a statement.</summary>
    public static Reader Create(ReaderData data, IAnnotator annotator, AttributionConvention convention)
    {
        var version = typeof(Reader).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        return new Reader(
            annotator,
            new ReaderStamp(version, Dispatch.Digest($"{annotator.Version}\n{data.Digest}")),
            new ActorComponent(data.Actors, annotator),
            new DateComponent(data.Dates),
            new AttributionComponent(data.Attribution, data.Parties, convention),
            new SaidOnComponent(),
            new ActComponent(data.Acts.Lexicon, data.Acts.Scorer, data.Dates),
            new ReplyComponent(data.Acts.Lexicon, data.Replies),
            new DeadlineComponent(data.Deadlines, data.Dates),
            new HeadlineComponent(data.Headlines, data.Acts.Lexicon, data.Parties));
    }

    /// <summary>Whether dispatches in this language (BCP 47) are read; one whose language could not be told is.</summary>
    public static bool Reads(string language) =>
        language is "en" or "und" || language.StartsWith("en-", StringComparison.OrdinalIgnoreCase);

    /// <summary>What the dispatch says; nothing but a diagnostic where it is in a language that is not read.</summary>
    public DispatchReading Read(Dispatch dispatch)
    {
        if (!Reads(dispatch.Language))
        {
            var unread = ReaderMessages.NotRead.At(new Place(dispatch.Id), $"the dispatch is in a language that the reader does not know ({dispatch.Language}) and was not read");
            return new DispatchReading { Reader = _stamp, Dispatch = dispatch, Diagnostics = [unread.ToDiagnostic()] };
        }

        var draft = Lay(dispatch);
        return new DispatchReading
        {
            Reader = _stamp,
            Dispatch = dispatch,
            Words = CountWords(draft.Text),
            Headline = draft.Headline,
            Mentions = [.. draft.Actors.Mentions.Select(m => new Mention(draft.SpanOf(m.Tokens), m.Kind, m.Referent.Name, m.Referent.Parties, m.Referent.Role))],
            Dates = [.. draft.Dates.Select(d => d.ToExpression())],
            Statements = [.. draft.Statements.Select(s => s.Statement)],
            Acts = [.. draft.Acts],
            RepliesOwed = [.. draft.RepliesOwed],
            Deadlines = [.. draft.Deadlines],
            Diagnostics = [.. draft.Diagnostics],
        };
    }

    /// <summary>The steps in the order in which they are taken; for timing.</summary>
    internal ReadOnlySpan<Component> Components => _components;

    /// <summary>The dispatch with all layers laid.</summary>
    internal Draft Lay(Dispatch dispatch)
    {
        var draft = new Draft(dispatch, _annotator.Annotate(dispatch.Text));
        foreach (var component in _components)
        {
            component.Apply(draft);
        }

        return draft;
    }

    private static int CountWords(AnnotatedText text)
    {
        var words = 0;
        foreach (ref readonly var token in text.Tokens)
        {
            words += token.Upos is UniversalTag.Punct or UniversalTag.Sym ? 0 : 1;
        }

        return words;
    }
}
