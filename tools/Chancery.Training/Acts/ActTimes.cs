using System.Diagnostics;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Acts;
using Chancery.Reading.Data;

namespace Chancery.Training.Acts;

/// <summary><c>acts-time GOLD</c>: processor time of reading gold's dispatches, in all, of their trees and of their acts, for 300 words, in a warm process.</summary>
internal static class ActTimes
{
    private const int Rounds = 4;
    private const double Words = 300;

    public static int Run(string gold)
    {
        var dispatches = GoldDispatch.Read(gold).Select(g => g.Dispatch).ToList();
        var reader = Reader.Create();
        var drafts = dispatches.ConvertAll(reader.Lay);
        var words = drafts.Sum(d => d.Text.Tokens.Length);
        var acts = new ActComponent(ReaderData.Shared.Acts.Lexicon, ReaderData.Shared.Acts.Scorer, ReaderData.Shared.Dates);
        var annotator = Annotator.Load();
        for (var round = 1; round <= Rounds; round++)
        {
            var all = Time(() => dispatches.ForEach(d => reader.Read(d)));
            var trees = Time(() => dispatches.ForEach(d => annotator.Annotate(d.Text)));
            var scored = Time(() => drafts.ForEach(d => acts.Scored(d)));
            Console.WriteLine(FormattableString.Invariant($"round {round}: {words} words; for {Words:F0}: all {all / words * Words:F2} ms, trees {trees / words * Words:F2} ms, acts {scored / words * Words:F2} ms"));
        }

        return 0;
    }

    private static double Time(Action action)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
}
