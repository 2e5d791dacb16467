using System.Diagnostics;
using System.Globalization;

namespace Chancery.Benchmarks;

/// <summary>
/// Reads a desk's pages with several readers at once for a bounded time, and tells how long answers took. It asks loopback only.
/// <c>pages ADDRESS [READERS] [SECONDS] [MOST]</c>
/// </summary>
internal static class PageLoad
{
    private const int UsualReaders = 16, UsualSeconds = 30, MostSeconds = 300, UsualMost = 20_000, LongestRest = 200, Seed = 11;

    public static async Task<int> Run(string[] arguments)
    {
        if (arguments.Length == 0 || !Uri.TryCreate(arguments[0], UriKind.Absolute, out var address) || !address.IsLoopback)
        {
            await Console.Error.WriteLineAsync("pages ADDRESS [READERS] [SECONDS] [MOST]: the address of a desk on this machine's loopback").ConfigureAwait(false);
            return 2;
        }

        var readers = Number(arguments, 1, UsualReaders);
        var seconds = Math.Min(MostSeconds, Number(arguments, 2, UsualSeconds));
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = readers }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
        var pages = await PageMixture.Of(client).ConfigureAwait(false);
        var load = new Load(client, pages, new LoadBounds(TimeSpan.FromSeconds(seconds), Number(arguments, 3, UsualMost) / readers, LongestRest));
        var answers = await Task.WhenAll(Enumerable.Range(0, readers).Select(r => load.Read(new Random(Seed + r)))).ConfigureAwait(false);
        LoadReport.Write(Console.Out, [.. answers.SelectMany(a => a)]);
        return 0;
    }

    private static int Number(string[] arguments, int at, int usual) =>
        arguments.Length > at && int.TryParse(arguments[at], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : usual;

    private sealed class Load(HttpClient client, IReadOnlyList<LoadedPage> pages, LoadBounds bounds)
    {
        public async Task<List<LoadAnswer>> Read(Random random)
        {
            var answers = new List<LoadAnswer>();
            var began = Stopwatch.GetTimestamp();
            while (answers.Count < bounds.Most && Stopwatch.GetElapsedTime(began) < bounds.Time)
            {
                await Task.Delay(random.Next(bounds.LongestRest)).ConfigureAwait(false);
                answers.Add(await Ask(pages[random.Next(pages.Count)]).ConfigureAwait(false));
            }

            return answers;
        }

        private async Task<LoadAnswer> Ask(LoadedPage page)
        {
            var began = Stopwatch.GetTimestamp();
            try
            {
                using var answer = await client.GetAsync(new Uri(page.Address, UriKind.Relative)).ConfigureAwait(false);
                var bytes = await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                return new LoadAnswer(page, Stopwatch.GetElapsedTime(began).TotalMilliseconds, bytes.Length, (int)answer.StatusCode);
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
            {
                return new LoadAnswer(page, Stopwatch.GetElapsedTime(began).TotalMilliseconds, 0, 0);
            }
        }
    }
}

/// <param name="Most">How many pages one reader asks for.</param>
/// <param name="LongestRest">A reader rests up to so many milliseconds between pages.</param>
internal sealed record LoadBounds(TimeSpan Time, int Most, int LongestRest);

/// <param name="Sort">What sort of page it is, for the report.</param>
internal sealed record LoadedPage(string Sort, string Address);

/// <param name="Status">0 where there was no answer.</param>
internal sealed record LoadAnswer(LoadedPage Page, double Milliseconds, int Bytes, int Status);
