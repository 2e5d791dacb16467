using System.Data.Common;
using System.Globalization;
using Chancery.Ledger;

namespace Chancery.Storage;

/// <summary>The claims of a dossier: those that may count stand in rows of their own, the rest of each reading is packed away together.</summary>
internal sealed partial class SqlLedgerStore
{
    private const string OfReading = "JOIN readings r ON r.seq = b.seq JOIN dispatches d ON d.dispatch = r.dispatch WHERE b.pair = @p0 AND " + ReadingStands + " AND " + HeaderStands;

    public IReadOnlyList<HeldClaim> Claims(Dossier dossier, long known) => Guarded(() =>
    {
        var headers = new Headings();
        var claims = Rows(dossier, known, headers);
        var asides = _session.Rows($"SELECT b.bodies, r.seq, r.day, {HeaderColumns} FROM asides b {OfReading}", r => Aside(r, headers), dossier.Key, known);
        claims.AddRange(asides.SelectMany(a => a));
        return claims;
    });

    public DossierClaims Counting(Dossier dossier, long known, IReadOnlySet<long> opened) => Guarded(() =>
    {
        var headers = new Headings();
        var claims = Rows(dossier, known, headers);
        foreach (var sequence in opened.Order())
        {
            claims.AddRange(_session.Rows($"SELECT b.bodies, r.seq, r.day, {HeaderColumns} FROM asides b {OfReading} AND b.seq = @p2", r => Aside(r, headers), dossier.Key, known, sequence).SelectMany(a => a));
        }

        var asides = _session.Rows($"SELECT b.seq, COALESCE(d.published, r.day), b.claims FROM asides b {OfReading}", Counted, dossier.Key, known);
        asides.RemoveAll(a => opened.Contains(a.Sequence));
        return new DossierClaims(claims, asides);
    });

    public Digest DossiersDigest() => Guarded(() =>
    {
        var rows = _session.Rows("SELECT pair, seq, body FROM dossiers WHERE seq >= @p0", r => LineOf(r, Bytes(r, 2)), 0L);
        rows.AddRange(_session.Rows("SELECT pair, seq, bodies, claims FROM asides WHERE seq >= @p0", r => LineOf(r, Packing.Unpack(Bytes(r, 2))) + $" {r.GetValue(3)}", 0L));
        return Digest.Of(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Order(StringComparer.Ordinal))));
    });

    private static string LineOf(DbDataReader row, byte[] bodies) => string.Create(CultureInfo.InvariantCulture, $"{row.GetString(0)} {row.GetInt64(1)} {Digest.Of(bodies)}");

    private List<HeldClaim> Rows(Dossier dossier, long known, Headings headers) => _session.Rows(
        $"SELECT b.body, r.seq, r.day, {HeaderColumns} FROM dossiers b {OfReading}",
        r => new HeldClaim(RecordingJson.ParseClaim(Bytes(r, 0)), headers.Of(r), r.GetInt64(1), Keys.Day(r.GetInt32(2))), dossier.Key, known);

    private static List<HeldClaim> Aside(DbDataReader row, Headings headers)
    {
        var (header, sequence, day) = (headers.Of(row), row.GetInt64(1), Keys.Day(row.GetInt32(2)));
        return [.. Packing.UnpackLines(Bytes(row, 0)).Select(line => new HeldClaim(RecordingJson.ParseClaim(line), header, sequence, day))];
    }

    private static AsideClaims Counted(DbDataReader row) =>
        new(row.GetInt64(0), Keys.Day(Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture)), Convert.ToInt32(row.GetValue(2), CultureInfo.InvariantCulture));

    /// <summary>Headers in rows that name one dispatch many times, each made once.</summary>
    private sealed class Headings
    {
        private const int First = 3;

        private readonly Dictionary<long, DispatchHeader> _known = [];

        public DispatchHeader Of(DbDataReader row)
        {
            var key = row.GetInt64(First);
            if (!_known.TryGetValue(key, out var header))
            {
                _known[key] = header = Header(row, First);
            }

            return header;
        }
    }
}
