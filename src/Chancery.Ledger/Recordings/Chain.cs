using NodaTime;

namespace Chancery.Ledger;

/// <summary>How recordings are linked.</summary>
public static class Chain
{
    /// <summary>The recording that <paramref name="note"/> becomes after <paramref name="head"/>. A clock that runs back is held at the head's time.</summary>
    public static Recording Link(ChainHead head, Note note, Instant now)
    {
        var time = Instant.Max(head.Time, now);
        var sequence = head.Sequence + 1;
        return new Recording(sequence, time, note, head.Hash, HashOf(sequence, time, note, head.Hash));
    }

    /// <summary>What is wrong with <paramref name="recording"/> as the one after <paramref name="head"/>; null where it is sound.</summary>
    public static string? Fault(ChainHead head, Recording recording)
    {
        if (recording.Sequence != head.Sequence + 1)
        {
            return FormattableString.Invariant($"recording {recording.Sequence} follows {head.Sequence}");
        }

        if (recording.Time < head.Time)
        {
            return FormattableString.Invariant($"recording {recording.Sequence} is dated before the one before it");
        }

        return recording.Previous != head.Hash ? FormattableString.Invariant($"recording {recording.Sequence} does not continue the chain")
            : recording.Hash != HashOf(recording.Sequence, recording.Time, recording.Note, recording.Previous)
                ? FormattableString.Invariant($"recording {recording.Sequence} is not what its hash covers")
                : null;
    }

    public static ChainHead HeadOf(Recording recording) => new(recording.Sequence, recording.Time, recording.Hash);

    private static Digest HashOf(long sequence, Instant time, Note note, Digest previous) =>
        Digest.Of(RecordingJson.Content(sequence, time, note, previous));
}
