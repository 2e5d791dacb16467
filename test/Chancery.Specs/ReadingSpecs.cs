namespace Chancery.Specs;

public sealed class ReadingSpecs
{
    /// <summary>Every expected line of every spec: file, line, and what it says.</summary>
    public static TheoryData<string, int, string> Lines
    {
        get
        {
            var lines = new TheoryData<string, int, string>();
            foreach (var name in SpecFolder.Names)
            {
                foreach (var line in SpecFolder.Open(name).Lines)
                {
                    lines.Add(name, line.Line, line.ToString());
                }
            }

            return lines;
        }
    }

    public static TheoryData<string> Specs => [.. SpecFolder.Names];

    [Theory]
    [MemberData(nameof(Specs))]
    public void A_spec_cites_only_words_of_its_dispatch(string spec)
    {
        var (dispatch, lines) = SpecFolder.Open(spec);
        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.All(line.Cells, cell =>
            Assert.True(CellRules.StandIn(cell.Column, cell.Value, dispatch), $"{spec}:{line.Line}: '{cell.Value}' stands nowhere in the dispatch.")));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_dispatch_reads_as_its_spec_says(string spec, int line, string says)
    {
        var expected = SpecFolder.Open(spec).Lines.Single(l => l.Line == line);
        var entries = SpecFolder.Read(spec);
        var isMet = expected.IsMetBy(entries);
        if (expected.Expectation.KnownMiss)
        {
            Assert.False(isMet, $"{spec}:{line} is no miss any more; take 'known miss' off: {says}");
            Assert.Skip($"Known miss: {spec}:{line}: {says}");
        }

        Assert.True(isMet, $"{spec}:{line}: {says}\nread were:\n{string.Join('\n', entries.Where(e => e.Section == expected.Section))}");
    }
}
