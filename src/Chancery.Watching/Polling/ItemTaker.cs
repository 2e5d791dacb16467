using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Storage;
using Chancery.Watching.Feeds;
using Chancery.Watching.Fetching;
using Microsoft.Extensions.Logging;

namespace Chancery.Watching.Polling;

/// <summary>Makes a dispatch of a feed's item: from its page, or from what the feed itself gives where that is the whole or the page cannot be had.</summary>
internal sealed class ItemTaker(Fetcher fetcher, StoreGate gate, Recorder recorder, ILogger log)
{
    /// <summary>So often a page is asked for before the summary must do.</summary>
    private const int MostAttempts = 4;

    /// <summary>A text in a feed that is not marked as the whole is taken for a summary below so many letters.</summary>
    private const int SummaryLength = 600;

    private static readonly string[] PageTypes = ["text/html", "application/xhtml+xml", "text/plain"];
    private static readonly DispatchIntake Intake = new(new IntakeOptions());

    public async Task<ItemOutcome> Take((WatchSource.Feed Source, Feed Feed) from, FeedItem item, WatchedItem? before, CancellationToken cancellation)
    {
        var watched = new WatchedItem(from.Source.Address, Dispatch.Digest(item.Id), ItemOutcome.Waiting, (before?.Attempts ?? 0) + 1)
        {
            Link = item.Link is { } link ? Dispatch.Digest(link.ToString()) : null,
            Url = item.Link?.ToString(),
        };
        if (watched.Link is { } same && gate.With(s => s.ByLink(same)) is { } elsewhere)
        {
            return recorder.End(watched with { Outcome = ItemOutcome.Copy, Dispatch = elsewhere.Dispatch });
        }

        var own = Own(item);
        if (item.Link is null || !Follows(from.Source.Following, item, own))
        {
            return await Record(watched, from, item, own, cancellation).ConfigureAwait(false);
        }

        var (page, isOver) = await Page(item.Link, watched.Attempts, cancellation).ConfigureAwait(false);
        return page is null && !isOver
            ? recorder.End(watched)
            : await Record(watched, from, item, Longer(page, own), cancellation).ConfigureAwait(false);
    }

    private async Task<(Dispatch? Page, bool IsOver)> Page(Uri link, int attempts, CancellationToken cancellation)
    {
        var answer = await fetcher.Ask(new FetchRequest(link, t => t is null || PageTypes.Contains(t)), cancellation).ConfigureAwait(false);
        if (answer is Fetched.Body body)
        {
            return (Accepted(body.Address.ToString(), body.Type is "text/plain" ? ".txt" : ".html", body.Bytes), true);
        }

        var failed = answer as Fetched.Failed;
        WatchLog.PageFailed(log, link, attempts, failed?.Message.What ?? "it gives nothing", failed?.Message.Kind.Code ?? "");
        return (null, failed is null or { IsLasting: true } || attempts >= MostAttempts);
    }

    private async Task<ItemOutcome> Record(WatchedItem watched, (WatchSource.Feed Source, Feed Feed) from, FeedItem item, Dispatch? text, CancellationToken cancellation)
    {
        if (text is null)
        {
            WatchLog.ItemRefused(log, from.Source.Address, watched.Url ?? item.Id, "it has no text", WatchMessages.NoText.Code);
            return recorder.End(watched with { Outcome = ItemOutcome.Refused });
        }

        var dispatch = text with
        {
            Id = watched.Url ?? $"{from.Source.Address}#{item.Id}",
            Title = item.Title ?? text.Title,
            Published = text.Published ?? (item.Published is { } told ? PublishedDate.Parse(told) : null),
            Outlet = from.Source.Outlet ?? text.Outlet ?? from.Feed.Title,
            Url = watched.Url,
        };
        return await recorder.Record(watched, dispatch, cancellation).ConfigureAwait(false);
    }

    private static bool Follows(Following following, FeedItem item, Dispatch? own) => following switch
    {
        Following.Always => true,
        Following.Never => false,
        _ => !item.IsWhole && (own is null || own.Text.Length < SummaryLength || own.Text.EndsWith('…') || own.Text.EndsWith("...", StringComparison.Ordinal)),
    };

    // What the feed itself gives, as the page that it would be.
    private static Dispatch? Own(FeedItem item) =>
        item.Body is null ? null : Accepted(item.Id, ".html", System.Text.Encoding.UTF8.GetBytes($"<!DOCTYPE html><meta charset=utf-8><body><article><p>{item.Body}</p></article></body>"));

    private static Dispatch? Accepted(string name, string extension, byte[] bytes) =>
        Intake.Read(name, extension, bytes).OfType<IntakeResult.Accepted>().FirstOrDefault()?.Dispatch;

    private static Dispatch? Longer(Dispatch? page, Dispatch? own) => page is null ? own : own is null || page.Text.Length >= own.Text.Length ? page : own;
}
