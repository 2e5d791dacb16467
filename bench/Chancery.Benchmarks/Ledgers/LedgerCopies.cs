using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;
using NodaTime;

namespace Chancery.Benchmarks;

/// <summary>
/// Makes a ledger of many times the claims out of one that is there. Each copy of a dispatch has an id of its own and other parties (each
/// code's letters moved on in the alphabet), so that a dossier keeps its size; or the same parties, so that it grows as well.
/// </summary>
internal static class LedgerCopies
{
    public static void Make(string from, string to, int times, bool sameParties)
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
                Copy(intake, headers[reading.Dispatch].With(source.Text(reading.Dispatch)), reading, (times, sameParties));
            }
        }

        intake.Flush();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{intake.Totals.Dispatches} dispatches, {intake.Totals.Claims} claims in {to}"));
    }

    private static void Copy(LedgerIntake intake, Dispatch dispatch, ReadingRecorded reading, (int Times, bool SameParties) made)
    {
        for (var copy = 0; copy < made.Times; copy++)
        {
            var moved = made.SameParties ? 0 : copy;
            var id = copy == 0 ? dispatch.Id : string.Create(CultureInfo.InvariantCulture, $"{dispatch.Id}~{copy}");
            intake.Add(new DispatchReading
            {
                Reader = reading.Reader,
                Headline = reading.Headline,
                Dispatch = dispatch with { Id = id },
                Statements = [.. reading.Claims.OfType<StatementClaim>().Select(c => c.Statement)],
                Acts = [.. reading.Claims.OfType<ActClaim>().Select(c => c.Act with { By = Moved(c.Act.By, moved), To = Moved(c.Act.To, moved) })],
                RepliesOwed = [.. reading.Claims.OfType<OwedClaim>().Select(c => c.Owed with { By = Moved(c.Owed.By, moved), To = Moved(c.Owed.To, moved) })],
                Deadlines = [.. reading.Claims.OfType<DeadlineClaim>().Select(c => c.Deadline)],
            });
        }
    }

    private static Parties Moved(Parties parties, int by) => by == 0 ? parties : Parties.Of(parties.Select(p => new PartyCode(Moved(p.Value, by))));

    private static string Moved(string code, int by) => string.Concat(code.Select(c => c is >= 'A' and <= 'Z' ? (char)('A' + ((c - 'A' + by) % 26)) : c));
}
