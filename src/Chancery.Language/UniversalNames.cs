using System.Collections.Frozen;

namespace Chancery.Language;

/// <summary>The names that Universal Dependencies gives to tags and relations.</summary>
public static class UniversalNames
{
    private static readonly string[] Relations = [.. Enum.GetNames<Relation>().Select(Subtyped)];
    private static readonly string[] Tags = [.. Enum.GetNames<UniversalTag>().Select(name => name.ToUpperInvariant())];

    private static readonly FrozenDictionary<string, Relation> RelationsByName =
        Enum.GetValues<Relation>().ToFrozenDictionary(relation => Relations[(int)relation], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, UniversalTag> TagsByName =
        Enum.GetValues<UniversalTag>().ToFrozenDictionary(tag => Tags[(int)tag], StringComparer.Ordinal);

    /// <summary>The relation as CoNLL-U writes it: <c>nsubj:pass</c>.</summary>
    public static string Of(Relation relation) => Relations[(int)relation];

    /// <summary>The tag as CoNLL-U writes it: <c>PROPN</c>.</summary>
    public static string Of(UniversalTag tag) => Tags[(int)tag];

    /// <summary>The relation of that name; an unknown subtype gives its universal relation, an unknown name <see cref="Relation.Dep"/>.</summary>
    public static Relation RelationOf(string name)
    {
        if (RelationsByName.TryGetValue(name, out var relation))
        {
            return relation;
        }

        var colon = name.IndexOf(':');
        return colon > 0 ? RelationsByName.GetValueOrDefault(name[..colon]) : Relation.Dep;
    }

    /// <summary>The tag of that name; an unknown name gives <see cref="UniversalTag.X"/>.</summary>
    public static UniversalTag TagOf(string name) => TagsByName.GetValueOrDefault(name);

    private static string Subtyped(string name)
    {
        var second = 1;
        while (second < name.Length && !char.IsUpper(name[second]))
        {
            second++;
        }

        var lower = name.ToLowerInvariant();
        return second == name.Length ? lower : $"{lower[..second]}:{lower[second..]}";
    }
}
