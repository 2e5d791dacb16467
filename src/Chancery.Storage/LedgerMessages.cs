using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Storage;

/// <summary>Everything that a ledger may have to say.</summary>
public static class LedgerMessages
{
    public static readonly MessageKind Unavailable = Refusal("CH301", "The ledger cannot be opened, read or written.", "mend what is named, then run the command again; nothing was half-written");
    public static readonly MessageKind NotThere = Refusal("CH302", "There is no ledger at the place named.", "add dispatches first, or name another with --ledger");
    public static readonly MessageKind Citation = Refusal("CH303", "A claim cites a place that its dispatch's text does not have.", "read the dispatch again");
    public static readonly MessageKind NoDispatch = Refusal("CH304", "A reading belongs to a dispatch that the ledger does not hold.", "add the dispatch first");
    public static readonly MessageKind WrongText = Refusal("CH305", "A dispatch's text is not the one that its digest covers.", "add the dispatch again from its source");
    public static readonly MessageKind BrokenChain = Refusal("CH306", "A recording does not continue the chain, or is not what its hash covers.", "restore the ledger or the export from a copy");
    public static readonly MessageKind UnknownClaim = Refusal("CH307", "No claim has this id.", "take an id from a page; its first digits are enough");
    public static readonly MessageKind AmbiguousClaim = Refusal("CH308", "Several claims' ids begin with these digits.", "give more digits");
    public static readonly MessageKind BadField = Refusal("CH309", "A correction names no field of the claim, or no value for it.", "see docs/commands/correct.md");
    public static readonly MessageKind BadBasis = Refusal("CH310", "The date or sequence asked for cannot be understood.", "write a date as 2025-11-08, a sequence as a number");
    public static readonly MessageKind BadLine = Refusal("CH311", "A line of an import is no recording.", "import a file that `chancery export` wrote");
    public static readonly MessageKind Fault = Refusal("CH312", "A check of the ledger found something that is not as it should be.", "restore the ledger from a copy; `chancery check --refold` mends a projection");
    public static readonly MessageKind BadJudgement = Refusal("CH313", "A judgement names an issue or a recording that the ledger does not have, or that is none.", "take the name from `chancery issues`, the sequence from `chancery why`");

    public static readonly MessageKind InPlace = Refusal("CH321", "A backup is to be restored where a ledger stands already.", "name another place, or say --replace: the ledger is put aside, not deleted");
    public static readonly MessageKind InUse = Refusal("CH322", "A ledger that is to be replaced is open in another process.", "stop `chancery serve` and `chancery watch` first");

    public static ImmutableArray<MessageKind> All { get; } =
    [
        Unavailable, NotThere, Citation, NoDispatch, WrongText, BrokenChain, UnknownClaim, AmbiguousClaim, BadField, BadBasis, BadLine, Fault, BadJudgement, InPlace, InUse,
    ];

    private static MessageKind Refusal(string code, string means, string remedy) => new(code, Severity.Refusal, means, remedy);
}
