namespace Chancery.Watching.Fetching;

/// <summary>An address of the web as it may be asked.</summary>
internal static class WebAddress
{
    private const int Longest = 4000;

    /// <summary>The address without its fragment; null where the text is none.</summary>
    public static Uri? Parse(string text, Uri? within = null)
    {
        if (text.Length > Longest || !(within is null ? Uri.TryCreate(text.Trim(), UriKind.Absolute, out var address) : Uri.TryCreate(within, text.Trim(), out address)) || Fault(address) is not null)
        {
            return null;
        }

        return address.Fragment.Length == 0 ? address : new UriBuilder(address) { Fragment = "" }.Uri;
    }

    /// <summary>What is wrong with it; null where it may be asked.</summary>
    public static string? Fault(Uri address) =>
        !address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) ? "it is no address of the web (http, https)"
        : address.UserInfo.Length > 0 ? "it holds a user's name or password"
        : address.Host.Length == 0 ? "it names no host"
        : null;
}
