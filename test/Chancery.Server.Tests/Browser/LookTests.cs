using Microsoft.Playwright;

namespace Chancery.Server.Tests.Browser;

/// <summary>Every page as it is seen: nothing is wider than its screen, nobody is shut out, and docs/screenshots shows it.</summary>
public sealed class LookTests(LookTests.Desk pages) : IClassFixture<LookTests.Desk>
{
    public static TheoryData<string> Names => [.. ShownPage.All("", "").Select(p => p.Name)];

    private static bool Pictures => Environment.GetEnvironmentVariable("CHANCERY_SCREENSHOTS") == "1";

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_fits_a_wide_screen_and_a_phone(string name)
    {
        foreach (var (look, label) in new[] { (Look.Wide, "wide"), (Look.Phone, "phone") })
        {
            var page = await pages.Browsing.Open(pages.Shown, look);
            await page.GotoAsync(pages.Address(name));
            var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            Assert.True(width <= look.Width, $"{name} is {width} wide on a screen of {look.Width}");
            await Picture(page, $"{name}-{label}");
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
            await Picture(page, $"{name}-{label}-dark");
            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Axe_finds_no_serious_violation(string name)
    {
        var axe = Repository.PathOf("test", "node_modules", "axe-core", "axe.min.js");
        var page = await pages.Browsing.Open(pages.Shown, Look.Wide);
        if (!File.Exists(axe))
        {
            Assert.False(Browsing.IsRequired, $"{axe} is required and absent");
            Assert.Skip("axe-core is absent: run npm ci in test/ to check accessibility");
        }

        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            await page.GotoAsync(pages.Address(name));
            await page.EvaluateAsync(await File.ReadAllTextAsync(axe, TestContext.Current.CancellationToken));
            var found = await page.EvaluateAsync<string>("async () => { const r = await axe.run(); return r.violations.filter(v => v.impact === 'serious' || v.impact === 'critical').map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary).join(' | ')).join('\\n'); }");
            Assert.True(found.Length == 0, $"{name}, {scheme}:\n{found}");
        }
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Pictures)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Repository.PathOf("docs", "screenshots", $"{name}.png") });
        }
    }

    public sealed class Desk : IAsyncLifetime
    {
        private IReadOnlyList<(string Name, string Address)> _all = [];

        public Browsing Browsing { get; } = new();

        public TestDesk Shown { get; private set; } = null!;

        public string Address(string name) => _all.Single(p => p.Name == name).Address;

        public async ValueTask InitializeAsync()
        {
            await Browsing.InitializeAsync();
            Shown = await TestDesk.OfSamples(listening: true);
            using var store = Shown.Store();
            var header = store.Published(new NodaTime.LocalDate(2025, 1, 1), new NodaTime.LocalDate(2026, 12, 31), long.MaxValue)
                .OrderByDescending(h => store.Claims(h.Key, long.MaxValue).Count).First();
            var claim = store.Claims(new Ledger.Dossier(new("RUS"), new("USA")), long.MaxValue).OrderByDescending(c => c.Claim.Confidence).ThenBy(c => c.Id).First();
            _all = ShownPage.All(header.Key.ToString(), claim.Id.ToString());
        }

        public async ValueTask DisposeAsync()
        {
            await Shown.DisposeAsync();
            await Browsing.DisposeAsync();
        }
    }
}
