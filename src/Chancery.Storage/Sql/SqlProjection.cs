using System.Security.Cryptography;
using Chancery.Dispatches;
using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>Keeps the projections up as recordings come in, one at a time.</summary>
internal sealed class SqlProjection(SqlSession session, SqlDialect dialect)
{
    public void Take(Recording recording)
    {
        switch (recording.Note.Entry)
        {
            case DispatchAdded added:
                Take(recording.Sequence, added.Header);
                break;
            case ReadingRecorded reading:
                session.Run("UPDATE readings SET until = @p0 WHERE dispatch = @p1 AND until IS NULL AND reader IS NOT NULL", recording.Sequence, Keys.Of(reading.Dispatch));
                Take(recording, reading.Dispatch, reading.Reader, reading.Claims);
                break;
            case ClaimRecorded recorded:
                Take(recording, recorded.Claim.Dispatch, null, [recorded.Claim]);
                break;
            case Judgement:
                session.Run("INSERT INTO judgements (seq) VALUES (@p0)", recording.Sequence);
                break;
        }
    }

    /// <summary>Puts a dispatch into the full-text index.</summary>
    public void Index(long sequence, string? title, string text) =>
        session.Run(dialect.SearchInsert, sequence, dialect.SearchText(title ?? ""), dialect.SearchText(text));

    private void Take(long sequence, DispatchHeader header)
    {
        session.Run("UPDATE dispatches SET until = @p0 WHERE dispatch = @p1 AND until IS NULL", sequence, Keys.Of(header.Key));
        session.Run(
            "INSERT INTO dispatches (seq, dispatch, published, id, sha, language, title, outlet, url) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8)",
            sequence, Keys.Of(header.Key), Keys.Of(header.Published), header.Id, header.Sha256, header.Language, header.Title, header.Outlet, header.Url);
    }

    private void Take(Recording recording, DispatchKey dispatch, ReaderStamp? reader, IReadOnlyList<Claim> claims)
    {
        var bodies = claims.Select(RecordingJson.Claim).ToArray();
        session.Run(
            "INSERT INTO readings (seq, dispatch, day, reader, data, digest) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)",
            recording.Sequence, Keys.Of(dispatch), Keys.Of(recording.Time.InUtc().Date), reader?.Version, reader?.Data, DigestOf(claims, bodies));
        var ordinals = new Dictionary<ClaimId, int>();
        for (var i = 0; i < claims.Count; i++)
        {
            ordinals[claims[i].Id] = i;
            session.Run("INSERT INTO claims (seq, ord, id) VALUES (@p0, @p1, @p2)", recording.Sequence, i, Keys.Of(claims[i].Id));
        }

        var asides = new SortedDictionary<string, List<byte[]>>(StringComparer.Ordinal);
        foreach (var (claim, dossier) in DossierRule.Of(claims))
        {
            var ordinal = ordinals[claim.Id];
            if (Question.MayCount(claim))
            {
                session.Run("INSERT INTO dossiers (pair, seq, ord, body) VALUES (@p0, @p1, @p2, @p3)", dossier.Key, recording.Sequence, ordinal, bodies[ordinal]);
            }
            else if (!asides.TryAdd(dossier.Key, [bodies[ordinal]]))
            {
                asides[dossier.Key].Add(bodies[ordinal]);
            }
        }

        foreach (var (pair, aside) in asides)
        {
            session.Run("INSERT INTO asides (pair, seq, claims, bodies) VALUES (@p0, @p1, @p2, @p3)", pair, recording.Sequence, aside.Count, Packing.PackLines(aside));
        }
    }

    // SHA-256 over the claims as JSON in the order of their ids, a line each.
    private static byte[] DigestOf(IReadOnlyList<Claim> claims, byte[][] bodies)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var i in Enumerable.Range(0, bodies.Length).OrderBy(i => claims[i].Id))
        {
            hash.AppendData(bodies[i]);
            hash.AppendData("\n"u8);
        }

        return hash.GetHashAndReset();
    }
}

/// <summary>How identities and days stand in columns.</summary>
internal static class Keys
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static long Of(DispatchKey key) => unchecked((long)key.Value);

    public static long Of(ClaimId id) => unchecked((long)id.Value);

    public static int Of(LocalDate day) => Period.DaysBetween(Epoch, day);

    public static int? Of(LocalDate? day) => day is { } value ? Of(value) : null;

    public static DispatchKey Dispatch(long value) => new(unchecked((ulong)value));

    public static ClaimId Claim(long value) => new(unchecked((ulong)value));

    public static LocalDate Day(int value) => Epoch.PlusDays(value);
}
