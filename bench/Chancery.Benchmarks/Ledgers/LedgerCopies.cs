using System.Globalization;
using System.Text.RegularExpressions;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Benchmarks;

/// <summary>
/// Makes a ledger of many times the claims out of one that is there. Each copy of a dispatch has an id of its own and other parties (each
/// code's letters moved on in the alphabet), so that a dossier keeps its size; or the same parties (<c>same</c>), so that it grows by reports
/// of the same acts; or the same parties a year earlier for each copy (<c>years</c>), so that it grows by acts of their own.
/// </summary>
internal static partial class LedgerCopies
{
    public static void Make(string from, string to, int times, string how)
    {
        using var source = SqliteLedger.Open(from, SystemClock.Instance);
        using var target = SqliteLedger.Open(to, SystemClock.Instance);
        var intake = new LedgerIntake(target);
        var headers = new Dictionary<DispatchKey, DispatchHeader>();
        foreach (var recording in source.Recordings())
        {
            if (recording.Note.Entry is DispatchAdded added)
            {
                headers[added.Header.Key] = added.Header;
            }
            else if (recording.Note.Entry is ReadingRecorded reading)
            {
                Copy(intake, headers[reading.Dispatch].With(source.Text(reading.Dispatch)), reading, (times, how));
            }
        }

        intake.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{intake.Totals.Dispatches} dispatches, {intake.Totals.Claims} claims in {to}"));
    }

    private static void Copy(LedgerIntake intake, Dispatch dispatch, ReadingRecorded reading, (int Times, string How) made)
    {
        for (var copy = 0; copy < made.Times; copy++)
        {
            var moved = made.How.Length > 0 ? 0 : copy;
            var years = made.How == "years" ? copy : 0;
            var id = copy == 0 ? dispatch.Id : string.Create(CultureInfo.InvariantCulture, $"{dispatch.Id}~{copy}");
            intake.Add(new DispatchReading
            {
                Reader = reading.Reader,
                Headline = reading.Headline,
                Dispatch = dispatch with { Id = id, Published = dispatch.Published?.PlusYears(-years) },
                Statements = [.. reading.Claims.OfType<StatementClaim>().Select(c => c.Statement)],
                Acts = [.. reading.Claims.OfType<ActClaim>().Select(c => c.Act with { By = Moved(c.Act.By, moved), To = Moved(c.Act.To, moved), When = Earlier(c.Act.When, years) })],
                RepliesOwed = [.. reading.Claims.OfType<OwedClaim>().Select(c => c.Owed with { By = Moved(c.Owed.By, moved), To = Moved(c.Owed.To, moved), Since = Earlier(c.Owed.Since, years) })],
                Deadlines = [.. reading.Claims.OfType<DeadlineClaim>().Select(c => c.Deadline with { Date = Earlier(c.Deadline.Date, years)!.Value })],
            });
        }
    }

    // '2025-10-30', '2025-05-12/2025-05-18', '2026-02': every four figures that begin a date are a year.
    private static Edtf? Earlier(Edtf? date, int years) => date is null || years == 0 ? date
        : Edtf.TryParse(YearOf().Replace(date.Value.Value, y => (int.Parse(y.Value, CultureInfo.InvariantCulture) - years).ToString("D4", CultureInfo.InvariantCulture)), out var earlier) ? earlier
        : date;

    [GeneratedRegex(@"(?<=^|/)\d{4}(?=$|[-~?%/])")]
    private static partial Regex YearOf();

    private static Parties Moved(Parties parties, int by) => by == 0 ? parties : Parties.Of(parties.Select(p => new PartyCode(Moved(p.Value, by))));

    private static string Moved(string code, int by) => string.Concat(code.Select(c => c is >= 'A' and <= 'Z' ? (char)('A' + ((c - 'A' + by) % 26)) : c));
}
