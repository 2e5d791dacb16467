using Chancery.Dispatches;

namespace Chancery.Reading.Attribution;

/// <summary>One stretch between quotation marks within one paragraph.</summary>
/// <param name="Outer">With its marks.</param>
/// <param name="Inner">Without them, blanks at both ends left out; never empty.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one within it.</param>
/// <param name="Continues">It takes up the quotation of the paragraph before it.</param>
/// <param name="Opened">Whether its opening mark is there; where it is missing the quotation begins with its paragraph.</param>
/// <param name="Closed">Whether its closing mark is there; where it is missing the quotation ends with its paragraph.</param>
internal readonly record struct Quotation(Span Outer, Span Inner, int Depth, bool Continues, bool Opened, bool Closed);
