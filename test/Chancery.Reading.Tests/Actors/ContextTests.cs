using Chancery.Dispatches;

namespace Chancery.Reading.Tests.Actors;

/// <summary>Names that stand for one or another by date and by what else the dispatch names.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("Talks with Georgia were held in Tbilisi.", "Georgia", "Georgia GEO")]
    [InlineData("Voters in Georgia queued at polling places in Atlanta.", "Georgia", null)]
    [InlineData("Congo protested, officials in Kinshasa said.", "Congo", "Congo COD")]
    [InlineData("Congo protested, officials in Brazzaville said.", "Congo", "Congo COG")]
    [InlineData("Seoul replied at once. The South had waited long.", "South", null)]
    [InlineData("Pyongyang sent a message. The South did not reply.", "South", "South KOR")]
    [InlineData("Seoul and Pyongyang spoke of ships in the South China Sea.", "South", null)]
    [InlineData("Hungary left the talks with NATO; the alliance was not amused.", "alliance", "alliance NATO")]
    [InlineData("The ruling parties split; the alliance broke.", "alliance", null)]
    [InlineData("Iran told the International Atomic Energy Agency nothing, and the Agency waited.", "Agency", "Agency IAEA")]
    [InlineData("The World Bank paid; the Bank of Ghana did not.", "Bank", "Bank of Ghana")]
    public void A_name_of_several_stands_for_the_one_whose_company_the_dispatch_keeps(string text, string word, string? expected)
    {
        var draft = ActorReading.Lay(text);
        var referent = draft.Actors.At(ActorReading.Last(draft, word))?.Referent;
        Assert.Equal(expected is null or "Bank of Ghana" ? Parties.None : Parties.Of(expected[^(expected.EndsWith("NATO", StringComparison.Ordinal) || expected.EndsWith("IAEA", StringComparison.Ordinal) ? 4 : 3)..]), referent?.Parties.Except(Parties.Of("GHA")) ?? Parties.None);
    }

    [Theory]
    [InlineData(1987, "The Community replied to Washington.", "Community", "EU")]
    [InlineData(2020, "The Community replied to Washington.", "Community", "")]
    [InlineData(2020, "Treaties with the Soviet Union lapsed.", "Union", "SUN")]
    [InlineData(2020, "Moscow replied.", "Moscow", "RUS")]
    [InlineData(1987, "Moscow replied.", "Moscow", "SUN")]
    [InlineData(1989, "East Germany and West Germany talked.", "Germany", "DEU")]
    [InlineData(2005, "East Germany had signed it.", "Germany", "DDR")]
    [InlineData(2012, "Windhoek recalled its envoy.", "Windhoek", "NAM")]
    public void A_name_stands_for_the_state_of_its_day(int year, string text, string word, string code)
    {
        var draft = ActorReading.Lay(text, year);
        var parties = draft.Actors.At(ActorReading.Last(draft, word))?.Referent.Parties ?? Parties.None;
        Assert.Equal(code, string.Join(' ', parties));
    }

    [Theory]
    [InlineData("President Carter spoke of the United States.", "Carter", "USA")]
    [InlineData("President Obama spoke of the United States.", "Obama", "USA")]
    [InlineData("Carter spoke of the United States.", "Carter", "")]
    public void A_former_leader_is_known_by_title_and_surname(string text, string word, string code)
    {
        var draft = ActorReading.Lay(text);
        Assert.Equal(code, string.Join(' ', draft.Actors.At(ActorReading.Last(draft, word))?.Referent.Parties ?? Parties.None));
    }

    [Theory]
    [InlineData("The E3 replied. Officials of France, Germany and the United Kingdom met.", "E3", "FRA DEU GBR")]
    [InlineData("The E3 replied. Officials of France met.", "E3", "E3")]
    public void A_group_stands_for_its_members_where_the_dispatch_names_them_all(string text, string word, string codes)
    {
        var draft = ActorReading.Lay(text);
        Assert.Equal(codes, string.Join(' ', draft.Actors.At(ActorReading.Last(draft, word))!.Referent.Parties));
    }

    [Fact]
    public void Three_countries_are_those_listed_whoever_else_the_sentence_names()
    {
        var draft = ActorReading.Lay("NATO invited Poland, Hungary and Romania. The United States welcomed the three countries.");
        Assert.Equal("POL HUN ROU", string.Join(' ', draft.Actors.At(ActorReading.Last(draft, "countries"))!.Referent.Parties));
    }

    [Fact]
    public void A_longer_name_than_the_tables_have_is_one_person() =>
        Assert.Equal("Haitham bin Tariq Al Said OMN", ActorReading.Who(ActorReading.Lay("Sultan Haitham bin Tariq Al Said spoke."), "Haitham"));

    [Theory]
    [InlineData("State House, Windhoek", "NAM")]
    [InlineData("Cancillería de Colombia", "COL")]
    [InlineData("Department of Foreign Affairs, Papua New Guinea", "PNG")]
    [InlineData("Office of the Prime Minister of Tonga", "TON")]
    [InlineData("African Union", "AU")]
    [InlineData("Itamaraty", "BRA")]
    public void A_body_that_the_outlets_lack_issues_for_the_party_in_its_name(string outlet, string code) =>
        Assert.Equal(code, string.Join(' ', ActorReading.Lay("Text.", outlet: outlet).Actors.Issuer!.Parties));

    [Theory]
    [InlineData("Borneo Gazette")]
    [InlineData("Africa Confidential")]
    [InlineData("China Daily")]
    [InlineData("Times of India")]
    public void A_paper_with_a_countrys_name_issues_for_nobody(string outlet) =>
        Assert.True(ActorReading.Lay("Text.", outlet: outlet).Actors.Issuer?.Parties.IsEmpty ?? true);
}
