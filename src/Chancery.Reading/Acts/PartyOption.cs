using System.Numerics;
using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>Parties that may be meant, with the ways that led to them.</summary>
/// <param name="Sources">Bit n stands for the <see cref="PartySource"/> n.</param>
/// <param name="Token">A token of the phrase that names them; -1 where they are understood.</param>
internal readonly record struct PartyOption(Parties Parties, ulong Sources, int Token)
{
    public static PartyOption Nobody => new(Parties.None, Bit(PartySource.Nobody), -1);

    /// <summary>The way that was tried first.</summary>
    public PartySource First => (PartySource)BitOperations.TrailingZeroCount(Sources);

    /// <summary>Whether the clause itself names them.</summary>
    public bool IsNamed => (Sources & ((Bit(PartySource.Upper) - 1) & ~(Bit(PartySource.Scene) | Bit(PartySource.Encounter) | Bit(PartySource.Speaker)))) != 0;

    public bool Has(PartySource source) => (Sources & Bit(source)) != 0;

    public static ulong Bit(PartySource source) => 1UL << (int)source;

    /// <summary>Adds parties to the options, to the one with the same parties where there is one.</summary>
    public static void Add(List<PartyOption> options, PartyOption option, int limit)
    {
        if (option.Parties.IsEmpty)
        {
            return;
        }

        for (var i = 0; i < options.Count; i++)
        {
            if (options[i].Parties.SetEquals(option.Parties))
            {
                options[i] = options[i] with { Sources = options[i].Sources | option.Sources, Token = options[i].Token < 0 ? option.Token : options[i].Token };
                return;
            }
        }

        if (options.Count < limit)
        {
            options.Add(option);
        }
    }
}
