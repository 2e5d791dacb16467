using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Dates;

/// <summary>A date expression with its tokens.</summary>
/// <param name="Edtf">Null where it could not be resolved.</param>
/// <param name="Because">The rule that read it.</param>
internal sealed record DateMention(Sentence Tokens, Span Span, TimexType Type, string Value, Edtf? Edtf, string Because)
{
    public DateExpression ToExpression() => new(Span, Type, Value, Edtf);
}
