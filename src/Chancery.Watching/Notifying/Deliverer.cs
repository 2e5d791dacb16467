using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Storage;
using Chancery.Watching.Fetching;
using Chancery.Watching.Polling;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Watching.Notifying;

/// <summary>
/// Brings the outbox's messages to their subscribers, in order for each, at the same time to several. An attempt is written down before it is
/// made: a message whose attempt a crash cut short is sent again, under the same id.
/// </summary>
internal sealed class Deliverer(NotifySettings settings, Fetcher fetcher, StoreGate gate, IClock clock, ILogger log)
{
    private const int Batch = 50;
    private const int MostDoublings = 20;

    private static readonly Duration LongestAsked = Duration.FromDays(1);

    /// <summary>Delivers what is due to every subscriber.</summary>
    public Task Round(CancellationToken cancellation) => Task.WhenAll(settings.Subscribers.Select(s => Round(s, cancellation)));

    /// <summary>The signature of Standard Webhooks: HMAC-SHA256 over id, time and body.</summary>
    public static string Signature(byte[] secret, string id, string timestamp, byte[] body)
    {
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, signed))}";
    }

    // Where one message fails, the next ones wait with it: a subscriber that is down is asked once a round.
    private async Task Round(Subscriber subscriber, CancellationToken cancellation)
    {
        foreach (var message in gate.With(s => s.Due(subscriber.Name, clock.GetCurrentInstant(), Batch)))
        {
            if (!await Deliver(subscriber, message, cancellation).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    private async Task<bool> Deliver(Subscriber subscriber, OutgoingMessage message, CancellationToken cancellation)
    {
        var attempt = message.Attempts + 1;
        var next = clock.GetCurrentInstant() + Pause(attempt);
        if (!gate.With(s => s.Claim(message, next)))
        {
            return true;
        }

        using var activity = WatchTelemetry.Source.StartActivity("deliver message");
        var answer = await fetcher.Ask(Request(subscriber, message), cancellation).ConfigureAwait(false);
        var failed = answer as Fetched.Failed;
        WatchTelemetry.Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", failed?.Message.Kind.Code ?? "delivered"));
        if (failed is null)
        {
            gate.With(s => s.End(message, delivered: true));
            return true;
        }

        Fail(message, attempt, failed, next);
        return false;
    }

    private void Fail(OutgoingMessage message, int attempt, Fetched.Failed failed, Instant next)
    {
        var (what, code) = (failed.Message.What, failed.Message.Kind.Code);
        if (attempt >= settings.Attempts)
        {
            gate.With(s => s.End(message, delivered: false));
            WatchLog.GivenUp(log, message.Subscriber, message.Id, attempt, $"{what} [{code}]", WatchMessages.Undelivered.Code);
            return;
        }

        if (failed.RetryAfter is { } asked && clock.GetCurrentInstant() + Duration.Min(asked, LongestAsked) is var later && later > next)
        {
            next = later;
            gate.With(s => s.Delay(message, later));
        }

        WatchLog.NotDelivered(log, message.Subscriber, message.Id, attempt, what, code, InstantPattern.General.Format(next));
    }

    private FetchRequest Request(Subscriber subscriber, OutgoingMessage message)
    {
        var timestamp = clock.GetCurrentInstant().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var post = new FetchPost(message.Body,
        [
            new("webhook-id", message.Id),
            new("webhook-timestamp", timestamp),
            new("webhook-signature", Signature(subscriber.Secret, message.Id, timestamp, message.Body)),
        ]);
        return new FetchRequest(subscriber.Webhook, _ => true) { Post = post };
    }

    private Duration Pause(int attempt) => Duration.Min(settings.FirstPause * Math.Pow(2, Math.Min(attempt - 1, MostDoublings)), settings.LongestPause);
}
