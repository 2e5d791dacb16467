using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Storage;

internal sealed partial class SqlLedgerStore
{
    /// <summary>Takes additions within one transaction: skips what is held, refuses what does not hold, links the rest.</summary>
    private sealed class Writer(SqlLedgerStore store)
    {
        private readonly List<Recording> _made = [];
        private readonly List<Message> _refused = [];
        private ChainHead _head = store.Head();
        private (DispatchKey Key, string Text)? _latest;
        private int _held;

        public Appended Outcome => new(_made, _held, _refused);

        public void Take(Addition addition)
        {
            if (Fault(addition) is { } refusal)
            {
                _refused.Add(refusal);
            }
            else if (IsHeld(addition.Note.Entry))
            {
                _held++;
            }
            else
            {
                var recording = Chain.Link(_head, addition.Note, store._clock.GetCurrentInstant());
                store.Insert(recording, addition.Text);
                _head = Chain.HeadOf(recording);
                _made.Add(recording);
            }
        }

        private bool IsHeld(Entry entry) => entry switch
        {
            DispatchAdded added => store.Header(added.Header.Key, long.MaxValue) == added.Header,
            ReadingRecorded reading => store.Stamp(reading.Dispatch) == reading.Reader,
            ClaimRecorded recorded => store.Find(recorded.Claim.Id, long.MaxValue) is not null,
            _ => false,
        };

        private Message? Fault(Addition addition)
        {
            switch (addition.Note.Entry)
            {
                case DispatchAdded added:
                    _latest = addition.Text is null ? null : (added.Header.Key, addition.Text);
                    return addition.Text is null || Dispatch.Digest(addition.Text) != added.Header.Sha256
                        ? LedgerMessages.WrongText.At(new Place(added.Header.Id), "the text is not the one that its digest covers")
                        : null;
                case ReadingRecorded reading:
                    return Fault(reading.Dispatch, reading.Claims);
                case ClaimRecorded recorded:
                    return Fault(recorded.Claim.Dispatch, [recorded.Claim]);
                default:
                    return null;
            }
        }

        private Message? Fault(DispatchKey dispatch, IReadOnlyList<Claim> claims)
        {
            if (TextOf(dispatch) is not { } text)
            {
                return LedgerMessages.NoDispatch.At(new Place(store.Name), $"a reading of dispatch {dispatch}, which the ledger does not hold");
            }

            var wrong = claims.FirstOrDefault(c => c.Dispatch != dispatch || c.Span.Start < 0 || c.Span.End > text.Length || c.Span.Length <= 0);
            return wrong is null ? null : LedgerMessages.Citation.At(new Place(store.Name), $"claim {wrong.Id} cites {wrong.Span} of dispatch {dispatch}, whose text has {text.Length} characters");
        }

        private string? TextOf(DispatchKey dispatch) => _latest is { } latest && latest.Key == dispatch ? latest.Text : store.TextOrNull(dispatch);
    }
}
