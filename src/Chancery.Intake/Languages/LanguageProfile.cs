using System.Collections.Frozen;
using Chancery.Intake.Data;

namespace Chancery.Intake.Languages;

/// <summary>What tells a language: its script, its commonest words, its own letters.</summary>
internal sealed record LanguageProfile(string Code, string Script, FrozenSet<char> Letters, string[] Words)
{
    public static IReadOnlyList<LanguageProfile> All { get; } =
    [
        .. EmbeddedTable.Rows("languages.csv", "code", "script", "letters", "words")
            .Select(r => new LanguageProfile(r[0], r[1], r[2].ToFrozenSet(), r[3].Split('|', StringSplitOptions.RemoveEmptyEntries))),
    ];
}
