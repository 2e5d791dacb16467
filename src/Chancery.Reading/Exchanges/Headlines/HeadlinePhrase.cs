using Chancery.Reading.Acts.Topics;

namespace Chancery.Reading.Exchanges.Headlines;

/// <summary>A phrase that may be a topic of the whole dispatch.</summary>
internal readonly record struct HeadlinePhrase(TopicPhrase Phrase, int Sentence, HeadlineTurn Turn)
{
    public string Words => Phrase.Names[0];
}

/// <summary>Where in a transcript a sentence stands.</summary>
/// <param name="Number">Of the turn; -1 outside of turns.</param>
/// <param name="Into">How many sentences of the turn stand before it.</param>
/// <param name="IsAsked">Whether a reporter has the turn.</param>
internal readonly record struct HeadlineTurn(int Number, int Into, bool IsAsked)
{
    public static HeadlineTurn None { get; } = new(-1, 0, false);
}
