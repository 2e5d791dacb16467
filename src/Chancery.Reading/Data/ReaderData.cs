using Chancery.Reading.Actors;
using Chancery.Reading.Acts;
using Chancery.Reading.Attribution;
using Chancery.Reading.Dates;
using Chancery.Reading.Exchanges;
using Chancery.Reading.Exchanges.Headlines;
using Chancery.Reading.Exchanges.Replies;

namespace Chancery.Reading.Data;

/// <summary>All tables that a reader reads with: loaded once, shared between threads, never changed.</summary>
public sealed class ReaderData
{
    private static readonly Lazy<ReaderData> Embedded = new(() => Load(null));

    private ReaderData(DataSource source, List<DataError> errors)
    {
        Source = source;
        Digest = source.Digest();
        Actors = ActorTables.Load(source, errors);
        Dates = DateLexicon.Load(source, errors);
        Deadlines = DeadlineLexicon.Load(source, errors);
        Parties = new PartyDirectory(Actors);
        Attribution = AttributionTables.Load(source, errors);
        Acts = ActTables.Load(source, Parties, errors);
        Replies = ReplyLexicon.Load(source, errors);
        Headlines = HeadlineLexicon.Load(source, errors);
        Errors = [.. errors];
    }

    /// <summary>The tables that ship with the reader, without a user's own.</summary>
    public static ReaderData Shared => Embedded.Value;

    /// <summary>SHA-256 over all data files read with, a user's own included.</summary>
    public string Digest { get; }

    /// <summary>What is wrong with the tables: rows that break a schema are left out, the rest is kept.</summary>
    public IReadOnlyList<DataError> Errors { get; }

    /// <summary>What a name or code resolves to.</summary>
    public PartyDirectory Parties { get; }

    internal DataSource Source { get; }

    internal ActorTables Actors { get; }

    internal AttributionTables Attribution { get; }

    internal ActTables Acts { get; }

    internal ReplyLexicon Replies { get; }

    internal HeadlineLexicon Headlines { get; }

    internal DateLexicon Dates { get; }

    internal DeadlineLexicon Deadlines { get; }

    /// <summary>Loads the tables; files in <paramref name="folder"/> with a table's name add their rows to it.</summary>
    public static ReaderData Load(string? folder)
    {
        var errors = new List<DataError>();
        return new ReaderData(DataSource.Open(folder, errors), errors);
    }
}
