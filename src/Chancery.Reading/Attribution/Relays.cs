using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Chains of relay: a medium that reports what somebody says is not a speaker beside him but the one who passes it on.</summary>
internal static class Relays
{
    private const int Near = 12;

    /// <summary>
    /// Gives each statement that another reports whole its <c>via</c>. A report that only follows it ('…, RIA Novosti reports') goes;
    /// one that leads it ('Tanjug said sources said …') stays as a statement of its own.
    /// </summary>
    public static List<StatementParts> Link(SpeechView view, List<StatementParts> cited)
    {
        var gone = new HashSet<StatementParts>(ReferenceEqualityComparer.Instance);
        for (var o = 0; o < cited.Count; o++)
        {
            var outer = cited[o];
            if (!outer.Speaker.Parties.IsEmpty || outer.Speaker.IsPerson || outer.CueToken < 0)
            {
                continue;
            }

            for (var i = Math.Max(0, o - Near); i < Math.Min(cited.Count, o + Near); i++)
            {
                var inner = cited[i];
                if (i != o && Reports(view, outer, inner))
                {
                    inner.Via.Add(outer.Speaker.ToSpeaker());
                    if (outer.Cue!.Value.Start >= outer.Content[^1].End)
                    {
                        gone.Add(outer);
                    }
                }
            }
        }

        return cited.FindAll(c => !gone.Contains(c));
    }

    /// <summary>The reported clause is the inner statement's own: its cue is the verb that the outer content hangs from.</summary>
    private static bool Reports(SpeechView view, StatementParts outer, StatementParts inner)
    {
        if (inner.CueToken < 0 || inner.Cue is not { } cue || !outer.Content.Exists(c => c.Contains(cue)))
        {
            return false;
        }

        for (var at = view.Text[inner.CueToken].Head; at >= 0; at = view.Text[at].Head)
        {
            if (outer.Content.Exists(c => c.Contains(view.Text[at].Start)))
            {
                return false;
            }

            if (at == outer.CueToken)
            {
                break;
            }
        }

        return true;
    }
}
