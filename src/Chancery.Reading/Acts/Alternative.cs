using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>One way to read a trigger: a row of the lexicon with those who act and those towards whom.</summary>
internal readonly record struct Alternative(ActRow Row, PartyOption By, PartyOption To, int Score)
{
    public ActKind Kind => Row.Kind;

    /// <summary>What of the score the trigger gives, whoever the parties.</summary>
    public int Common { get; init; }

    /// <summary>What of it the doers give.</summary>
    public int Own { get; init; }

    /// <summary>The features of trigger, doers, targets and of the two together; empty unless the model is being learnt.</summary>
    public ulong[][] Keys { get; init; } = [];
}

/// <summary>A row that a trigger's lemma has, with what its frame lacks of it.</summary>
internal readonly record struct RowFit(ActRow Row, Misfits Misfits);

/// <summary>A word that may name an act, in its frame, with the rows that it may be read by.</summary>
internal sealed record Trigger(int Token, int Sentence, TriggerClass Class, Frame Frame, RowFit[] Rows)
{
    /// <summary>The row that fits without anything missing and asks for most; null where none does.</summary>
    public ActRow? Fitting { get; init; }
}
