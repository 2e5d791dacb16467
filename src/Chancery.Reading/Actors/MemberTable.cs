using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Actors;

/// <summary>Groups of few: where a dispatch names all their members, the group stands for these.</summary>
internal sealed class MemberTable
{
    private static readonly TableSchema Schema = new(["group", "members", "source"], []);
    private readonly List<(PartyCode Group, Parties Members)> _groups = [];

    private MemberTable()
    {
    }

    public static MemberTable Empty { get; } = new();

    public static MemberTable Load(DataSource source, ICollection<DataError> errors)
    {
        var table = new MemberTable();
        foreach (var row in source.Table("groups.csv", Schema, errors).Rows)
        {
            if (ActorTables.TryParties(row, "group", errors, out var group) & ActorTables.TryParties(row, "members", errors, out var members))
            {
                table._groups.Add((group[0], members));
            }
        }

        return table;
    }

    /// <summary>Puts the members in a group's place in every phrase, for groups all of whose members the phrases name; gives what does the same elsewhere.</summary>
    public Func<Parties, Parties> Spell(List<Phrase> phrases)
    {
        var named = new HashSet<PartyCode>();
        foreach (var phrase in phrases)
        {
            named.UnionWith(phrase.Parties.Union(phrase.Figure?.Parties ?? Parties.None));
        }

        var spelt = new List<(PartyCode Group, Parties Members)>();
        foreach (var (group, members) in _groups)
        {
            if (!named.Contains(group) || !members.All(named.Contains))
            {
                continue;
            }

            spelt.Add((group, members));
            foreach (var phrase in phrases.Where(p => p.Parties.Contains(group)))
            {
                phrase.Parties = Put(phrase.Parties, group, members);
            }
        }

        return parties => spelt.Aggregate(parties, (all, s) => all.Contains(s.Group) ? Put(all, s.Group, s.Members) : all);
    }

    private static Parties Put(Parties parties, PartyCode group, Parties members) => parties.Except(Parties.Of(group)).Union(members);
}
