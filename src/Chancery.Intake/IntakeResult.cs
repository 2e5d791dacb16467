using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Intake;

/// <summary>What became of one input: a dispatch, a refusal, or nothing because it is no dispatch's file.</summary>
public abstract record IntakeResult(Place Place)
{
    /// <summary>A dispatch, with what is to be said of it.</summary>
    public sealed record Accepted(Place Place, Dispatch Dispatch, ImmutableArray<Message> Messages) : IntakeResult(Place);

    /// <summary>It should have been a dispatch and is none. The rest of the batch goes on.</summary>
    public sealed record Refused(Message Message) : IntakeResult(Message.Place);

    /// <summary>A file in a folder that is not of a format that intake knows.</summary>
    public sealed record Skipped(Message Message) : IntakeResult(Message.Place);
}
