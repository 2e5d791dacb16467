using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Chancery.Watching.Fetching;

/// <summary>
/// Which addresses may be connected to: those that are globally reachable by IANA's special-purpose registries (RFC 6890 and after), and the
/// networks that the settings allow. An IPv4 address within an IPv6 one counts as what it is.
/// </summary>
internal sealed class AddressGuard(IReadOnlyList<IPNetwork> allowed)
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24",
            "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "2620:4f:8000::/48", "3fff::/20",
        }.Select(n => IPNetwork.Parse(n)),
    ];

    /// <summary>The only IPv6 addresses that are given to hosts of the whole world.</summary>
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public bool Permits(IPAddress address)
    {
        var plain = Plain(address);
        return allowed.Any(n => n.Contains(plain)) || IsPublic(plain);
    }

    private static bool IsPublic(IPAddress address) =>
        (address.AddressFamily == AddressFamily.InterNetwork || Global.Contains(address)) && !Closed.Any(n => n.Contains(address));

    // The IPv4 address that a mapped, compatible, translated or 6to4 address stands for.
    private static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address;
        }

        var bytes = address.GetAddressBytes();
        return address.IsIPv4MappedToIPv6 || Translated.Contains(address) || IsCompatible(bytes) ? new IPAddress(bytes.AsSpan(12))
            : SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4))
            : address.ScopeId != 0 ? new IPAddress(bytes)
            : address;
    }

    // ::a.b.c.d, which :: and ::1 are not.
    private static bool IsCompatible(byte[] bytes) => bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12)) > 1;
}
