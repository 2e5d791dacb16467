using System.Diagnostics;
using System.Globalization;
using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution;
using Chancery.Reading.Data;

namespace Chancery.Training.Attribution;

/// <summary>What attribution costs on top of language and actors, on one thread.</summary>
internal static class SpeechTiming
{
    private const int Rounds = 5;

    public static void Print(TextWriter writer, List<string> texts, IAnnotator annotator)
    {
        var data = ReaderData.Shared;
        var attribution = new AttributionComponent(data.Attribution, data.Parties, AttributionConvention.Codebook);
        var actors = new ActorComponent(data.Actors);
        var annotated = texts.ConvertAll(t => (Dispatch: new Dispatch { Id = "t", Text = t }, Text: annotator.Annotate(t)));
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var drafts = annotated.ConvertAll(a => new Draft(a.Dispatch, a.Text));
            drafts.ForEach(actors.Apply);
            var clock = Stopwatch.StartNew();
            drafts.ForEach(attribution.Apply);
            best = clock.Elapsed < best ? clock.Elapsed : best;
        }

        var words = texts.Sum(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} dispatches, {words} words: {best.TotalMilliseconds / texts.Count:F2} ms a dispatch, {best.TotalMilliseconds / words * 300:F2} ms for 300 words (best of {Rounds})"));
    }
}
