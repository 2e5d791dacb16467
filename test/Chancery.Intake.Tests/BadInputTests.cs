using System.Diagnostics;
using System.Text;

namespace Chancery.Intake.Tests;

public sealed class BadInputTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "a.txt", [], "a.txt: it is empty; give it a text, or leave it out [CH103]" },
        { "a.txt", " \n\t"u8.ToArray(), "a.txt: there is no text; give it a text, or leave it out [CH103]" },
        { "a.jsonl", "\n\n"u8.ToArray(), "a.jsonl: there is no line in it; give it a text, or leave it out [CH103]" },
        { "a.txt", "%PDF-1.7 abc"u8.ToArray(), "a.txt: it is a PDF, not text; save its text as a file of its own, or unpack it, and read that [CH104]" },
        { "a.md", [1, 0, 2, 0], "a.md: it is binary, not text; save its text as a file of its own, or unpack it, and read that [CH104]" },
        { "a.json", "{\"text\":\n\"x\","u8.ToArray(), "a.json:2: the JSON breaks at column 4; mend the JSON there [CH105]" },
        { "a.json", "nonsense"u8.ToArray(), "a.json:1: the JSON breaks at column 2; mend the JSON there [CH105]" },
        { "a.jsonl", "{\"text\":\"a\"]"u8.ToArray(), "a.jsonl:1: the JSON breaks at byte 12 of the line; mend the JSON there [CH105]" },
        { "a.jsonl", "[1]"u8.ToArray(), "a.jsonl:1: a dispatch is an object, and this is an array; give an object with a string \"text\", on its own or under \"dispatch\" [CH106]" },
        { "a.jsonl", "{\"text\":7}"u8.ToArray(), "a.jsonl:1: it has no string \"text\"; give an object with a string \"text\", on its own or under \"dispatch\" [CH106]" },
        { "a.jsonl", [.. "{\"text\":\""u8, 0xFF, .. "\"}"u8], "a.jsonl:1: the line is not valid UTF-8; save it as UTF-8 [CH108]" },
        { "a.jsonl", "{\"text\":\"\\ud800\"}"u8.ToArray(), "a.jsonl:1: a string holds half a surrogate pair; save it as UTF-8 [CH108]" },
        { "a.md", "---\ntitle: a\nx: [\n---\nText"u8.ToArray(), "a.md:4: the front matter is not valid YAML; mend the lines between the two '---' [CH109]" },
        { "a.md", "---\n- a\n---\nText"u8.ToArray(), "a.md:2: the front matter is no mapping of names to values; mend the lines between the two '---' [CH109]" },
        { "a.html", "<html><body><script>x</script></body></html>"u8.ToArray(), "a.html: there is no text; give it a text, or leave it out [CH103]" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_is_wrong_is_said_with_its_place_and_what_to_do(string name, byte[] bytes, string message) => Assert.Equal(message, _scratch.Refusal(name, bytes));

    [Fact]
    public void What_stands_before_a_break_in_an_array_is_still_read()
    {
        var results = Scratch.Take(new IntakeOptions(), _scratch.Write("a.json", "[{\"text\":\"a\"},\n{\"text\":\"b\"},\n{"));
        Assert.Equal((3, 2, 3L), (results.Count, results.OfType<IntakeResult.Accepted>().Count(), results[2].Place.Line ?? 0));
    }

    [Fact]
    public void A_path_that_leads_nowhere_and_an_empty_folder_are_refused()
    {
        var results = Scratch.Take(new IntakeOptions(), Path.Combine(_scratch.Folder, "none"), _scratch.Folder);
        Assert.Equal(["CH101", "CH110"], results.Cast<IntakeResult.Refused>().Select(r => r.Message.Kind.Code));
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_without_being_held_and_the_next_is_read()
    {
        var file = _scratch.Write("a.jsonl", []);
        using (var output = File.OpenWrite(file))
        {
            var megabyte = Encoding.ASCII.GetBytes(new string('x', 1 << 20));
            for (var i = 0; i < 50; i++)
            {
                output.Write(megabyte);
            }

            output.Write("\n{\"text\":\"Next.\",\"published\":\"2025-11-08\"}\n"u8);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var results = Scratch.Take(new IntakeOptions(), file);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 45 << 20);
        Assert.Equal("CH107", Assert.IsType<IntakeResult.Refused>(results[0]).Message.Kind.Code);
        Assert.Equal(2, results[1].Place.Line);
        Assert.IsType<IntakeResult.Accepted>(results[1]);
    }

    [Fact]
    public void A_whole_file_that_is_too_large_is_refused()
    {
        var file = _scratch.Write("a.txt", new string('x', 101));
        var result = Assert.Single(Scratch.Take(new IntakeOptions { LargestFile = 100 }, file));
        Assert.Equal("CH107", Assert.IsType<IntakeResult.Refused>(result).Message.Kind.Code);
    }

    [Fact]
    public void A_missing_or_unknown_date_is_a_warning_and_the_date_of_the_batch_stands_in()
    {
        var none = _scratch.Accepted("a.jsonl", "{\"text\":\"a b\"}"u8.ToArray());
        var bad = _scratch.Accepted("b.jsonl", "{\"text\":\"a b\",\"published\":\"in spring\"}"u8.ToArray());
        Assert.Equal(["CH121", "CH122"], [none.Messages.Single().Kind.Code, bad.Messages.Single().Kind.Code]);
        var given = Scratch.Take(new IntakeOptions { Published = new NodaTime.LocalDate(2025, 11, 8) }, Path.Combine(_scratch.Folder, "a.jsonl"));
        Assert.Empty(Assert.IsType<IntakeResult.Accepted>(given[0]).Messages);
    }

    [Theory]
    [InlineData("<div>", 2_900)]
    [InlineData("<div>", 2_000_000)]
    [InlineData("<b><p>", 2_900)]
    [InlineData("<p>", 100_000)]
    [InlineData("<li><p>", 50_000)]
    [InlineData("<tr><td>", 200_000)]
    [InlineData("<table><tr><td>", 2_900)]
    [InlineData("<a href=x>", 200_000)]
    [InlineData("<svg><g>", 1_400)]
    [InlineData("<", 1_000_000)]
    [InlineData("<!--", 1_000_000)]
    [InlineData("&amp", 1_000_000)]
    public void A_page_of_deep_nesting_neither_hangs_nor_overflows(string tag, int count)
    {
        var watch = Stopwatch.StartNew();
        var results = Scratch.Take(new IntakeOptions(), _scratch.Write("a.html", string.Concat(Enumerable.Repeat(tag, count)) + "Text."));
        Assert.Single(results);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData(".json")]
    [InlineData(".jsonl")]
    [InlineData(".html")]
    [InlineData(".md")]
    [InlineData(".txt")]
    [InlineData("")]
    public void Random_bytes_are_refused_or_read_and_never_thrown_at(string extension)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            var text = "{[\"<>-:\n\\ud8ae---text&#;/p"u8.ToArray();
            var mixed = seed % 2 == 0 ? bytes : [.. bytes.Select(b => text[b % text.Length])];
            Assert.NotEmpty(Scratch.Take(new IntakeOptions(), _scratch.Write($"x{seed}{extension}", mixed)));
        }
    }
}
