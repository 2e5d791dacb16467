using System.Security.Cryptography;
using Chancery.Dispatches;
using Chancery.Storage;
using Chancery.Watching.Feeds;
using Chancery.Watching.Fetching;

namespace Chancery.Watching.Polling;

/// <summary>Asks a feed, and takes each item that it has not met yet. What the server said of the feed is remembered only when all its items have ended.</summary>
internal sealed class FeedPoller(Fetcher fetcher, StoreGate gate, ItemTaker items) : IPoller
{
    private static readonly string[] OtherTypes = ["text/plain", "text/html", "application/octet-stream", "application/x-rss"];

    public async Task<Polled> Poll(WatchSource source, WatchedSource? known, CancellationToken cancellation)
    {
        var feed = (WatchSource.Feed)source;
        var answer = await fetcher.Ask(new FetchRequest(feed.Url, IsFeed) { Known = new Validators(known?.Tag, known?.Modified) }, cancellation).ConfigureAwait(false);
        switch (answer)
        {
            case Fetched.Unchanged:
                return Polled.Nothing with { Tag = known?.Tag, Modified = known?.Modified, Digest = known?.Digest };
            case Fetched.Failed failed:
                return Polled.Failed(failed.Message, failed.RetryAfter);
        }

        var body = (Fetched.Body)answer;
        var digest = Convert.ToHexStringLower(SHA256.HashData(body.Bytes));
        var polled = digest == known?.Digest ? Polled.Nothing : await Take(feed, body, cancellation).ConfigureAwait(false);
        return polled.Fault is not null || polled.Waiting > 0 ? polled : polled with { Tag = body.Validators.Tag, Modified = body.Validators.Modified, Digest = digest };
    }

    private async Task<Polled> Take(WatchSource.Feed source, Fetched.Body body, CancellationToken cancellation)
    {
        var (feed, wrong) = FeedReader.Read(body.Bytes, body.Address);
        if (feed is null)
        {
            return Polled.Failed(WatchMessages.NotAFeed.At(new Place(source.Address), wrong!));
        }

        var met = gate.With(s => s.Items(source.Address));
        var polled = Polled.Nothing;
        foreach (var item in feed.Items.DistinctBy(i => i.Id, StringComparer.Ordinal).Reverse())
        {
            var before = met.GetValueOrDefault(Dispatch.Digest(item.Id));
            if (before is null or { Outcome: ItemOutcome.Waiting })
            {
                polled = Count(polled, await items.Take((source, feed), item, before, cancellation).ConfigureAwait(false));
            }
        }

        return polled;
    }

    private static Polled Count(Polled polled, ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Added => polled with { Added = polled.Added + 1 },
        ItemOutcome.Copy => polled with { Copies = polled.Copies + 1 },
        ItemOutcome.Refused => polled with { Refused = polled.Refused + 1 },
        _ => polled with { Waiting = polled.Waiting + 1 },
    };

    private static bool IsFeed(string? type) => type is null || type.Contains("xml", StringComparison.Ordinal) || OtherTypes.Contains(type);
}
