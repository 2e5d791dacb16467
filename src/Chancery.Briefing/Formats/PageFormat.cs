namespace Chancery.Briefing;

/// <summary>A form that a page can be given. The same export gives the same bytes.</summary>
public abstract class PageFormat
{
    /// <summary>What it is asked for by.</summary>
    public abstract string Name { get; }

    public abstract string MediaType { get; }

    /// <summary>How a file of it ends, with the dot.</summary>
    public abstract string Extension { get; }

    /// <summary>Whether it is bytes and no text.</summary>
    public virtual bool IsBinary => false;

    /// <summary>Why this page cannot be written so; null where it can.</summary>
    public virtual string? Misfit(Page page) => null;

    public abstract void Write(PageExport export, Stream output);

    public byte[] Bytes(PageExport export)
    {
        using var buffer = new MemoryStream();
        Write(export, buffer);
        return buffer.ToArray();
    }
}
