namespace Chancery.Dispatches;

/// <summary>How much a message weighs: a note changes nothing, a warning stands beside a result, a refusal stands in its place.</summary>
public enum Severity
{
    Note,
    Warning,
    Refusal,
}

/// <summary>A numbered kind of message. CH1xx are intake's, CH2xx the reader's, CH3xx the ledger's, CH4xx the command's, CH5xx the server's, CH6xx watching's, CH7xx the settings'; docs/messages.md lists them all.</summary>
/// <param name="Means">What has happened, as docs/messages.md says it.</param>
/// <param name="Remedy">What to do about it; ends every message of this kind.</param>
public sealed record MessageKind(string Code, Severity Severity, string Means, string Remedy)
{
    /// <summary>The message for one case of this kind.</summary>
    public Message At(Place place, string what) => new(this, place, what);
}
