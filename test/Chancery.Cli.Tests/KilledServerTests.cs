using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Chancery.Cli.Tests.Frame;

namespace Chancery.Cli.Tests;

/// <summary>
/// The real server under load, stopped and killed at random moments: what it accepted is in the ledger, once; what it did not answer is
/// sent again with its key. <c>CHANCERY_KILLS</c> says how often; a few times where it says nothing.
/// </summary>
public sealed class KilledServerTests
{
    private const int Senders = 6, MostMilliseconds = 2500;

    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("CHANCERY_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 4;

    [Fact]
    public async Task No_accepted_write_is_lost_and_none_doubled_when_the_server_is_stopped_or_killed_under_load()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGKILL");
        using var scratch = new Scratch();
        var ledger = Path.Combine(scratch.Folder, "ledger.db");
        using (var add = Start("add", scratch.Write("a.jsonl", Line("seed", 0)), "--ledger", ledger))
        {
            await add.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var writes = new Writes();
        var random = new Random(7);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Round(ledger, writes, random.Next(300, MostMilliseconds), gently: kill % 2 == 0);
            Assert.Equal(0, Check(ledger));
        }

        await Round(ledger, writes, null, gently: true);
        Assert.Equal(0, Check(ledger));
        var held = Held(ledger);
        Assert.Equal(writes.Accepted.Order(StringComparer.Ordinal), held.Where(writes.Accepted.Contains).Order(StringComparer.Ordinal));
        Assert.Empty(writes.Open);
        Assert.Equal(held.Count, held.Distinct(StringComparer.Ordinal).Count());
        Assert.True(writes.Accepted.Count > 20, $"only {writes.Accepted.Count} writes were accepted");
    }

    /// <summary>Serves and sends for a while, then stops or kills; without a time, until all that was open is answered.</summary>
    private static async Task Round(string ledger, Writes writes, int? milliseconds, bool gently)
    {
        using var server = Start("serve", "--urls", "http://127.0.0.1:0", "--ledger", ledger);
        var address = await AddressOf(server);
        using var stopping = new CancellationTokenSource();
        var senders = Enumerable.Range(0, Senders).Select(_ => Task.Run(() => Send(address, writes, milliseconds is not null, stopping.Token))).ToList();
        if (milliseconds is { } time)
        {
            await Task.Delay(time);
        }
        else
        {
            await Task.WhenAll(senders).WaitAsync(TimeSpan.FromMinutes(2));
        }

        if (gently)
        {
            using var signal = Process.Start("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)]);
            await server.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
            Assert.Equal(0, server.ExitCode);
        }
        else
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        await stopping.CancelAsync();
        await Task.WhenAll(senders);
    }

    /// <summary>Sends writes, those first that were not answered before; each goes with its key until it is answered.</summary>
    private static async Task Send(Uri address, Writes writes, bool more, CancellationToken stopping)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
        while (!stopping.IsCancellationRequested && writes.Next(more) is { } write)
        {
            try
            {
                using var request = write.Request();
                using var answer = await client.SendAsync(request, stopping);
                var body = await answer.Content.ReadAsStringAsync(stopping);
                Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{answer.StatusCode}: {body}");
                writes.Answered(write);
            }
            catch (Exception error) when (error is HttpRequestException or OperationCanceledException or IOException)
            {
                writes.Unanswered(write);
                return;
            }
        }
    }

    private static int Check(string ledger)
    {
        using var check = Start("check", "--ledger", ledger);
        var said = check.StandardOutput.ReadToEnd();
        check.WaitForExit();
        Assert.True(check.ExitCode == 0, said);
        return check.ExitCode;
    }

    /// <summary>What the ledger holds: the ids of dispatches and the names that issues were given.</summary>
    private static List<string> Held(string ledger)
    {
        using var export = Start("export", "--ledger", ledger);
        var held = new List<string>();
        while (export.StandardOutput.ReadLine() is { } line)
        {
            using var recording = JsonDocument.Parse(line);
            var entry = recording.RootElement.GetProperty("entry");
            switch (entry.GetProperty("type").GetString())
            {
                case "dispatch-added":
                    held.Add(entry.GetProperty("id").GetString()!);
                    break;
                case "issue-renamed":
                    held.Add(entry.GetProperty("name").GetString()!);
                    break;
            }
        }

        export.WaitForExit();
        return held;
    }

    private static async Task<Uri> AddressOf(Process server)
    {
        while (await server.StandardError.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)) is { } line)
        {
            if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[at..line.IndexOf(';', at)]);
            }
        }

        throw new InvalidOperationException($"the server ended with {server.ExitCode} before it listened");
    }

    private static string Line(string id, int number) => JsonSerializer.Serialize(new
    {
        id,
        published = "2025-11-08",
        text = string.Create(CultureInfo.InvariantCulture, $"Norway has proposed to Iceland to extend agreement number {number} on fisheries, the Foreign Ministry said."),
    });

    private static Process Start(params string[] arguments) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = arguments[0] == "serve",
    })!;

    /// <summary>A write with its key; a dispatch, which could not double by itself, or a judgement, which could.</summary>
    private sealed record Write(int Number)
    {
        public string Name => string.Create(CultureInfo.InvariantCulture, $"write {Number}");

        public HttpRequestMessage Request()
        {
            var (address, body) = Number % 2 == 0 ? ("/api/v1/dispatches", Line(Name, Number)) : ("/api/v1/issues/fisheries/rename", JsonSerializer.Serialize(new { name = Name }));
            return new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative))
            {
                Content = new StringContent(body, Encoding.UTF8, "application/json"),
                Headers = { { "Idempotency-Key", $"key-{Number}" } },
            };
        }
    }

    /// <summary>What was sent, what was answered, what waits to be sent again.</summary>
    private sealed class Writes
    {
        private readonly Lock _lock = new();
        private readonly Queue<Write> _open = new();
        private readonly List<string> _accepted = [];
        private int _made;

        public List<string> Accepted => _accepted;

        public Queue<Write> Open => _open;

        public Write? Next(bool more)
        {
            lock (_lock)
            {
                return _open.TryDequeue(out var write) ? write : more ? new Write(++_made) : null;
            }
        }

        public void Answered(Write write)
        {
            lock (_lock)
            {
                _accepted.Add(write.Name);
            }
        }

        public void Unanswered(Write write)
        {
            lock (_lock)
            {
                _open.Enqueue(write);
            }
        }
    }
}
