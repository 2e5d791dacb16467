using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Reading.Acts;

/// <summary>The parties that may be meant as those who act and those towards whom they act: what the row's slots give, then who stands about the trigger.</summary>
internal sealed class PartyOptions(SlotReader slots, Surroundings surroundings, Scene scene, ActLexicon lexicon)
{
    private const int MaxDoers = 7;
    private const int MaxTargets = 8;
    private const int MaxTogether = 12;
    private const int MaxParts = 5;
    private readonly List<PartyOption> _parts = [];

    /// <summary>Who may have acted.</summary>
    public void Doers(Frame frame, ActRow row, List<PartyOption> around, List<PartyOption> into)
    {
        into.Clear();
        foreach (var alternative in row.By)
        {
            AddSlots(frame, alternative, Parties.None, into, MaxDoers);
        }

        if (row.Has(ActFlags.Clause))
        {
            return;
        }

        foreach (var option in around)
        {
            PartyOption.Add(into, option, MaxDoers);
        }
    }

    /// <summary>Towards whom <paramref name="by"/> may have acted; the last is nobody.</summary>
    public void Targets(Frame frame, ActRow row, Parties by, List<PartyOption> around, List<PartyOption> into)
    {
        into.Clear();
        foreach (var alternative in row.To)
        {
            AddSlots(frame, alternative, by, into, MaxTargets);
        }

        Add(into, scene.Counterpart(by), PartySource.Counterpart, MaxTargets);
        foreach (var option in around)
        {
            var others = option.Parties.Except(by);
            PartyOption.Add(into, option with { Parties = others }, MaxTargets);
        }

        into.Add(PartyOption.Nobody);
    }

    /// <summary>Who may have acted together.</summary>
    public void Together(Frame frame, ActRow row, List<PartyOption> around, List<PartyOption> into)
    {
        into.Clear();
        _parts.Clear();
        foreach (var alternative in row.By)
        {
            AddSlots(frame, alternative, Parties.None, into, MaxTogether);
            foreach (var slot in alternative)
            {
                AddSlots(frame, [slot], Parties.None, _parts, MaxParts);
            }
        }

        foreach (var option in around)
        {
            PartyOption.Add(_parts, option, MaxParts + 2);
        }

        Add(into, scene.Participants, PartySource.Participants, MaxTogether);
        Add(into, surroundings.Everybody(frame.Trigger), PartySource.Everybody, MaxTogether);
        for (var i = 0; i < _parts.Count; i++)
        {
            for (var k = i + 1; k < _parts.Count; k++)
            {
                var both = _parts[i].Parties.Union(_parts[k].Parties);
                PartyOption.Add(into, new PartyOption(both, _parts[i].Sources | _parts[k].Sources | PartyOption.Bit(PartySource.Pair), _parts[i].Token), MaxTogether);
            }
        }

        into.RemoveAll(o => o.Parties.Count < 2 && !lexicon.IsGroup(o.Parties[0]));
    }

    private static void Add(List<PartyOption> into, Parties parties, PartySource source, int limit) => PartyOption.Add(into, new PartyOption(parties, PartyOption.Bit(source), -1), limit);

    private void AddSlots(Frame frame, ImmutableArray<Slot> alternative, Parties others, List<PartyOption> into, int limit)
    {
        var filled = slots.FillOne(frame, alternative, others);
        var parties = others.IsEmpty ? filled.Parties : filled.Parties.Except(others);
        var sources = 0UL;
        foreach (var slot in alternative)
        {
            sources |= PartyOption.Bit(slot.Source);
        }

        PartyOption.Add(into, new PartyOption(parties, sources, filled.Token), limit);
    }
}
