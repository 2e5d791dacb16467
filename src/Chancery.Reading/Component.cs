namespace Chancery.Reading;

/// <summary>The layers of a draft, in the order in which they can be laid.</summary>
[Flags]
internal enum Layers
{
    None = 0,
    Trees = 1,
    Actors = 2,
    Dates = 4,
    Statements = 8,
    Acts = 16,
    Exchanges = 32,
}

/// <summary>One step of reading. It says which layers it needs and which it adds; the reader checks the order once.</summary>
internal abstract class Component
{
    public abstract Layers Needs { get; }

    public abstract Layers Adds { get; }

    /// <summary>Adds this component's layer to <paramref name="draft"/>; work grows linearly with the text.</summary>
    public abstract void Apply(Draft draft);
}
