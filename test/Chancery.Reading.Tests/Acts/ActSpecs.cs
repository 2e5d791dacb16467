using Chancery.Dispatches;

namespace Chancery.Reading.Tests.Acts;

/// <summary>Reads the sentences of <c>acts.md</c>, which says of each whether it is read right; with CHANCERY_ACCEPT=1 the marks are written anew.</summary>
public sealed class ActSpecs(ITestOutputHelper output)
{
    /// <summary>Sentences a kind, at least.</summary>
    private const int Enough = 15;

    /// <summary>Rows in a hundred that must be read right; it only goes up.</summary>
    private const int Floor = 85;

    private static readonly string Source = Path.Combine(Root(), "test", "Chancery.Reading.Tests", "Acts", "acts.md");
    private static readonly string[] Table = File.ReadAllText(Source).ReplaceLineEndings("\n").Split('\n');
    private static readonly Lazy<Reader> Shared = new(Reader.Create);

    public static TheoryData<string> Kinds => [.. Enum.GetValues<ActKind>().Select(Codes.Of)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Sentences_are_read_as_the_table_says(string kind)
    {
        var wrong = new List<string>();
        foreach (var row in ActSpec.Parse(Table).Where(r => r.Kind == kind))
        {
            var read = row.ReadBy(Shared.Value);
            if (row.IsMetBy(read) == row.KnownMiss)
            {
                wrong.Add(row.KnownMiss ? $"no miss any more, take the mark off: {row.Row}" : $"{row.Row} got {read}");
            }
        }

        Assert.True(wrong.Count == 0 || Accepts, string.Join('\n', wrong));
    }

    [Fact]
    public void The_share_of_sentences_read_right_does_not_sink()
    {
        var rows = ActSpec.Parse(Table).Select(r => (Row: r, Read: r.ReadBy(Shared.Value))).ToList();
        foreach (var (row, read) in rows.Where(r => !r.Row.IsMetBy(r.Read)))
        {
            output.WriteLine($"{row.Kind}: {row.Sentence} expected {row.Expected}, got {read}");
        }

        var right = rows.Count(r => r.Row.IsMetBy(r.Read));
        output.WriteLine($"{right} of {rows.Count}");
        if (Accepts)
        {
            var lines = Table.ToArray();
            rows.ForEach(r => lines[r.Row.Line] = (r.Row with { KnownMiss = !r.Row.IsMetBy(r.Read) }).Row);
            File.WriteAllText(Source, string.Join('\n', lines));
        }

        Assert.True(100 * right >= Floor * rows.Count, $"{right} of {rows.Count} rows are read right; {Floor} % were.");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_enough_sentences_and_near_misses(string kind)
    {
        var rows = ActSpec.Parse(Table).Where(r => r.Kind == kind).ToList();
        Assert.True(rows.Count >= Enough, $"{kind} has {rows.Count} sentences");
        Assert.True(rows.Count(r => r.Expected == "none") >= 3, $"{kind} lacks near misses");
        Assert.Equal(rows.Count, rows.Select(r => r.Sentence).Distinct().Count());
    }

    private static bool Accepts => Environment.GetEnvironmentVariable("CHANCERY_ACCEPT") == "1";

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Chancery.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
