using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>
/// The operative text of a joint statement is the parties' own. Where it is told as a story ('The ministers met …; they stressed …') only
/// what is reported is theirs: such paragraphs give way to the statements found in them.
/// </summary>
internal static class JointText
{
    public static List<StatementParts> Narrow(SpeechView view, List<StatementParts> frame, List<StatementParts> cited)
    {
        frame.RemoveAll(f => f.Mode == SpeechMode.Indirect && IsNarrative(view, f, cited));
        cited.RemoveAll(c => frame.Exists(f => f.Mode == SpeechMode.Indirect && f.Content[0].Contains(c.Content[0].Start) && !CitedReader.IsOther(c, f)));
        return frame;
    }

    private static bool IsNarrative(SpeechView view, StatementParts frame, List<StatementParts> cited)
    {
        int past = 0, present = 0;
        foreach (var statement in cited)
        {
            if (statement.CueToken >= 0 && frame.Content[0].Contains(view.Text[statement.CueToken].Start))
            {
                var isPast = view.Text[statement.CueToken].Xpos is "VBD";
                past += isPast ? 1 : 0;
                present += isPast ? 0 : 1;
            }
        }

        return past > present || (past + present == 0 && TellsOfMeeting(view, frame.Content[0]));
    }

    private static bool TellsOfMeeting(SpeechView view, Span paragraph)
    {
        foreach (var sentence in view.Text.Sentences)
        {
            if (view.Text[sentence.First].Start < paragraph.Start)
            {
                continue;
            }

            return view.Text[sentence.First].Start < paragraph.End && HasMeetingRoot(view, sentence);
        }

        return false;
    }

    private static bool HasMeetingRoot(SpeechView view, Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (view.Text[i].Head < 0)
            {
                return view.Text[i].Xpos is "VBD" && view.Text[i].Lemma is "meet" or "hold" or "convene" or "gather" or "host" or "speak";
            }
        }

        return false;
    }
}
