using System.Collections.Immutable;

namespace Chancery.Specs;

/// <summary>One row of a spec's table: what some entry of the reading must say, or what none may say. An empty cell says nothing.</summary>
/// <param name="Line">Where it stands in the spec file, from 1.</param>
internal sealed record ExpectedLine(Section Section, int Line, Expectation Expectation, ImmutableArray<(Column Column, string Value)> Cells)
{
    public bool IsMetBy(IEnumerable<ReadEntry> entries) => entries.Any(Matches) == Expectation.Wanted;

    private bool Matches(ReadEntry entry) =>
        entry.Section == Section && Cells.All(cell => cell.Value.Length == 0 || CellRules.Matches(cell.Column, cell.Value, entry[cell.Column]));

    public override string ToString() =>
        $"{Section} {(Expectation.Wanted ? "with" : "without")} {string.Join(" | ", Cells.Where(c => c.Value.Length > 0).Select(c => $"{c.Column}: {c.Value}"))}";
}
