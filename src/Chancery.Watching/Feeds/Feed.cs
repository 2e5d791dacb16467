namespace Chancery.Watching.Feeds;

/// <summary>A feed with its items in its own order.</summary>
internal sealed record Feed(string? Title, IReadOnlyList<FeedItem> Items);

/// <summary>One item of a feed, as the feed tells it.</summary>
/// <param name="Id">By which the feed knows it: its own id, else its link, else a digest of what it says.</param>
internal sealed record FeedItem(string Id)
{
    public Uri? Link { get; init; }

    public string? Title { get; init; }

    /// <summary>When it was published, as the feed writes it.</summary>
    public string? Published { get; init; }

    /// <summary>The item's text as HTML; what the feed gives as a summary stands here too where there is nothing longer.</summary>
    public string? Body { get; init; }

    /// <summary>Whether the feed gives the body as the whole of the item's content.</summary>
    public bool IsWhole { get; init; }
}
