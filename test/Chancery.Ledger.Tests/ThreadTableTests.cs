using Chancery.Dispatches;

namespace Chancery.Ledger.Tests;

public sealed class ThreadTableTests
{
    private const string Head = "| from | act | by | to | to move |\n|---|---|---|---|---|\n";

    [Fact]
    public void The_table_in_the_docs_is_the_table_in_the_code()
    {
        var path = Path.Combine(Root(), "docs", "threads.md");
        var page = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = page.IndexOf(Head, StringComparison.Ordinal) + Head.Length;
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal) + 1;
        var expected = string.Concat(ThreadTable.Rows.Select(Line));
        if (Environment.GetEnvironmentVariable("CHANCERY_ACCEPT") == "1")
        {
            File.WriteAllText(path, page[..start] + expected + page[end..]);
        }
        else
        {
            Assert.Equal(expected, page[start..end]);
        }
    }

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, ThreadTable.Rows.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_row_moves_a_thread_as_it_says(int index)
    {
        var row = ThreadTable.Rows[index];
        if (row.From.IsEmpty)
        {
            Assert.Equal(row, ThreadTable.Opening(row.Trigger, row.By));
        }

        foreach (var from in row.From)
        {
            Assert.Equal((row.To, row.Move), ThreadTable.Find(from, row.Trigger, row.By) is { } found ? (found.To, found.Move) : default);
        }
    }

    [Fact]
    public void No_row_is_hidden_by_one_before_it()
    {
        var cases = ThreadTable.Rows.SelectMany(r => r.From.IsEmpty ? ["none"] : r.From.Select(ThreadWords.Of), (r, from) => $"{from} {r.Trigger} {r.By}").ToList();
        Assert.Equal(cases.Count, cases.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_act_of_the_table_is_an_act_of_the_vocabulary() =>
        Assert.All(ThreadTable.Rows.Select(r => r.Trigger).Where(t => t != "lapse" && !t.StartsWith("owed", StringComparison.Ordinal)), t => Assert.True(Codes.TryParse(t, out ActKind _), t));

    [Fact]
    public void Nothing_but_a_new_opening_moves_a_closed_thread() =>
        Assert.DoesNotContain(ThreadTable.Rows, r => r.From.Any(ThreadWords.IsClosed));

    private static string Line(ThreadRow row)
    {
        var from = row.From.IsEmpty ? "none" : string.Join(", ", row.From.Select(ThreadWords.Of));
        return $"| {from} | {row.Trigger} | {ThreadWords.Of(row.By)} | {ThreadWords.Of(row.To)} | {ThreadWords.Of(row.Move)} |\n";
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Chancery.slnx")))
        {
            at = Path.GetDirectoryName(at)!;
        }

        return at;
    }
}
