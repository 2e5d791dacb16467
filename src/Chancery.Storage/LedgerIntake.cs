using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Storage;

/// <summary>What was added to a ledger.</summary>
/// <param name="Dispatches">New ones.</param>
/// <param name="Claims">Claims of the readings recorded.</param>
/// <param name="Held">Dispatches that were held already, as they are.</param>
public sealed record AddedTotals(int Dispatches, int Readings, int Claims, int Held);

/// <summary>Puts dispatches and readings into a ledger, in batches that are each wholly recorded or not at all.</summary>
/// <param name="adder">Who adds the dispatches; the intake itself where nobody is named.</param>
public sealed class LedgerIntake(ILedgerStore store, int batch = 200, Author? adder = null)
{
    private readonly Author _adder = adder ?? Author.Person("intake");

    private readonly List<Addition> _waiting = [];
    private readonly List<Message> _refused = [];
    private readonly IReadOnlyDictionary<DispatchKey, ReaderStamp?> _held = store.Dispatches();
    private readonly HashSet<DispatchKey> _seen = [];
    private int _dispatches, _readings, _claims, _skipped;

    public IReadOnlyList<Message> Refused => _refused;

    public AddedTotals Totals => new(_dispatches, _readings, _claims, _skipped);

    /// <summary>Whether a dispatch must be read: not when its reading is held. Counts it as held then.</summary>
    public bool Wants(Dispatch dispatch)
    {
        var key = DispatchKey.Of(dispatch);
        var wanted = !_held.TryGetValue(key, out var stamp) || stamp is null || store.Header(key, long.MaxValue) != DispatchHeader.Of(dispatch);
        wanted &= _seen.Add(key);
        _skipped += wanted ? 0 : 1;
        return wanted;
    }

    /// <summary>Adds a dispatch with its reading; the batch is recorded when it is full.</summary>
    public void Add(DispatchReading reading)
    {
        _waiting.AddRange(Of(reading, _adder));
        if (_waiting.Count >= 2 * batch)
        {
            Flush();
        }
    }

    /// <summary>What adds a dispatch with its reading.</summary>
    /// <param name="author">Who brings the dispatch; the reading is its reader's.</param>
    public static IReadOnlyList<Addition> Of(DispatchReading reading, Author author)
    {
        var header = DispatchHeader.Of(reading.Dispatch);
        var claims = ReadingClaims.Of(reading);
        return
        [
            new Addition(new Note(author, null, new DispatchAdded(header)), reading.Dispatch.Text),
            new Addition(new Note(Author.Of(reading.Reader), null, new ReadingRecorded(header.Key, reading.Reader, claims) { Headline = reading.Headline })),
        ];
    }

    /// <summary>Records what waits.</summary>
    public void Flush()
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        var outcome = store.Append(_waiting);
        _waiting.Clear();
        _refused.AddRange(outcome.Refused);
        foreach (var recording in outcome.Recordings)
        {
            Count(recording.Note.Entry);
        }
    }

    private void Count(Entry entry)
    {
        switch (entry)
        {
            case DispatchAdded:
                _dispatches++;
                break;
            case ReadingRecorded reading:
                (_readings, _claims) = (_readings + 1, _claims + reading.Claims.Length);
                break;
        }
    }
}
