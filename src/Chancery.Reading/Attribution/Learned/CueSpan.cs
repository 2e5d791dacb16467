namespace Chancery.Reading.Attribution.Learned;

/// <summary>A cue: the tokens [First, End), the one that the others hang from, and the score that it is one.</summary>
internal readonly record struct CueSpan(int First, int End, int Head, int Score);
