namespace Chancery.Dispatches;

/// <summary>The words that the reading's schema uses for the vocabulary: <c>not-done</c>, <c>DATE</c>, <c>propose</c>.</summary>
public static class Codes
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ActKind>().Select(n => n.ToLowerInvariant())];

    public static string Of(ActKind kind) => Kinds[(int)kind];

    public static string Of(ActStatus status) => status == ActStatus.NotDone ? "not-done" : Lower(status);

    public static string Of(SpeechMode mode) => Lower(mode);

    public static string Of(ReplyState state) => Lower(state);

    public static string Of(MentionKind kind) => Lower(kind);

    public static string Of(TimexType type) => type.ToString().ToUpperInvariant();

    /// <summary>The kind that <paramref name="code"/> names; false where it names none.</summary>
    public static bool TryParse(string code, out ActKind kind)
    {
        var index = Array.IndexOf(Kinds, code);
        kind = (ActKind)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>The status that <paramref name="code"/> names; false where it names none.</summary>
    public static bool TryParse(string code, out ActStatus status)
    {
        foreach (var candidate in Enum.GetValues<ActStatus>())
        {
            if (Of(candidate) == code)
            {
                status = candidate;
                return true;
            }
        }

        status = default;
        return false;
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
