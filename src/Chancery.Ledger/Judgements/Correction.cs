using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Puts fields of a claim right; the claim keeps its id, and what it was before stays in the chain.</summary>
public static class Correction
{
    private static readonly ImmutableDictionary<string, Func<Act, string, Act>> OfAct = Fields<Act>(
        ("kind", (a, v) => a with { Kind = Codes.TryParse(v, out ActKind kind) ? kind : throw Bad(v, "an act's kind") }),
        ("by", (a, v) => a with { By = Sides(v) }),
        ("to", (a, v) => a with { To = Sides(v) }),
        ("issues", (a, v) => a with { Issues = Labels(v) }),
        ("when", (a, v) => a with { When = Date(v) }),
        ("status", (a, v) => a with { Status = Codes.TryParse(v, out ActStatus status) ? status : throw Bad(v, "a status") }),
        ("place", (a, v) => a with { Place = v.Length == 0 ? null : v }),
        ("round", (a, v) => a with { Round = Number(v) }),
        ("count", (a, v) => a with { Count = Number(v) }));

    private static readonly ImmutableDictionary<string, Func<ReplyOwed, string, ReplyOwed>> OfOwed = Fields<ReplyOwed>(
        ("by", (o, v) => o with { By = Sides(v) }),
        ("to", (o, v) => o with { To = Sides(v) }),
        ("issues", (o, v) => o with { Issues = Labels(v) }),
        ("since", (o, v) => o with { Since = Date(v) }),
        ("state", (o, v) => o with { State = Enum.TryParse(v, ignoreCase: true, out ReplyState state) ? state : throw Bad(v, "a reply's state") }));

    private static readonly ImmutableDictionary<string, Func<Deadline, string, Deadline>> OfDeadline = Fields<Deadline>(
        ("date", (d, v) => d with { Date = Date(v) ?? throw Bad(v, "a date") }),
        ("what", (d, v) => d with { What = v }),
        ("issues", (d, v) => d with { Issues = Labels(v) }));

    private static readonly ImmutableDictionary<string, Func<Statement, string, Statement>> OfStatement = Fields<Statement>(
        ("speaker", (s, v) => s with { Speaker = s.Speaker with { Name = v } }),
        ("party", (s, v) => s with { Speaker = s.Speaker with { Parties = Sides(v) } }),
        ("saidOn", (s, v) => s with { SaidOn = Date(v) }));

    /// <summary>The fields that can be put right in a claim of this sort.</summary>
    public static IEnumerable<string> FieldsOf(ClaimSort sort) => (sort switch
    {
        ClaimSort.Act => OfAct.Keys,
        ClaimSort.ReplyOwed => OfOwed.Keys,
        ClaimSort.Deadline => OfDeadline.Keys,
        _ => OfStatement.Keys,
    }).Order(StringComparer.Ordinal);

    /// <summary>The claim with <paramref name="fields"/> put right, or what is wrong with them.</summary>
    public static (Claim? Claim, string? Fault) Apply(Claim claim, IReadOnlyDictionary<string, string> fields)
    {
        try
        {
            return (Corrected(claim, fields), null);
        }
        catch (FormatException fault)
        {
            return (null, fault.Message);
        }
    }

    private static Claim Corrected(Claim claim, IReadOnlyDictionary<string, string> fields) => claim switch
    {
        ActClaim act => act with { Act = All(act.Act, fields, OfAct) },
        OwedClaim owed => owed with { Owed = All(owed.Owed, fields, OfOwed) },
        DeadlineClaim deadline => deadline with { Deadline = All(deadline.Deadline, fields, OfDeadline) },
        StatementClaim statement => statement with { Statement = All(statement.Statement, fields, OfStatement) },
        _ => claim,
    };

    private static T All<T>(T entry, IReadOnlyDictionary<string, string> fields, ImmutableDictionary<string, Func<T, string, T>> known)
    {
        foreach (var (name, value) in fields)
        {
            var put = known.GetValueOrDefault(name)
                ?? throw new FormatException($"'{name}' is no field of this claim; its fields are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}");
            entry = put(entry, value);
        }

        return entry;
    }

    private static ImmutableDictionary<string, Func<T, string, T>> Fields<T>(params (string Name, Func<T, string, T> Put)[] fields) =>
        fields.ToImmutableDictionary(f => f.Name, f => f.Put, StringComparer.Ordinal);

    private static Parties Sides(string value)
    {
        var codes = Labels(value);
        return codes.FirstOrDefault(c => !PartyCode.IsValid(c)) is { } wrong ? throw Bad(wrong, "a party's code") : Parties.Of([.. codes]);
    }

    private static ImmutableArray<string> Labels(string value) => [.. value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static Edtf? Date(string value) => value.Length == 0 ? null : Edtf.TryParse(value, out var date) ? date : throw Bad(value, "an EDTF date");

    private static int? Number(string value) => value.Length == 0 ? null
        : int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw Bad(value, "a whole number");

    private static FormatException Bad(string value, string what) => new($"'{value}' is not {what}");
}
