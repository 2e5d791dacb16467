using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Specs;

public sealed class SpecFormatTests
{
    private const string Text = "Oman invited both sides to Muscat, its minister said.";

    [Theory]
    [InlineData("| yes | minister | OMN | Oman invited … Muscat |")]
    [InlineData("| yes | | | … both sides … |")]
    [InlineData("| no | minister | OMN | invited both sides … |")]
    [InlineData("| no | minister | OMN | Oman invited both sides |")]
    [InlineData("| no | minister | IRN | |")]
    [InlineData("| no | Minister | | |")]
    public void A_line_is_met_where_an_entry_says_it_and_none_where_it_may_not(string row) => Assert.True(IsMet(row));

    [Theory]
    [InlineData("| no | minister | OMN | Oman invited … Muscat |")]
    [InlineData("| yes | minister | OMN | invited both sides … |")]
    [InlineData("| yes | minister | IRN | |")]
    [InlineData("| no | | | |")]
    public void A_line_is_not_met_otherwise(string row) => Assert.False(IsMet(row));

    [Theory]
    [InlineData("| maybe | | | |")]
    [InlineData("| | | | |")]
    public void A_row_that_does_not_say_what_it_expects_is_refused(string row) => Assert.Throws<FormatException>(() => IsMet(row));

    [Fact]
    public void A_spec_without_a_dispatch_is_refused() => Assert.Throws<FormatException>(() => Spec.Parse("# Nothing", _ => ""));

    [Fact]
    public void A_line_is_found_by_its_place_in_the_file() => Assert.Equal(10, Parse("| yes | | | |").Line);

    private static bool IsMet(string row) => Parse(row).IsMetBy(ReadEntry.Of(Reading));

    private static ExpectedLine Parse(string row) =>
        Spec.Parse($"```dispatch\n{Text}\n```\n\n## Statements\n\n\n| expect | speaker | party | says |\n|---|---|---|---|\n{row}\n", _ => "").Lines.Single();

    private static DispatchReading Reading { get; } = new()
    {
        Reader = new ReaderStamp("test", "none"),
        Dispatch = new Dispatch { Id = "test", Text = Text },
        Statements = ImmutableArray.Create(new Statement
        {
            Id = "s1",
            Speaker = new Speaker("minister", Parties.Of("OMN")),
            Mode = SpeechMode.Indirect,
            Content = [new Span(0, 33)],
            Confidence = new Confidence(90),
            Because = "test",
        }),
    };
}
