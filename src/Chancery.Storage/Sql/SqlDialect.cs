using System.Data.Common;

namespace Chancery.Storage;

/// <summary>Where one database differs from another.</summary>
internal abstract class SqlDialect
{
    /// <summary>The type of bytes in a table's definition.</summary>
    public abstract string Bytes { get; }

    /// <summary>The type of text that is compared by its code points, whatever the server's language.</summary>
    public abstract string Text { get; }

    /// <summary>The type of a whole number of 64 bits that is a table's key.</summary>
    public abstract string Number { get; }

    /// <summary>How a table ends that is stored in the order of its key.</summary>
    public abstract string KeyedTable { get; }

    /// <summary>Begins a transaction that alone may write.</summary>
    public abstract string BeginWrite { get; }

    /// <summary>Begins a transaction that reads what was committed at one moment.</summary>
    public abstract string BeginRead { get; }

    /// <summary>Defines the full-text index.</summary>
    public abstract string SearchTable { get; }

    /// <summary>Puts a dispatch's title (p1) and text (p2) under its sequence (p0).</summary>
    public abstract string SearchInsert { get; }

    /// <summary>A condition on <c>d.seq</c>: has all the words of p0.</summary>
    public abstract string SearchMatch { get; }

    /// <summary>The words as the full-text index wants them.</summary>
    public abstract string SearchWords(string words);

    /// <summary>A dispatch's title or text as the full-text index takes it.</summary>
    public abstract string SearchText(string text);

    /// <summary>Whether a schema is there, as 1 or 0.</summary>
    public abstract string HasSchema { get; }

    /// <summary>What an error of the database means for the person who asked; null where it is a defect of this program.</summary>
    public abstract string? Explain(DbException error);
}
