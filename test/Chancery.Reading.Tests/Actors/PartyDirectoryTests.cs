using Chancery.Dispatches;
using Chancery.Reading.Data;
using NodaTime;

namespace Chancery.Reading.Tests.Actors;

public sealed class PartyDirectoryTests
{
    [Theory]
    [InlineData("RUS", "RUS")]
    [InlineData("rus", "RUS")]
    [InlineData("Russia", "RUS")]
    [InlineData("the Russian Federation", "RUS")]
    [InlineData("the Kremlin", "RUS")]
    [InlineData("Foggy Bottom", "USA")]
    [InlineData("Brussels", "EU")]
    [InlineData("türkiye", "TUR")]
    [InlineData("Côte d’Ivoire", "CIV")]
    [InlineData("the Knesset", "ISR")]
    public void A_code_or_name_stands_for_its_party(string name, string code) =>
        Assert.Equal(new PartyCode(code), ReaderData.Shared.Parties.Resolve(name, new LocalDate(2025, 11, 8)));

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("")]
    [InlineData("Reuters")]
    public void What_is_no_party_resolves_to_none(string name) => Assert.Null(ReaderData.Shared.Parties.Resolve(name));

    [Fact]
    public void A_capital_of_a_state_that_is_no_more_stands_for_it_in_its_day()
    {
        Assert.Equal(new PartyCode("SUN"), ReaderData.Shared.Parties.Resolve("Moscow", new LocalDate(1987, 3, 1)));
        Assert.Equal(new PartyCode("RUS"), ReaderData.Shared.Parties.Resolve("Moscow", new LocalDate(1997, 3, 1)));
    }

    [Fact]
    public void The_embedded_tables_have_no_errors() => Assert.Empty(ReaderData.Shared.Errors);
}
