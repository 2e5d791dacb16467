using System.Diagnostics;
using System.IO.Compression;
using Chancery.Dispatches;
using Chancery.Intake;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using NodaTime;

namespace Chancery.Briefing.Tests;

public sealed class WordFormatTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-word-").FullName;

    [Fact]
    public void What_is_written_is_read_back_by_intake_as_the_days_entries()
    {
        var ledger = Ledgered.Of(Stories.All, h => h with { Title = $"Headline of {h.Id}", Url = $"https://test.example/{h.Id}" });
        foreach (var (page, told) in (List<(Page, string[])>)[(ledger.Timeline("2026-01-31"), ["sept", "oct", "nov", "air"]), (ledger.Diff("2025-01-01", "2026-01-31"), ["sept", "oct", "nov", "air"])])
        {
            var read = Read(Write(ledger, page));
            Assert.Equal(told.Select(t => $"Headline of {t}"), read.Select(d => d.Title));
            var november = Assert.Single(read, d => d.Title == "Headline of nov");
            Assert.Equal((new LocalDate(2025, 11, 8), "https://test.example/nov"), (november.Published, november.Url));
            Assert.Equal(Stories.November.Dispatch.Text, november.Text);
        }
    }

    [Fact]
    public void A_day_is_read_back_as_it_was()
    {
        var ledger = Ledgered.Of(Stories.All, h => h with { Url = $"https://test.example/{h.Id}" });
        var read = Assert.Single(Read(Write(ledger, ledger.Day("2025-11-08"))));
        Assert.Equal(("nov", new LocalDate(2025, 11, 8), Stories.November.Dispatch.Text), (read.Title, read.Published, read.Text));
    }

    [Fact]
    public void A_line_leads_to_its_dispatch()
    {
        var ledger = Ledgered.Of(Stories.All, h => h with { Url = $"https://test.example/{h.Id}" });
        using var file = WordprocessingDocument.Open(Write(ledger, ledger.Brief("2026-01-31")), isEditable: false);
        var paragraphs = file.MainDocumentPart!.Document!.Body!.Elements<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == WordStyles.Line).ToList();
        Assert.NotEmpty(paragraphs);
        Assert.All(paragraphs, p => Assert.Matches("; Test Wire, [0-9]+ |– Test Wire, [0-9]+ ", p.InnerText));
        Assert.All(paragraphs, p => Assert.StartsWith("Test Wire, ", Assert.Single(p.Elements<Hyperlink>()).InnerText, StringComparison.Ordinal));
    }

    [Fact]
    public void A_dispatch_without_an_address_is_read_back_by_a_name_of_its_own()
    {
        var ledger = Ledgered.Of(Stories.All);
        Assert.All(Read(Write(ledger, ledger.Brief("2026-01-31"))), d => Assert.StartsWith("urn:chancery:dispatch:", d.Id, StringComparison.Ordinal));
    }

    [Fact]
    public void A_hostile_dispatch_is_read_back_with_what_it_held_shown()
    {
        var read = Assert.Single(Read(Write(Hostile.Ledger, Hostile.Ledger.Day("2026-01-10"))));
        Assert.Contains("<script>alert('x')</script> & \"talks\"", read.Text, StringComparison.Ordinal);
        Assert.Contains("␀␇␛[31m ⟨U+202E⟩evil⟨U+202C⟩ \uFFFD", read.Text, StringComparison.Ordinal);
        Assert.Contains("\U0001F600", read.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_is_valid_to_Office_and_has_no_times_or_chance_in_it()
    {
        var path = Write(Hostile.Ledger, Hostile.Ledger.Brief("2026-01-31"));
        using (var zip = ZipFile.OpenRead(path))
        {
            Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
        }

        using var file = WordprocessingDocument.Open(path, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}"));
    }

    [Fact]
    public void LibreOffice_opens_it_and_makes_a_pdf()
    {
        var office = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);
        if (office is null)
        {
            Assert.Skip("LibreOffice is absent (Debian: libreoffice-writer-nogui)");
        }

        var path = Write(Hostile.Ledger, Hostile.Ledger.Timeline("2026-01-31"));
        using var run = Process.Start(new ProcessStartInfo(office, ["--headless", $"-env:UserInstallation=file://{_folder}/profile", "--convert-to", "pdf", "--outdir", _folder, path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Assert.True(run.WaitForExit(TimeSpan.FromMinutes(2)), "LibreOffice did not end");
        var pdf = Path.ChangeExtension(path, ".pdf");
        Assert.True(File.Exists(pdf), run.StandardError.ReadToEnd());
        Assert.Equal("%PDF-"u8.ToArray(), File.ReadAllBytes(pdf)[..5]);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(Ledgered ledger, Page page)
    {
        var path = Path.Combine(_folder, "page.docx");
        File.WriteAllBytes(path, PageFormats.Find("docx")!.Bytes(ledger.Export(page)));
        return path;
    }

    private static List<Dispatch> Read(string path)
    {
        var results = new DispatchIntake(new IntakeOptions()).Read([path], Stream.Null).ToList();
        Assert.DoesNotContain(results, r => r is IntakeResult.Refused);
        return [.. results.OfType<IntakeResult.Accepted>().Select(a => a.Dispatch)];
    }
}
