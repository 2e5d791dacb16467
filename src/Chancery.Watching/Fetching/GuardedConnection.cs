using System.Net;
using System.Net.Sockets;

namespace Chancery.Watching.Fetching;

/// <summary>Tells a name's addresses.</summary>
internal delegate Task<IPAddress[]> Resolve(string host, CancellationToken cancellation);

/// <summary>Makes every connection, so that the decision is about the address that is connected to and no later answer for a name can change it.</summary>
internal sealed class GuardedConnection(AddressGuard guard, Resolve resolve)
{
    public async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var one) ? [one] : await resolve(host, cancellation).ConfigureAwait(false);
        var permitted = addresses.Where(guard.Permits).ToArray();
        if (permitted.Length == 0)
        {
            throw addresses.Length == 0 ? new SocketException((int)SocketError.HostNotFound) : new PrivateAddressException($"'{host}' leads to {addresses[0]}, which is not asked");
        }

        return await Connect(permitted, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
    }

    private static async Task<Stream> Connect(IPAddress[] addresses, int port, CancellationToken cancellation)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancellation).ConfigureAwait(false);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Length)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }
}

/// <summary>A name leads to no address that may be connected to.</summary>
internal sealed class PrivateAddressException(string message) : IOException(message);
