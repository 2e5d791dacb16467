using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>Addresses that a page may lead to: a web address, nothing that a reader's program would run or open.</summary>
internal static class SafeLinks
{
    public static bool IsSafe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttp || parsed.Scheme == Uri.UriSchemeHttps) && parsed.Host.Length > 0;

    public static PageLink? To(DispatchHeader dispatch, string words) => IsSafe(dispatch.Url) ? new PageLink(words, Written(dispatch.Url!)) : null;

    /// <summary>Where a dispatch is found: its web address, else a name of its own that leads nowhere.</summary>
    public static string Source(DispatchHeader dispatch) => IsSafe(dispatch.Url) ? Written(dispatch.Url!) : $"urn:chancery:dispatch:{dispatch.Key}";

    // In ASCII, with spaces and quotation marks written as numbers.
    private static string Written(string url) => new Uri(url).AbsoluteUri;
}
