using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Running;
using Chancery.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Chancery.Watching.Tests;

/// <summary>What subscribers are told, and that none of it is lost or made twice.</summary>
public sealed class NotifyTests : IAsyncLifetime
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(i => (byte)i)];

    private readonly TestLedger _ledger = new();
    private readonly List<Received> _received = [];
    private LoopbackSite _site = null!;
    private int _status = 200;

    public async ValueTask InitializeAsync()
    {
        _site = await LoopbackSite.Open();
        _site.On("/hook", Hook);
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _ledger.Dispose();
    }

    [Fact]
    public async Task What_was_there_before_anybody_subscribed_is_not_told()
    {
        _ledger.Add(Stories.September.Reading(), Stories.October.Reading());
        await Look();
        Assert.Empty(_received);
    }

    [Fact]
    public async Task A_thread_that_is_opened_and_one_that_moves_are_told_with_their_words()
    {
        _ledger.Add(Stories.October.Reading());
        await Look();
        _ledger.Add(Stories.September.Reading());
        await Look();
        var opened = Assert.Single(_received);
        Assert.Equal("thread.moved", opened.Json.GetProperty("type").GetString());
        var data = opened.Json.GetProperty("data");
        Assert.Equal("RUS/USA", data.GetProperty("dossier").GetString());
        Assert.Equal((null, "tabled"), (data.GetProperty("was").GetString(), data.GetProperty("state").GetString()));
        Assert.Equal("USA", Assert.Single(data.GetProperty("move").EnumerateArray()).GetString());
        Assert.Equal("Moscow proposed to keep to the New START limits", data.GetProperty("claim").GetProperty("words").GetString());
        _received.Clear();
        _ledger.Add(Stories.November.Reading());
        await Look();
        var moved = _received.Select(r => r.Json.GetProperty("data")).Single(d => d.TryGetProperty("was", out var was) && was.GetString() == "tabled");
        Assert.Equal("acknowledged", moved.GetProperty("state").GetString());
    }

    [Fact]
    public async Task Nothing_is_told_twice_however_often_it_is_looked()
    {
        await Look();
        _ledger.Add(Stories.All.Select(s => s.Reading()));
        for (var i = 0; i < 3; i++)
        {
            await Look();
        }

        Assert.NotEmpty(_received);
        Assert.Equal(_received.Count, _received.Select(r => r.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_deadline_is_told_once_for_each_number_of_days_before_it()
    {
        _ledger.Add(Stories.November.Reading());
        foreach (var day in new[] { "2026-01-10", "2026-01-11", "2026-01-26", "2026-01-27", "2026-01-31", "2026-02-01", "2026-02-02" })
        {
            _ledger.Now = Instant.FromDateTimeUtc(DateTime.SpecifyKind(DateTime.Parse(day, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc));
            await Look();
        }

        var near = _received.Where(r => r.Json.GetProperty("type").GetString() == "deadline.near").Select(r => r.Json.GetProperty("data")).ToList();
        Assert.Equal([30, 7, 1], near.Select(n => n.GetProperty("days_before").GetInt32()));
        Assert.All(near, n => Assert.Equal("New START limits lapse", n.GetProperty("what").GetString()));
        Assert.All(near, n => Assert.Equal("The limits lapse in February 2026", n.GetProperty("claim").GetProperty("words").GetString()));
    }

    [Fact]
    public async Task A_position_that_is_worded_anew_is_told_with_both_wordings_and_one_repeated_is_not()
    {
        _ledger.Add(Position("one", new LocalDate(2025, 11, 1), "We propose to keep to the New START limits."));
        await Look();
        _ledger.Add(Position("two", new LocalDate(2025, 11, 5), "We propose to keep to the NEW START limits!"));
        await Look();
        Assert.DoesNotContain(_received, r => r.Json.GetProperty("type").GetString() == "position.changed");
        _ledger.Add(Position("three", new LocalDate(2025, 11, 9), "We propose to keep to the New START limits if others do."));
        await Look();
        var told = _received.Single(r => r.Json.GetProperty("type").GetString() == "position.changed").Json.GetProperty("data");
        Assert.Equal("RUS", told.GetProperty("party").GetString());
        Assert.Equal("We propose to keep to the NEW START limits!", told.GetProperty("before").GetProperty("words").GetString());
        Assert.Equal("We propose to keep to the New START limits if others do.", told.GetProperty("after").GetProperty("words").GetString());
    }

    [Fact]
    public async Task A_message_is_signed_as_Standard_Webhooks_has_it()
    {
        await Look();
        _ledger.Add(Stories.September.Reading());
        await Look();
        var message = Assert.Single(_received);
        Assert.StartsWith("msg_", message.Id, StringComparison.Ordinal);
        Assert.Equal(_ledger.Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), message.Timestamp);
        var expected = HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{message.Id}.{message.Timestamp}.{message.Body}"));
        Assert.Equal($"v1,{Convert.ToBase64String(expected)}", message.Signature);
    }

    [Fact]
    public void The_signature_is_the_one_of_the_standards_own_example()
    {
        // https://github.com/standard-webhooks/standard-webhooks: the libraries' test vector.
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var signature = Notifying.Deliverer.Signature(secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", """{"test": 2432232314}"""u8.ToArray());
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
    }

    [Fact]
    public async Task What_a_subscriber_does_not_take_is_sent_again_under_the_same_id_less_and_less_often()
    {
        await Look();
        _status = 500;
        _ledger.Add(Stories.September.Reading());
        var sent = new List<int>();
        for (var second = 0; second < 64; second++)
        {
            await Look();
            sent.Add(_received.Count);
            _ledger.Now += Duration.FromSeconds(1);
        }

        Assert.Equal([1, 1, 1, 1, 1, 2], sent.Take(6));
        Assert.Equal(4, sent[^1]);
        _status = 204;
        _ledger.Now += Duration.FromMinutes(5);
        await Look();
        await Look();
        Assert.Equal(5, _received.Count);
        Assert.Single(_received.Select(r => r.Id).Distinct());
        Assert.Single(_received.Select(r => r.Body).Distinct());
        Assert.Equal((0, 1, 0), Outbox());
    }

    [Fact]
    public async Task A_subscriber_that_asks_for_rest_is_left_alone_as_long()
    {
        await Look();
        _status = 503;
        _ledger.Add(Stories.September.Reading());
        await Look();
        _ledger.Now += Duration.FromSeconds(100);
        await Look();
        Assert.Single(_received);
        _ledger.Now += Duration.FromSeconds(21);
        await Look();
        Assert.Equal(2, _received.Count);
    }

    [Fact]
    public async Task A_message_is_given_up_after_so_many_attempts_and_kept()
    {
        await Look();
        _status = 500;
        _ledger.Add(Stories.September.Reading());
        for (var i = 0; i < 20; i++)
        {
            await Look();
            _ledger.Now += Duration.FromHours(7);
        }

        Assert.Equal(14, _received.Count(r => r.Json.GetProperty("type").GetString() == "thread.moved"));
        Assert.Equal(1, Outbox().GivenUp);
    }

    [Fact]
    public async Task A_crash_between_sending_and_noting_it_sends_the_message_again_under_the_same_id()
    {
        await Look();
        _ledger.Add(Stories.September.Reading());
        using (var store = _ledger.Store())
        {
            new Notifying.Notifier(Settings(), new Polling.StoreGate(_ledger.Path, _ledger), _ledger, NullLogger.Instance).Look();
            // The attempt is claimed as the deliverer does before it sends; then the process is gone.
            var message = Assert.Single(store.Due("desk", _ledger.Now, 10));
            Assert.True(store.Claim(message, _ledger.Now + Duration.FromSeconds(5)));
            Assert.False(store.Claim(message, _ledger.Now + Duration.FromSeconds(5)));
        }

        await Look();
        Assert.Empty(_received);
        _ledger.Now += Duration.FromSeconds(6);
        await Look();
        Assert.Single(_received);
    }

    [Fact]
    public async Task A_subscriber_hears_only_of_the_dossiers_and_events_that_it_names()
    {
        var settings = Settings(dossiers: "CHN/USA");
        await Look(settings);
        _ledger.Add(Stories.All.Select(s => s.Reading()));
        await Look(settings);
        Assert.Empty(_received);
    }

    [Fact]
    public async Task A_webhook_in_a_private_network_is_not_called_and_a_redirect_is_not_followed()
    {
        await Look(allowed: "10.0.0.0/8");
        _ledger.Add(Stories.September.Reading());
        await Look(allowed: "10.0.0.0/8");
        Assert.Empty(_site.Requests);
        _site.On("/hook", context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = "/elsewhere";
            return Task.CompletedTask;
        });
        _ledger.Now += Duration.FromMinutes(1);
        await Look();
        Assert.Equal(1, _site.Asked("/hook"));
        Assert.Equal(0, _site.Asked("/elsewhere"));
    }

    [Theory]
    [InlineData("    - name: a\n      webhook: https://a.example/\n      secret: short\n", 5)]
    [InlineData("    - name: a\n      webhook: https://a.example/\n      secret: env:NOWHERE\n", 5)]
    [InlineData("    - name: a\n      webhook: ftp://a.example/\n      secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n", 4)]
    [InlineData("    - webhook: https://a.example/\n      secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n", 3)]
    [InlineData("    - name: a\n      webhook: https://a.example/\n      secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n      dossiers: [Russia]\n", 6)]
    [InlineData("    - name: a\n      webhook: https://a.example/\n      secret: whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n      events: [thread.moves]\n", 6)]
    public void A_subscriber_that_is_set_wrongly_is_said_with_its_line(string subscriber, int line)
    {
        var file = SettingsFile.Parse("chancery.yaml", $"notify:\n  subscribers:\n{subscriber}", _ => null);
        NotifySettings.Read(file.Root, _ => null);
        Assert.Equal(line, Assert.Single(file.Faults).Place.Line);
    }

    private static DispatchReading Position(string id, LocalDate day, string words) =>
        new Story(id, day, $"The minister said: {words}").By(Story.Lavrov).Says(words).Does(ActKind.Propose, "RUS>USA", words, "New START limits").Reading();

    private async Task Look(NotifySettings? settings = null, string allowed = "127.0.0.0/8")
    {
        using var watch = new Watch(
            new WatchSettings { Sources = [], Allowed = [IPNetwork.Parse(allowed)] },
            new WatchHost(_ledger.Path, () => throw new NotSupportedException(), _ledger, NullLogger.Instance) { Notify = settings ?? Settings() });
        await watch.Once(TestContext.Current.CancellationToken);
    }

    private NotifySettings Settings(string? dossiers = null) => new()
    {
        Subscribers =
        [
            new Subscriber("desk", _site["/hook"], Secret)
            {
                Events = new HashSet<string> { NotifySettings.ThreadMoved, NotifySettings.DeadlineNear, NotifySettings.PositionChanged },
                Dossiers = dossiers is null ? new HashSet<Dossier>() : new HashSet<Dossier> { new(new PartyCode(dossiers.Split('/')[0]), new PartyCode(dossiers.Split('/')[1])) },
            },
        ],
    };

    private (int Waiting, int Delivered, int GivenUp) Outbox()
    {
        using var store = _ledger.Store();
        var totals = store.Outbox();
        return (totals.Waiting, totals.Delivered, totals.GivenUp);
    }

    private async Task Hook(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var headers = context.Request.Headers;
        _received.Add(new Received(headers["webhook-id"]!, headers["webhook-timestamp"]!, headers["webhook-signature"]!, body));
        context.Response.StatusCode = _status;
        if (_status == 503)
        {
            context.Response.Headers.RetryAfter = "120";
        }
    }

    private sealed record Received(string Id, string Timestamp, string Signature, string Body)
    {
        public JsonElement Json => JsonDocument.Parse(Body).RootElement;
    }
}
