using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Tests.Actors;

public sealed class RecognitionTests
{
    [Theory]
    [InlineData("Algerian envoy Karim Belaid arrived on Monday.", "Belaid", "Karim Belaid DZA")]
    [InlineData("President of Turkey Recep Tayyip Erdogan called.", "Erdogan", "Recep Tayyip Erdogan TUR")]
    [InlineData("Deputy Prime Minister/Foreign Minister Somchai Prasert of the Kingdom of Thailand agreed.", "Prasert", "Somchai Prasert THA")]
    [InlineData("Tesfaye Haile, an Eritrean government spokesman, said talks were over.", "Haile", "Tesfaye Haile ERI")]
    [InlineData("U.S. State Department spokesperson Paul Harper declined to comment.", "Harper", "Paul Harper USA")]
    [InlineData("Greek, Cypriot and French counterparts, Nikos Adamou, Andreas Petrou and Luc Moreau, met.", "Petrou", "Andreas Petrou CYP")]
    [InlineData("Foreign Ministers Jan Nowak of Poland, Pavel Dvorak of the Czech Republic and Istvan Kiss of Hungary met.", "Kiss", "Istvan Kiss HUN")]
    [InlineData("Rear Admiral Ruth Cole, commander of the US Fifth Fleet, spoke.", "Cole", "Ruth Cole USA")]
    [InlineData("German businessman Hans Vogt left.", "Vogt", "Hans Vogt")]
    [InlineData("Norwegian Foreign Minister Ola R. Hansen, Jr. Call with the press was long.", "Hansen", "Ola R. Hansen, Jr. NOR")]
    [InlineData("The Norwegian Ministry of Foreign Affairs regretted it.", "Ministry", "The Norwegian Ministry of Foreign Affairs NOR")]
    [InlineData("India's ambassador to Nepal, Arun Rao, said so.", "Rao", "Arun Rao IND")]
    public void A_dispatch_introduces_its_own_persons(string text, string word, string expected)
    {
        var draft = ActorReading.Lay(text);
        var referent = draft.Actors.At(ActorReading.Last(draft, word))!.Referent;
        Assert.Equal(expected, $"{referent.Name} {string.Join(' ', referent.Parties)}".Trim());
    }

    [Theory]
    [InlineData(1991, "Bush", "Bush USA", "President")]
    [InlineData(2006, "Bush", "Bush USA", "President")]
    [InlineData(2012, "Lavrov", "Lavrov RUS", "Foreign Minister")]
    [InlineData(1988, "Shevardnadze", "Shevardnadze SUN", "Foreign Minister")]
    public void A_surname_stands_for_whoever_held_office_then(int year, string name, string who, string office)
    {
        var draft = ActorReading.Lay($"Talks between the Soviet Union, Russia and the United States go on, {name} said.", year);
        Assert.Equal((who, office), (ActorReading.Who(draft, name), draft.Actors.At(ActorReading.Last(draft, name))!.Referent.Role));
    }

    [Theory]
    [InlineData("They told us that the US would sign.", "us")]
    [InlineData("Those who left were few.", "who")]
    [InlineData("We ate turkey and rice.", "turkey")]
    [InlineData("See https://www.trade.gov/china for more.", "china")]
    [InlineData("The Indo-Pacific matters.", "Pacific")]
    [InlineData("He had to head for the exit.", "head")]
    public void Words_that_only_look_like_names_are_none(string text, string word)
    {
        var draft = ActorReading.Lay(text);
        Assert.Null(draft.Actors.At(draft.Text.Tokens.ToArray().ToList().FindIndex(t => text[t.Start..t.End].Contains(word, StringComparison.Ordinal))));
    }

    [Fact]
    public void Two_parties_joined_by_a_hyphen_are_both_named()
    {
        var draft = ActorReading.Lay("Russian-US consultations and U.S.-EU talks resumed.");
        Assert.Equal(Parties.Of("RUS", "USA", "EU"), draft.Actors.PartiesIn(new Sentence(0, draft.Text.Tokens.Length)));
    }

    [Fact]
    public void A_capital_after_in_is_a_place()
    {
        var draft = ActorReading.Lay("They met in Moscow, and Moscow agreed.", 2015);
        Assert.Equal([MentionKind.Place, MentionKind.Party], draft.Actors.Mentions.Where(m => m.Referent.Name == "Moscow").Select(m => m.Kind));
    }

    [Theory]
    [InlineData("Kremlin", "RUS")]
    [InlineData("U.S. Department of State", "USA")]
    [InlineData("www.fmprc.gov.cn", "CHN")]
    [InlineData("english.scio.gov.cn", "CHN")]
    [InlineData("Norwegian Ministry of Foreign Affairs", "NOR")]
    [InlineData("The Kremlin", "RUS")]
    [InlineData("Ministry of Foreign Affairs of Botswana", "BWA")]
    public void A_governments_outlet_is_its_issuer(string outlet, string party) =>
        Assert.Equal(Parties.Of(party), ActorReading.Lay("Text.", outlet: outlet).Actors.Issuer!.Parties);

    [Fact]
    public void An_agency_issues_for_no_party() =>
        Assert.True(ActorReading.Lay("Text.", outlet: "Reuters").Actors.Issuer!.Parties.IsEmpty);

    [Fact]
    public void A_title_introduces_whom_the_text_names_by_surname()
    {
        var draft = ActorReading.Lay("Okoro said that talks went on.", title: "Ghanaian Trade Minister Ama Okoro on talks");
        Assert.Equal("Ama Okoro GHA", ActorReading.Who(draft, "Okoro"));
    }

    [Fact]
    public void An_official_without_a_state_is_of_the_state_of_the_dateline() =>
        Assert.Equal("Lemma Tadesse ETH", ActorReading.Who(ActorReading.Lay("ADDIS ABABA, June 1 – Government spokesman Lemma Tadesse told reporters that Eritrea had not replied."), "Tadesse"));
}
