using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Pages;

/// <summary>What became of an addition.</summary>
internal sealed record AddOutcome(IReadOnlyList<DispatchKey> Added, int Held, IReadOnlyList<Message> Refused);

/// <summary>Takes what a form brings into the ledger, by the way that files go.</summary>
internal static class Adding
{
    private static readonly string[] Fields = ["title", "outlet", "published", "url", "text"];

    public static async Task<AddOutcome> Add(IFormCollection form, (ILedgerStore Store, Author Adder) ledger, Func<Reading.Reader> reader, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("chancery-");
        try
        {
            await Write(form, folder.FullName, cancellation).ConfigureAwait(false);
            return Record(Directory.GetFiles(folder.FullName).Order(StringComparer.Ordinal), ledger, reader, PublishedDate.Parse(form["published"].FirstOrDefault() ?? ""));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task Write(IFormCollection form, string folder, CancellationToken cancellation)
    {
        if (!string.IsNullOrWhiteSpace(form["text"].FirstOrDefault()))
        {
            var fields = Fields.Select(f => (Name: f, Value: form[f].FirstOrDefault()?.ReplaceLineEndings("\n").Trim() ?? "")).Where(f => f.Value.Length > 0);
            await File.WriteAllTextAsync(Path.Combine(folder, "pasted.json"), JsonSerializer.Serialize(fields.ToDictionary(f => f.Name, f => f.Value)), cancellation).ConfigureAwait(false);
        }

        foreach (var file in form.Files)
        {
            // Only the last part of a name is the browser's file; what leads there is nobody's business.
            var name = Path.GetFileName(file.FileName.Replace('\\', '/'));
            var path = Path.Combine(folder, name.Length is > 0 and < 200 && !name.Contains('\0', StringComparison.Ordinal) ? name : "file.txt");
            var to = File.Create(path);
            await using (to.ConfigureAwait(false))
            {
                await file.CopyToAsync(to, cancellation).ConfigureAwait(false);
            }
        }
    }

    private static AddOutcome Record(IEnumerable<string> paths, (ILedgerStore Store, Author Adder) ledger, Func<Reading.Reader> reader, NodaTime.LocalDate? published)
    {
        var intake = new LedgerIntake(ledger.Store, adder: ledger.Adder);
        var added = new List<DispatchKey>();
        var refused = new List<Message>();
        foreach (var result in new DispatchIntake(new IntakeOptions { Published = published }).Read(paths, Stream.Null))
        {
            switch (result)
            {
                case IntakeResult.Accepted accepted when intake.Wants(accepted.Dispatch):
                    intake.Add(reader().Read(accepted.Dispatch));
                    added.Add(DispatchKey.Of(accepted.Dispatch));
                    break;
                case IntakeResult.Refused bad:
                    refused.Add(bad.Message);
                    break;
                case IntakeResult.Skipped skipped:
                    refused.Add(skipped.Message);
                    break;
            }
        }

        intake.Flush();
        return new AddOutcome(added, intake.Totals.Held, [.. refused, .. intake.Refused]);
    }
}
