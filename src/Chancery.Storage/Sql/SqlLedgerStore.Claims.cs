using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Storage;

internal sealed partial class SqlLedgerStore
{
    public IReadOnlyList<HeldClaim> Claims(DispatchKey dispatch, long known)
    {
        if (Header(dispatch, known) is not { } header)
        {
            return [];
        }

        return [.. Readings(dispatch, known).SelectMany(r => ClaimsOf(r.Entry).Select(c => new HeldClaim(c, header, r.Sequence, r.Day)))];
    }

    public IReadOnlyList<DossierExtent> Dossiers(long known) => Guarded(() => _session.Rows(
        $"SELECT b.pair, SUM(b.claims), MAX(b.seq) FROM (SELECT pair, seq, 1 AS claims FROM dossiers UNION ALL SELECT pair, seq, claims FROM asides) b JOIN readings r ON r.seq = b.seq WHERE b.seq >= @p0 AND {ReadingStands} GROUP BY b.pair ORDER BY SUM(b.claims) DESC, b.pair",
        r => new DossierExtent(DossierOf(r.GetString(0)), Convert.ToInt32(r.GetValue(1), CultureInfo.InvariantCulture), r.GetInt64(2)), 0L, known));

    public HeldClaim? Find(ClaimId id, long known)
    {
        var place = Guarded(() => _session.Rows(
            "SELECT c.seq, r.dispatch, r.day FROM claims c JOIN readings r ON r.seq = c.seq WHERE c.id = @p0 AND c.seq <= @p1 ORDER BY c.seq DESC LIMIT 1",
            r => (Sequence: r.GetInt64(0), Dispatch: Keys.Dispatch(r.GetInt64(1)), Day: r.GetInt32(2)), Keys.Of(id), known));
        if (place.Count == 0)
        {
            return null;
        }

        var (sequence, dispatch, day) = place[0];
        var entry = RecordingJson.ParseEntry(Packing.Unpack((byte[])Guarded(() => _session.Value("SELECT entry FROM recordings WHERE seq = @p0", sequence))!));
        return new HeldClaim(ClaimsOf(entry).First(c => c.Id == id), Header(dispatch, known)!, sequence, Keys.Day(day));
    }

    public IReadOnlyList<ClaimId> Find(string prefix)
    {
        if (prefix.Length is 0 or > 16 || !ulong.TryParse(prefix, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var digits))
        {
            return [];
        }

        var bits = 4 * (16 - prefix.Length);
        var low = bits == 64 ? 0 : digits << bits;
        var high = low | ((1UL << bits) - 1);
        return Guarded(() => _session.Rows(
            "SELECT DISTINCT id FROM claims WHERE id >= @p0 AND id <= @p1 ORDER BY id LIMIT 10", r => Keys.Claim(r.GetInt64(0)), unchecked((long)low), unchecked((long)high)));
    }

    public string? Headline(DispatchKey dispatch, long known) =>
        Readings(dispatch, known).Select(r => r.Entry).OfType<ReadingRecorded>().Select(r => r.Headline).FirstOrDefault();

    private List<(long Sequence, Entry Entry, NodaTime.LocalDate Day)> Readings(DispatchKey dispatch, long known) => Guarded(() => _session.Rows(
        $"SELECT c.seq, c.entry, r.day FROM readings r JOIN recordings c ON c.seq = r.seq WHERE r.dispatch = @p0 AND {ReadingStands} ORDER BY r.seq",
        r => (r.GetInt64(0), RecordingJson.ParseEntry(Packing.Unpack(Bytes(r, 1))), Keys.Day(r.GetInt32(2))), Keys.Of(dispatch), known));

    private static System.Collections.Immutable.ImmutableArray<Claim> ClaimsOf(Entry entry) => entry switch
    {
        ReadingRecorded reading => reading.Claims,
        ClaimRecorded recorded => [recorded.Claim],
        _ => [],
    };

    private static Dossier DossierOf(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return new Dossier(new PartyCode(key[..slash]), new PartyCode(key[(slash + 1)..]));
    }
}
