using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>What a check found.</summary>
public sealed record LedgerCheckOutcome(long Recordings, long Claims, Digest Head, Digest Contents, IReadOnlyList<string> Faults);

/// <summary>Checks a ledger: the chain, each text against its digest, each citation against its text, the projections against a refold.</summary>
public sealed class LedgerCheck
{
    private const int Batch = 200;
    private const int MostFaults = 100;

    private readonly ILedgerStore _store;
    private readonly ILedgerStore _refolded;
    private readonly List<string> _faults = [];
    private readonly List<(Recording, string?)> _batch = [];
    private ChainHead _head = ChainHead.Empty;
    private long _claims;

    private LedgerCheck(ILedgerStore store, ILedgerStore refolded) => (_store, _refolded) = (store, refolded);

    public static LedgerCheckOutcome Of(ILedgerStore store, IClock clock)
    {
        using var refolded = SqliteLedger.InMemory(clock);
        return new LedgerCheck(store, refolded).Run();
    }

    private LedgerCheckOutcome Run()
    {
        foreach (var recording in _store.Recordings())
        {
            Check(recording);
            if (_faults.Count >= MostFaults)
            {
                break;
            }
        }

        Flush();
        var contents = _store.ContentsDigest();
        if (_faults.Count == 0)
        {
            Compare(contents);
        }

        return new LedgerCheckOutcome(_head.Sequence, _claims, _head.Hash, contents, _faults);
    }

    private void Check(Recording recording)
    {
        if (Chain.Fault(_head, recording) is { } fault)
        {
            _faults.Add(fault);
        }

        _head = Chain.HeadOf(recording);
        var text = recording.Note.Entry is DispatchAdded added ? Text(added.Header) : null;
        Citations(recording);
        _batch.Add((recording, text));
        if (_batch.Count == Batch)
        {
            Flush();
        }
    }

    private string? Text(DispatchHeader header)
    {
        var text = _store.Text(header.Key);
        if (Dispatch.Digest(text) != header.Sha256)
        {
            _faults.Add($"dispatch {header.Id}: the text is not the one that its digest covers");
        }

        return text;
    }

    private void Citations(Recording recording)
    {
        IReadOnlyList<Claim> claims = recording.Note.Entry switch
        {
            ReadingRecorded reading => reading.Claims,
            ClaimRecorded recorded => [recorded.Claim],
            _ => [],
        };
        _claims += claims.Count;
        if (claims.Count == 0)
        {
            return;
        }

        var length = _store.Text(claims[0].Dispatch).Length;
        foreach (var claim in claims.Where(c => c.Span.Start < 0 || c.Span.Length <= 0 || c.Span.End > length))
        {
            _faults.Add($"claim {claim.Id} cites {claim.Span} of a text of {length} characters");
        }
    }

    private void Flush()
    {
        if (_faults.Count == 0)
        {
            _refolded.Import(_batch);
        }

        _batch.Clear();
    }

    private void Compare(Digest contents)
    {
        if (contents != _refolded.ContentsDigest())
        {
            _faults.Add("the projections do not hold what the recordings give");
        }

        if (_store.DossiersDigest() != _refolded.DossiersDigest())
        {
            _faults.Add("the dossiers do not hold what the recordings give");
        }
    }
}
