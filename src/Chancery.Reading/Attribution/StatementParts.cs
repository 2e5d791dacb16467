using Chancery.Dispatches;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Attribution;

/// <summary>A statement before it has its id: parts that all ways of finding one share.</summary>
internal sealed record StatementParts
{
    public required Referent Speaker { get; init; }

    public required List<Span> Content { get; init; }

    public required SpeechMode Mode { get; init; }

    /// <summary>How sure, in hundredths.</summary>
    public required int Confidence { get; init; }

    public required string Because { get; init; }

    public Span? Source { get; init; }

    public Span? Cue { get; init; }

    public int CueToken { get; init; } = -1;

    public Parties Addressee { get; init; } = Parties.None;

    public List<Speaker> Via { get; init; } = [];

    public Span Extent => Content[0].Cover(Content[^1]);

    public AttributedStatement ToStatement(string id) => new(
        new Statement
        {
            Id = id,
            Speaker = Speaker.ToSpeaker(),
            Source = Source,
            Cue = Cue,
            Mode = Mode,
            Content = [.. Content],
            Via = [.. Via],
            Confidence = new Confidence(Confidence),
            Because = Because,
        },
        new Voice(Speaker, Addressee),
        CueToken);
}
