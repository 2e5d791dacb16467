using System.Net;
using Chancery.Dispatches;

namespace Chancery.Server;

/// <summary>Addresses that only this machine can reach. There are no users yet, so pages are served on no other.</summary>
public static class LoopbackAddress
{
    /// <summary>The address, or what is wrong with it.</summary>
    public static (Uri? Address, Message? Refusal) Of(string text)
    {
        var place = new Place("--urls");
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttp || address.PathAndQuery != "/")
        {
            return (null, ServerMessages.NotLoopback.At(place, $"'{text}' is no address such as http://127.0.0.1:5080"));
        }

        var host = address.Host.Trim('[', ']');
        var near = host == "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        return near ? (address, null) : (null, ServerMessages.NotLoopback.At(place, $"'{text}' can be reached by others, and there are no users yet who could be asked for a password"));
    }
}
