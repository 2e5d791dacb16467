using System.Net;
using System.Net.Sockets;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Watching.Fetching;

/// <summary>
/// Asks addresses of the web and trusts none of them: each connection is guarded, each redirect is looked at anew, size (packed and unpacked),
/// time and type are bounded. What goes wrong is a value.
/// </summary>
internal sealed class Fetcher : IDisposable
{
    private const int LongestTag = 1000;

    private readonly HttpMessageInvoker _client;
    private readonly FetchLimits _limits;
    private readonly HostGates _gates;
    private readonly IClock _clock;

    public Fetcher(AddressGuard guard, FetchLimits limits, int perHost, IClock clock, Resolve? resolve = null)
    {
        (_limits, _gates, _clock) = (limits, new HostGates(perHost), clock);
        _client = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectCallback = new GuardedConnection(guard, resolve ?? ((host, cancellation) => Dns.GetHostAddressesAsync(host, cancellation))).Connect,
            MaxResponseDrainSize = 0,
            MaxResponseHeadersLength = 64,
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            UseCookies = false,
            UseProxy = false,
        });
    }

    /// <summary>What the address gives, or why it is not taken. Only the caller's own cancellation is thrown.</summary>
    public async Task<Fetched> Ask(FetchRequest request, CancellationToken cancellation)
    {
        using var gate = await _gates.Enter(request.Address, cancellation).ConfigureAwait(false);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(_limits.Time.ToTimeSpan());
        try
        {
            return await Follow(request, time.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Fail(WatchMessages.TooSlow, request.Address, FormattableString.Invariant($"not everything came within {_limits.Time.TotalSeconds:0.#} s"));
        }
        catch (Exception error) when (error is HttpRequestException or IOException or SocketException or InvalidDataException)
        {
            return Explain(request.Address, error);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<Fetched> Follow(FetchRequest request, CancellationToken cancellation)
    {
        var address = request.Address;
        for (var redirects = 0; ; redirects++)
        {
            if (WebAddress.Fault(address) is { } fault)
            {
                return Fail(WatchMessages.BadAddress, request.Address, fault) with { IsLasting = true };
            }

            using var response = await _client.SendAsync(Message(request, address), cancellation).ConfigureAwait(false);
            if (!IsRedirect(response.StatusCode) || request.Post is not null)
            {
                return await Answer(request, address, response, cancellation).ConfigureAwait(false);
            }

            var (next, wrong) = Next(address, response.Headers.Location, redirects);
            if (next is null)
            {
                return Fail(WatchMessages.Redirects, request.Address, wrong!);
            }

            address = next;
        }
    }

    private (Uri? Next, string? Wrong) Next(Uri address, Uri? location, int redirects)
    {
        if (redirects == _limits.Redirects)
        {
            return (null, FormattableString.Invariant($"it was redirected more than {_limits.Redirects} times"));
        }

        if (location is null || !Uri.TryCreate(address, location, out var next))
        {
            return (null, "it is redirected to nowhere");
        }

        return address.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp ? (null, "it is redirected from https to http") : (next, null);
    }

    private async Task<Fetched> Answer(FetchRequest request, Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode == HttpStatusCode.NotModified)
        {
            return new Fetched.Unchanged();
        }

        if (!response.IsSuccessStatusCode)
        {
            var status = (int)response.StatusCode;
            return new Fetched.Failed(
                WatchMessages.ErrorStatus.At(new Place(request.Address.ToString()), FormattableString.Invariant($"the server answers {status}")),
                RetryAfter(response),
                status is 400 or 401 or 403 or 404 or 405 or 410 or 451);
        }

        if (request.Post is not null)
        {
            return new Fetched.Body(address, [], null, default);
        }

        var type = response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant();
        return request.Accepts(type)
            ? await Read(request, address, response, cancellation).ConfigureAwait(false)
            : Fail(WatchMessages.WrongType, request.Address, $"it gives '{type}'") with { IsLasting = true };
    }

    private async Task<Fetched> Read(FetchRequest request, Uri address, HttpResponseMessage response, CancellationToken cancellation)
    {
        var (bytes, refused) = await new BodyReader(_limits.Largest).Read(response.Content, cancellation).ConfigureAwait(false);
        return bytes is null
            ? Fail(refused!.Value.Kind, request.Address, refused.Value.What) with { IsLasting = true }
            : new Fetched.Body(address, bytes, response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant(), new Validators(Tag(response), Single(response.Content.Headers, "Last-Modified")));
    }

    private static HttpRequestMessage Message(FetchRequest request, Uri address)
    {
        var message = new HttpRequestMessage(request.Post is null ? HttpMethod.Get : HttpMethod.Post, address);
        message.Headers.TryAddWithoutValidation("User-Agent", "Chancery/0.1 (reads feeds)");
        if (request.Post is { } post)
        {
            message.Content = new ByteArrayContent(post.Body);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            foreach (var (name, value) in post.Headers)
            {
                message.Headers.TryAddWithoutValidation(name, value);
            }

            return message;
        }

        message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        Add(message, "If-None-Match", request.Known.Tag);
        Add(message, "If-Modified-Since", request.Known.Modified);
        return message;
    }

    private static void Add(HttpRequestMessage message, string name, string? value)
    {
        if (value is not null)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private Duration? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.Max(Duration.Zero, Instant.FromDateTimeOffset(date) - _clock.GetCurrentInstant()),
        _ => null,
    };

    private static string? Tag(HttpResponseMessage response) => Single(response.Headers, "ETag");

    private static string? Single(System.Net.Http.Headers.HttpHeaders headers, string name) =>
        headers.NonValidated.TryGetValues(name, out var values) && values.ToString() is { Length: > 0 and < LongestTag } value ? value : null;

    private static Fetched.Failed Explain(Uri address, Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            if (cause is PrivateAddressException)
            {
                return Fail(WatchMessages.Private, address, cause.Message) with { IsLasting = true };
            }
        }

        return error is InvalidDataException
            ? Fail(WatchMessages.Bomb, address, "what it gives is not packed as it says")
            : Fail(WatchMessages.Unreachable, address, $"it cannot be reached ({error.GetBaseException().Message.TrimEnd('.')})");
    }

    private static Fetched.Failed Fail(MessageKind kind, Uri address, string what) => new(kind.At(new Place(address.ToString()), what));
}
