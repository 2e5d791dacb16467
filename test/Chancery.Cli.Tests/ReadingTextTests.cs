using System.Text;
using Chancery.Cli.Frame;
using Chancery.Cli.Rendering;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Cli.Tests;

public sealed class ReadingTextTests
{
    private const string Text = "Moscow has proposed talks, Lavrov said. “We wait for\nan answer.”";

    [Fact]
    public void A_reading_is_printed_with_who_what_when_and_the_words()
    {
        using var output = new MemoryStream();
        using (var terminal = Terminal.Of(output, TextWriter.Null, Stream.Null, width: 60))
        {
            ReadingText.Print(terminal.Out, Reading());
        }

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n').Select(l => l.TrimEnd());
        Assert.Equal(
            """
            On the talks
            d1 · Wire · 2025-11-08 · en · 11 words
            The dispatch
            s1 Sergey Lavrov (RUS)        ⟦Moscow has proposed talks⟧,
                                          Lavrov said. “⟦We wait for
                                          an answer.⟧”

            Statements (1)
              s1 Sergey Lavrov (RUS) · said · mixed · 0.91
                  “Moscow has proposed talks”
                  “We wait for an answer.”
            Acts (1)
              propose RUS → USA · talks · 2025-09 · done · 0.70
                  claimed by Sergey Lavrov (RUS)
                  “Moscow has proposed talks”
            Replies owed (1)
              USA owes RUS · talks · since 2025-09 · no answer · 0.66
                  claimed by Sergey Lavrov (RUS)
                  “We wait for an answer.”
            Deadlines (1)
              2026-02 · limits lapse · 0.50
                  claimed by outlet
                  “talks”

            """.ReplaceLineEndings("\n"),
            string.Join('\n', lines));
    }

    private static DispatchReading Reading()
    {
        var lavrov = new Speaker("Sergey Lavrov", Parties.Of("RUS"), "Foreign Minister");
        Span proposal = new(0, 25), answer = new(41, 63);
        return new DispatchReading
        {
            Reader = new ReaderStamp("1", "2"),
            Dispatch = new Dispatch { Id = "d1", Text = Text, Title = "On the talks", Outlet = "Wire", Published = new LocalDate(2025, 11, 8) },
            Words = 11,
            Statements = [new Statement { Id = "s1", Speaker = lavrov, Cue = new Span(34, 38), Mode = SpeechMode.Mixed, Content = [proposal, answer], Confidence = new Confidence(91), Because = "test" }],
            Acts = [new Act { Id = "a1", Kind = ActKind.Propose, By = Parties.Of("RUS"), To = Parties.Of("USA"), Issues = ["talks"], When = Edtf.Parse("2025-09"), Status = ActStatus.Done, Claimant = lavrov, Span = proposal, Confidence = new Confidence(70), Because = "test" }],
            RepliesOwed = [new ReplyOwed { Id = "r1", By = Parties.Of("USA"), To = Parties.Of("RUS"), Issues = ["talks"], Since = Edtf.Parse("2025-09"), State = ReplyState.None, Claimant = lavrov, Span = answer, Confidence = new Confidence(66), Because = "test" }],
            Deadlines = [new Deadline { Id = "x1", Date = Edtf.Parse("2026-02"), What = "limits lapse", Claimant = Speaker.Outlet, Span = new Span(20, 25), Confidence = new Confidence(50), Because = "test" }],
        };
    }
}
