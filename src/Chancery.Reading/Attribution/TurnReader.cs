using Chancery.Dispatches;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Attribution;

/// <summary>Makes one statement of each turn of a transcript.</summary>
internal sealed class TurnReader(Draft draft, SpeakerResolver speakers, TitleNames titles)
{
    private readonly Dictionary<string, Referent> _known = new(StringComparer.OrdinalIgnoreCase);

    public List<StatementParts> Read(List<Turn> turns)
    {
        var text = draft.Text.Text;
        var statements = new List<StatementParts>(turns.Count);
        foreach (var turn in turns)
        {
            statements.Add(new StatementParts
            {
                Speaker = SpeakerOf(turn, turns, text),
                Source = turn.Label,
                Content = turn.Content,
                Mode = SpeechMode.Direct,
                Confidence = 98,
                Because = $"turn of a transcript: '{turn.Label.Of(text)}'",
            });
        }

        return statements;
    }

    private Referent SpeakerOf(Turn turn, List<Turn> turns, string text)
    {
        var label = turn.Label.Of(text);
        var key = label + '\n' + turn.Aside.Of(text);
        if (!_known.TryGetValue(key, out var speaker))
        {
            _known[key] = speaker = turn.Kind switch
            {
                LabelKind.Question => new Referent(AskedBy(turn, text) ?? label, Parties.None),
                LabelKind.Answer => Answering(label, turns, text),
                LabelKind.Chair => new Referent(label, Parties.None),
                _ => speakers.OfLabel(turn.Label, Parties.None),
            };
        }

        return speaker;
    }

    /// <summary>'Official Spokesperson' after 'Official Spokesperson, Shri Kumar'; 'A' and 'Spokesperson' alone are the issuer's.</summary>
    private Referent Answering(string label, List<Turn> turns, string text)
    {
        var fuller = turns.Find(t => t.Label.Length > label.Length && t.Label.Of(text).StartsWith(label, StringComparison.Ordinal));
        return fuller is not null
            ? speakers.OfLabel(fuller.Label, titles.Issuer)
            : titles.Official() ?? new Referent(label.Length > 1 ? label : "Spokesperson", titles.Issuer);
    }

    private string? AskedBy(Turn turn, string text)
    {
        var aside = turn.Aside.Length > 0 ? turn.Aside.Of(text) : "";
        return aside.Length > 0 && !aside.Any(char.IsDigit) ? aside : titles.Interviewer();
    }
}
