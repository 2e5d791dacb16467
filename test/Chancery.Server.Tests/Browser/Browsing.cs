using Microsoft.Playwright;

namespace Chancery.Server.Tests.Browser;

/// <summary>The system's Chromium over a desk of the samples, for tests that use the pages as a person does.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsThere => File.Exists(Chromium);

    public static bool IsRequired => Environment.GetEnvironmentVariable("CHANCERY_CHROMIUM") == "required";

    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    /// <summary>A new page of a new visitor; the test is skipped where there is no browser, and fails where there must be one.</summary>
    public async Task<IPage> Open(TestDesk desk, Look look)
    {
        if (_browser is null)
        {
            Assert.False(IsRequired, $"{Chromium} is required and absent");
            Assert.Skip($"{Chromium} is absent: install Debian's chromium to run the browser tests");
        }

        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = desk.Address!.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = look.Script,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}

/// <summary>How a browser looks at the pages.</summary>
public sealed record Look(int Width, int Height, bool Dark = false, bool Script = true)
{
    public static Look Wide { get; } = new(1200, 900);

    public static Look Phone { get; } = new(390, 844);
}
