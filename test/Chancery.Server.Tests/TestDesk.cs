using System.Net;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Reading;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using NodaTime;

namespace Chancery.Server.Tests;

/// <summary>A desk over a ledger of its own: the samples, or dispatches that a test gives. Its clock stands.</summary>
public sealed class TestDesk : IAsyncDisposable
{
    private static readonly Instant Now = Instant.FromUtc(2026, 2, 5, 9, 0);
    private static readonly Lazy<Reader> Reader = new(() => Reading.Reader.Create());
    private static readonly Lazy<byte[]> Samples = new(MakeSamples);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> Hashes = new();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-desk-");
    private WebApplication _app = null!;
    private Func<ServeOptions, ServeOptions> _options = o => o;
    private Uri _base = new("http://127.0.0.1/");

    public string Ledger => Path.Combine(_folder.FullName, "ledger.db");

    public HttpClient Client { get; private set; } = null!;

    /// <summary>The address where it listens; none where it is asked in this process.</summary>
    public Uri? Address { get; private set; }

    /// <param name="listening">Whether a browser shall reach it.</param>
    public static async Task<TestDesk> OfSamples(bool listening = false)
    {
        var desk = new TestDesk();
        await File.WriteAllBytesAsync(desk.Ledger, Samples.Value);
        return await desk.Open(listening);
    }

    public static async Task<TestDesk> Of(params Dispatch[] dispatches)
    {
        var desk = new TestDesk();
        desk.Add(dispatches);
        return await desk.Open(listening: false);
    }

    /// <summary>A desk over the samples with users, one of each role, whose passwords are their names and ' password'. Others can reach it, over https.</summary>
    public static async Task<TestDesk> WithUsers(Func<ServeOptions, ServeOptions>? with = null)
    {
        var desk = new TestDesk { _options = o => (with ?? (x => x))(o with { Address = new Uri("https://0.0.0.0:8443"), Access = o.Access with { Names = ["desk.example"], Certificate = Access.TestCertificate.Shared } }), _base = new Uri("https://desk.example/") };
        await File.WriteAllBytesAsync(desk.Ledger, Samples.Value);
        using (var store = desk.Store())
        {
            foreach (var (name, role) in Users)
            {
                store.Accounts.Add(new DeskUser(name, role, Hashes.GetOrAdd(name, n => Server.Access.Passwords.Hash(n + " password")), Now));
            }
        }

        return await desk.Open(listening: false);
    }

    public static (string Name, DeskRole Role)[] Users { get; } = [("Rita", DeskRole.Reader), ("Edgar", DeskRole.Editor), ("Ada", DeskRole.Admin)];

    /// <summary>A browser or program of its own, with cookies of its own.</summary>
    public HttpClient Another() => new(new CookieHandler(_app.GetTestServer().CreateHandler())) { BaseAddress = _base };

    /// <summary>Makes a token for a user.</summary>
    public string Token(string user, DeskRole role = DeskRole.Admin, Duration? lasts = null)
    {
        using var store = Store();
        var (text, kept) = Server.Access.TokenText.Make(store.Accounts.Find(user)!, "test", role, Now);
        Assert.True(store.Accounts.Add(kept with { Ends = Now + (lasts ?? Duration.FromDays(1)) }));
        return text;
    }

    /// <summary>Adds as another process would.</summary>
    public void Add(params IEnumerable<Dispatch> dispatches)
    {
        using var store = Ledgers.Open(Ledger, new Still());
        Add(store, dispatches);
    }

    public ILedgerStore Store() => Ledgers.Open(Ledger, new Still());

    public async Task<string> Page(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{address}: {answer.StatusCode}\n{page}");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    private static byte[] MakeSamples()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-samples-");
        try
        {
            var path = Path.Combine(folder.FullName, "ledger.db");
            using (var store = Ledgers.Open(path, new Still()))
            {
                Add(store, new DispatchIntake(new IntakeOptions()).Read([Repository.PathOf("samples")], Stream.Null).OfType<IntakeResult.Accepted>().Select(a => a.Dispatch));
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Add(ILedgerStore store, IEnumerable<Dispatch> dispatches)
    {
        var intake = new LedgerIntake(store);
        foreach (var dispatch in dispatches.Where(intake.Wants))
        {
            intake.Add(Reader.Value.Read(dispatch));
        }

        intake.Flush();
    }

    private async Task<TestDesk> Open(bool listening)
    {
        var options = new ServeOptions(Ledger, new Uri("http://127.0.0.1:0"), Author.Person("desk officer"), new Still()) { CreateReader = () => Reader.Value };
        _app = ServerApp.Build(_options(options), listening ? null : b => b.WebHost.UseTestServer());
        await _app.StartAsync();
        if (listening)
        {
            Address = new Uri(_app.Urls.First());
            Client = new HttpClient { BaseAddress = Address };
        }
        else
        {
            Client = new HttpClient(new CookieHandler(_app.GetTestServer().CreateHandler())) { BaseAddress = _base };
        }

        return this;
    }

    private sealed class Still : IClock
    {
        public Instant GetCurrentInstant() => Now;
    }

    /// <summary>Keeps cookies as a browser does.</summary>
    private sealed class CookieHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private readonly CookieContainer _cookies = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } held)
            {
                request.Headers.Add("Cookie", held);
            }

            var answer = await base.SendAsync(request, cancellationToken);
            if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            {
                foreach (var cookie in set)
                {
                    _cookies.SetCookies(request.RequestUri!, cookie);
                }
            }

            return answer;
        }
    }
}

/// <summary>Where the repository's files lie.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string from) => File.Exists(Path.Combine(from, "Chancery.slnx")) ? from : Find(Path.GetDirectoryName(from)!);
}
