using Chancery.Dispatches;

namespace Chancery.Reading.Tests.Actors;

/// <summary>Names that stand for one or another by date and by what else the dispatch names.</summary>
public sealed class ContextTests
{
    [Theory]
    [InlineData("Talks with Georgia were held in Tbilisi.", "Georgia", "GEO")]
    [InlineData("The Kremlin received the head of the State Council of Tatarstan.", "State Council", "")]
    [InlineData("The premier of the State Council spoke in Beijing.", "State Council", "CHN")]
    [InlineData("Voters in Georgia queued at polling places in Atlanta.", "Georgia", "")]
    [InlineData("Congo protested, officials in Kinshasa said.", "Congo", "COD")]
    [InlineData("Congo protested, officials in Brazzaville said.", "Congo", "COG")]
    [InlineData("Seoul replied at once. The South had waited long.", "South", "")]
    [InlineData("Pyongyang sent a message. The South did not reply.", "South", "KOR")]
    [InlineData("Seoul and Pyongyang spoke of ships in the South China Sea.", "South", "")]
    [InlineData("Hungary left the talks with NATO; the alliance was not amused.", "alliance", "NATO")]
    [InlineData("The ruling parties split; the alliance broke.", "alliance", "")]
    [InlineData("Iran told the International Atomic Energy Agency nothing, and the Agency waited.", "Agency", "IAEA")]
    [InlineData("Morocco replied. The Kingdom had waited long.", "Kingdom", "MAR")]
    [InlineData("Jim Jordan left.", "Jordan", "")]
    [InlineData("Jordan replied.", "Jordan", "JOR")]
    [InlineData("They met at the Harry Truman Library.", "Truman", "")]
    public void A_name_of_several_stands_for_the_one_whose_company_the_dispatch_keeps(string text, string word, string code) =>
        Assert.Equal(code, PartiesAt(ActorReading.Lay(text), word));

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
        Assert.Equal(code, PartiesAt(draft, word));
    }

    [Theory]
    [InlineData("President Carter spoke of the United States.", "Carter", "USA")]
    [InlineData("President Obama spoke of the United States.", "Obama", "USA")]
    [InlineData("Carter spoke of the United States.", "Carter", "")]
    [InlineData("Putin spoke at length.", "Putin", "RUS")]
    [InlineData("Mitchell spoke at length.", "Mitchell", "")]
    public void A_leader_is_known_by_surname_in_office_and_by_title_after_it(string text, string word, string code)
    {
        var draft = ActorReading.Lay(text);
        Assert.Equal(code, PartiesAt(draft, word));
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
    [InlineData("Embassy of the Republic of Korea in Hanoi", "KOR")]
    [InlineData("Permanent Mission of Ghana to the United Nations", "GHA")]
    [InlineData("Presidencia de la República del Perú", "PER")]
    public void A_body_that_the_outlets_lack_issues_for_the_party_in_its_name(string outlet, string code) =>
        Assert.Equal(code, string.Join(' ', ActorReading.Lay("Text.", outlet: outlet).Actors.Issuer!.Parties));

    [Theory]
    [InlineData("Borneo Gazette")]
    [InlineData("Africa Confidential")]
    [InlineData("China Daily")]
    [InlineData("Times of India")]
    public void A_paper_with_a_countrys_name_issues_for_nobody(string outlet) =>
        Assert.True(ActorReading.Lay("Text.", outlet: outlet).Actors.Issuer?.Parties.IsEmpty ?? true);

    [Fact]
    public void A_groups_own_release_is_issued_by_the_members_that_it_names() =>
        Assert.Equal("FRA DEU GBR", string.Join(' ', ActorReading.Lay("France, Germany and the United Kingdom regret the E3's silence.", outlet: "E3").Actors.Issuer!.Parties));

    [Fact]
    public void Both_sides_are_found_inside_a_longer_phrase() =>
        Assert.Equal("IDN AUS", PartiesAt(ActorReading.Lay("Indonesia wrote to Australia. The intelligence services of both sides stopped work.", 2013), "sides"));

    private static string PartiesAt(Draft draft, string word) =>
        string.Join(' ', draft.Actors.At(ActorReading.Last(draft, word))?.Referent.Parties ?? Parties.None);
}
