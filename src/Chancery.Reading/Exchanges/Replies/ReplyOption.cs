using Chancery.Dispatches;

namespace Chancery.Reading.Exchanges.Replies;

/// <summary>Who a sentence may show as owing whom an answer.</summary>
/// <param name="Sentence">Its number.</param>
internal readonly record struct ReplyOption(int Sentence, ReplySide By, ReplySide To);

/// <summary>A party of an option and how it stands to the sentence.</summary>
/// <param name="Head">The token that names it; -1 where it stands behind the sentence: the speaker, the issuer, somebody named before.</param>
/// <param name="Role">Its part: subject, object, a preposition, speaker, addressee, issuer, before.</param>
internal readonly record struct ReplySide(Parties Parties, int Head, string Role);
