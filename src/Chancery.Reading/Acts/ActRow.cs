using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts;

/// <summary>What part of speech names the act.</summary>
internal enum TriggerClass
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>Conditions of a lexicon row beyond its frame; <c>docs/acts.md</c> tells what each asks for.</summary>
[Flags]
internal enum ActFlags : long
{
    None = 0,
    Mutual = 1L << 0,
    Several = 1L << 1,
    Persons = 1L << 2,
    Person = 1L << 3,
    Telephone = 1L << 4,
    Plural = 1L << 5,
    Round = 1L << 6,
    Readout = 1L << 7,
    PartyComp = 1L << 8,
    Should = 1L << 9,
    Modal = 1L << 10,
    Ready = 1L << 11,
    Open = 1L << 12,
    Answer = 1L << 13,
    Proposal = 1L << 14,
    Onesided = 1L << 15,
    Negated = 1L << 16,
    Will = 1L << 17,
    First = 1L << 18,
    Position = 1L << 19,
    Stance = 1L << 20,
    Positive = 1L << 21,
    Negative = 1L << 22,
    Highly = 1L << 23,
    Accusation = 1L << 24,
    Predicate = 1L << 25,
    List = 1L << 26,
    Pact = 1L << 27,
    Diplomat = 1L << 28,
    Foreign = 1L << 29,
    Document = 1L << 30,
    NegatedClause = 1L << 31,
    Yet = 1L << 32,
    ReplyClause = 1L << 33,
    Ongoing = 1L << 34,
    Under = 1L << 35,
    Partial = 1L << 36,
    Single = 1L << 37,
    Delegation = 1L << 38,
    NoAt = 1L << 39,

    /// <summary>The doer is the one who waits; whoever was asked owes the answer.</summary>
    Waiter = 1L << 40,

    /// <summary>Read only where nothing is missing of what the row asks for.</summary>
    Strict = 1L << 41,

    /// <summary>Asks for no word: the head of any clause in which somebody speaks for a party may be one.</summary>
    Clause = 1L << 42,
}

/// <summary>One way to look for an argument: a slot's name and whether the party may stand inside the phrase ('condemned <i>Iran's</i> attack').</summary>
internal readonly record struct Slot(string Name, bool Inside)
{
    /// <summary>What the slot is to a model that weighs where a party comes from.</summary>
    public PartySource Source { get; } = SourceOf(Name, Inside);

    public static Slot Parse(string text) => text.EndsWith('*') ? new Slot(text[..^1], true) : new Slot(text, false);

    private static PartySource SourceOf(string name, bool inside) => name switch
    {
        "subj" => inside ? PartySource.InsideSubject : PartySource.Subject,
        "obj" => inside ? PartySource.InsideObject : PartySource.Object,
        "comp" or "that" => inside ? PartySource.InsideClause : PartySource.Clause,
        "iobj" => PartySource.Recipient,
        "pre" => PartySource.Modifier,
        "owner" or "obj:pre" => PartySource.Owner,
        "light" => PartySource.Light,
        "gov" => PartySource.Governing,
        "scene" => PartySource.Scene,
        "other" => PartySource.Encounter,
        "speaker" => PartySource.Speaker,
        "between" or "among" or "obj:between" => PartySource.Between,
        _ when inside => PartySource.InsidePhrase,
        "with" => PartySource.With,
        "to" => PartySource.To,
        "on" => PartySource.On,
        "of" => PartySource.Of,
        "by" => PartySource.By,
        "from" => PartySource.From,
        "for" => PartySource.For,
        "against" => PartySource.Against,
        "in" or "at" => PartySource.In,
        _ => PartySource.Phrase,
    };
}

/// <summary>A row of the act lexicon: words that name an act of a kind, the frame that they ask for, where the arguments stand.</summary>
internal sealed record ActRow
{
    public required string Id
    {
        get;
        init => (field, Name) = (value, FeatureValue.Of(value));
    }

    /// <summary>The id as the value of a feature.</summary>
    public FeatureValue Name { get; private init; }

    /// <summary>Its place among the rows; the earlier of two that fit is preferred.</summary>
    public required int Order { get; init; }

    public required TriggerClass Class { get; init; }
    public required ImmutableArray<string> Lemmas { get; init; }
    public required ImmutableArray<string> Objects { get; init; }
    public required ImmutableArray<string> Prepositions { get; init; }
    public required string Complement { get; init; }

    /// <summary>Classes of light verb of which one must carry the noun.</summary>
    public required ImmutableArray<string> Light { get; init; }

    /// <summary>Whether the noun may also stand without one.</summary>
    public required bool LightOptional { get; init; }

    public required ActKind Kind { get; init; }

    /// <summary>Alternatives in order; those of one alternative are joined.</summary>
    public required ImmutableArray<ImmutableArray<Slot>> By { get; init; }

    public required ImmutableArray<ImmutableArray<Slot>> To { get; init; }
    public required ImmutableArray<string> Issue { get; init; }
    public required ActFlags Flags { get; init; }
    public required string Plover { get; init; }
    public required string Cameo { get; init; }

    /// <summary>How far a reply has come by the row's words; of rows that show one as owed.</summary>
    public ReplyState? State { get; init; }

    /// <summary>How much it asks for: the more, the surer it is.</summary>
    public int Weight => (Objects.IsEmpty ? 0 : 2) + (Prepositions.IsEmpty ? 0 : 1) + (Complement.Length == 0 ? 0 : 1) + (LightOptional ? 0 : 1);

    public bool Has(ActFlags flag) => (Flags & flag) != 0;

    /// <summary>Reads a row; null with an error where a cell holds what the schema does not know.</summary>
    public static ActRow? Parse(DataRow row, int order, ICollection<DataError> errors, bool owed = false)
    {
        var position = row["pos"] switch { "v" => TriggerClass.Verb, "n" => TriggerClass.Noun, "a" => TriggerClass.Adjective, _ => (TriggerClass?)null };
        if (position is null || !Codes.TryParse(row["kind"], out ActKind kind) || !TryFlags(row, out var flags))
        {
            errors.Add(row.Error("pos is v, n or a; kind is one of the codebook's; flags are those of docs/acts.md"));
            return null;
        }

        return new ActRow
        {
            Id = row["id"],
            Order = order,
            Class = position.Value,
            Lemmas = [.. row.List("lemma")],
            Objects = [.. row.List("obj")],
            Prepositions = [.. row.List("prep")],
            Complement = row["comp"],
            Light = [.. row.List("light").Select(l => l.TrimEnd('?'))],
            LightOptional = row["light"].Contains('?', StringComparison.Ordinal) || row["light"].Length == 0,
            Kind = kind,
            By = Slots(row["by"]),
            To = Slots(row["to"]),
            Issue = [.. row.List("issue")],
            Flags = flags,
            Plover = row["plover"],
            Cameo = row["cameo"],
            State = owed ? row["state"] switch { "acknowledged" => ReplyState.Acknowledged, "partial" => ReplyState.Partial, _ => ReplyState.None } : null,
        };
    }

    private static bool TryFlags(DataRow row, out ActFlags flags)
    {
        flags = ActFlags.None;
        foreach (var name in row.List("flags"))
        {
            if (!Enum.TryParse<ActFlags>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var flag))
            {
                return false;
            }

            flags |= flag;
        }

        return true;
    }

    private static ImmutableArray<ImmutableArray<Slot>> Slots(string cell) =>
        [.. cell.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(a => a.Split('+').Select(Slot.Parse).ToImmutableArray())];
}
