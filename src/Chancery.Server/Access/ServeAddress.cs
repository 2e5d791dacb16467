using System.Net;
using Chancery.Dispatches;

namespace Chancery.Server.Access;

/// <summary>Where the desk listens.</summary>
public sealed record ServeAddress(Uri Address)
{
    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLoopback => IsLoopbackName(Host);

    public bool IsSecure => Address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Whether it stands for every address of the machine.</summary>
    public bool IsAny => IPAddress.TryParse(Host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any));

    public string Host => Bare(Address.Host);

    /// <summary>The address, or what is wrong with it.</summary>
    public static (ServeAddress? Address, Message? Refusal) Of(string text)
    {
        var form = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.PathAndQuery == "/" && uri.UserInfo.Length == 0
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        return form && (Bare(uri!.Host) == "localhost" || IPAddress.TryParse(Bare(uri.Host), out _))
            ? (new ServeAddress(uri!), null)
            : (null, AccessMessages.BadAddress.At(new Place("--urls"), $"'{text}' is no address such as http://127.0.0.1:5080"));
    }

    /// <summary>Whether a host's name stands for this machine alone.</summary>
    public static bool IsLoopbackName(string host) => Bare(host) is var bare && (bare == "localhost" || (IPAddress.TryParse(bare, out var ip) && IPAddress.IsLoopback(ip)));

    internal static string Bare(string host) => host.Trim('[', ']');
}
