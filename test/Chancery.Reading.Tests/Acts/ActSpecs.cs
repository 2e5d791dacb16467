using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Acts;

/// <summary>Reads the sentences of <c>acts.md</c>; the table may grow faster than the reader, but what is read must not sink.</summary>
public sealed class ActSpecs(ITestOutputHelper output)
{
    /// <summary>Rows in a hundred that must be read right; it only goes up.</summary>
    private const int Floor = 85;

    private static readonly string Table = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Acts", "acts.md"));

    [Fact]
    public void The_share_of_sentences_read_right_does_not_sink()
    {
        var reader = Reader.Create();
        var rows = Rows().ToList();
        var wrong = rows.Select(r => (Row: r, Got: Read(reader, r))).Where(r => r.Got != r.Row.Expected).ToList();
        foreach (var (row, got) in wrong)
        {
            output.WriteLine($"{row.Kind}: {row.Sentence} expected {row.Expected}, got {got}");
        }

        var share = 100 * (rows.Count - wrong.Count) / rows.Count;
        output.WriteLine($"{share} % of {rows.Count}");
        Assert.True(share >= Floor, $"{share} % of {rows.Count} rows are read right; {Floor} % were. Wrong: {string.Join("; ", wrong.Select(w => w.Row.Sentence))}");
    }

    [Fact]
    public void Every_kind_has_sentences_and_a_near_miss()
    {
        var rows = Rows().ToList();
        foreach (var kind in Enum.GetValues<ActKind>())
        {
            Assert.Contains(rows, r => r.Kind == Codes.Of(kind) && r.Expected == "none");
            Assert.Contains(rows, r => r.Kind == Codes.Of(kind) && r.Expected != "none");
        }
    }

    private static IEnumerable<(string Kind, string Sentence, string Expected)> Rows() =>
        from line in Table.Split('\n')
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        where cells.Length == 5 && Codes.TryParse(cells[1], out ActKind _)
        select (cells[1], cells[2], cells[3]);

    private static string Read(Reader reader, (string Kind, string Sentence, string Expected) row)
    {
        var reading = reader.Read(new Dispatch { Id = "spec", Text = row.Sentence, Published = new LocalDate(2025, 3, 5) });
        var acts = reading.Acts.Where(a => Codes.Of(a.Kind) == row.Kind).Select(Shown).ToList();
        return acts.Count == 0 ? "none" : string.Join("; ", acts);
    }

    private static string Shown(Act act)
    {
        var by = string.Join(',', act.By);
        var mutual = act.Kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Agree or ActKind.Sign;
        return mutual && act.To.IsEmpty ? $"{by} {Codes.Of(act.Status)}" : $"{by}>{string.Join(',', act.To)} {Codes.Of(act.Status)}";
    }
}
