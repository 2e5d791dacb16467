namespace Chancery.Reading.Attribution.Learned;

/// <summary>What is looked for beside a cue.</summary>
internal enum SpanRole
{
    Content,
    Source,
}

/// <summary>A stretch of tokens [First, End) with its score; empty where nothing was found.</summary>
internal readonly record struct ScoredSpan(int First, int End, int Score)
{
    public bool IsEmpty => First >= End;

    public bool Overlaps(int first, int end) => First < end && first < End;
}
