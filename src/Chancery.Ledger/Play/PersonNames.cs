using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Names of persons as dispatches give them: with or without first names, initials and additions.</summary>
public static class PersonNames
{
    private static readonly char[] Breaks = [' ', ',', '.', '\u00A0'];
    private static readonly HashSet<string> Additions = new(["Jr", "Sr", "II", "III"], StringComparer.Ordinal);

    /// <summary>Whether two names can be one person's: the same last name, or all of one in the other ('Xi', 'Xi Jinping').</summary>
    public static bool Agree(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Length > 0 && b.Length > 0 && (a[^1].Equals(b[^1], StringComparison.OrdinalIgnoreCase) || Covers(a, b) || Covers(b, a));
    }

    /// <summary>The names, each person once, as fully as told.</summary>
    public static IReadOnlyList<string> Once(IEnumerable<string> names)
    {
        var once = new List<string>();
        foreach (var name in names)
        {
            var known = once.FindIndex(n => Agree(n, name));
            if (known < 0)
            {
                once.Add(name);
            }
            else if (Words(once[known]).Length == 1)
            {
                once[known] = name;
            }
        }

        return once;
    }

    /// <summary>Whether two reports name others of one side: then they tell of two encounters.</summary>
    internal static bool Differ(IEnumerable<Speaker> told, IReadOnlyList<Speaker> known)
    {
        foreach (var sides in told.Where(t => t.Parties.Count == 1).GroupBy(t => t.Parties[0]))
        {
            var there = known.Where(k => k.Parties.Count == 1 && k.Parties[0] == sides.Key).ToList();
            if (there.Count > 0 && !sides.Any(s => there.Exists(k => Agree(s.Name, k.Name))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(string[] all, string[] some) => some.All(w => all.Contains(w, StringComparer.OrdinalIgnoreCase));

    private static string[] Words(string name) => [.. name.Split(Breaks, StringSplitOptions.RemoveEmptyEntries).Where(w => !Additions.Contains(w))];
}
