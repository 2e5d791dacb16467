namespace Chancery.Language.Models;

/// <summary>One residual block: a window of three words, a rectifier, a projection that is added to the word's vector.</summary>
internal sealed record EncoderBlock(IntegerLayer Window, IntegerLayer Projection);
