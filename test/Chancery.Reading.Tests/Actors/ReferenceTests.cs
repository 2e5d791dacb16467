using Chancery.Dispatches;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Tests.Actors;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Algerian envoy Karim Belaid arrived. The envoy was tired.", "envoy", "Karim Belaid DZA")]
    [InlineData("Algerian envoy Karim Belaid arrived. Belaid was tired.", "Belaid", "Karim Belaid DZA")]
    [InlineData("Algerian envoy Karim Belaid arrived. He was tired.", "He", "Karim Belaid DZA")]
    [InlineData("Russian Foreign Minister Sergey Lavrov spoke. The Russian minister was brief.", "minister", "Sergey Lavrov RUS")]
    [InlineData("An Iraqi official spoke. The official asked for more.", "official", "An Iraqi official IRQ")]
    [InlineData("Prime Minister of the Hellenic Republic Petros Vasiliou called. The Greek Prime Minister was brief.", "Minister", "Petros Vasiliou GRC")]
    [InlineData("The President met Chancellor Friedrich Merz and Vice Chancellor Lars Klingbeil. He was brief.", "He", "The President")]
    [InlineData("President Trump spoke.", "Trump", "Donald Trump USA")]
    [InlineData("The Russian Emergency Situations Ministry was slow.", "Ministry", "The Russian Emergency Situations Ministry RUS")]
    [InlineData("Peruvian Trade Minister Rosa Quispe met Chilean envoy Juan Soto. She thanked him.", "She", "Rosa Quispe PER")]
    public void A_role_surname_or_pronoun_stands_for_somebody_named_before(string text, string word, string expected) =>
        Assert.Equal(expected, ActorReading.Who(ActorReading.Lay(text), word));

    [Theory]
    [InlineData("Wendy Sherman and Stefano Sannino spoke at length.", "Wendy", "Wendy Sherman and Stefano Sannino USA EU")]
    [InlineData("Washington and London agreed.", "London", "Washington and London USA GBR")]
    [InlineData("Presidents Vladimir Putin and Emmanuel Macron met.", "Presidents", "Vladimir Putin and Emmanuel Macron RUS FRA")]
    public void Names_joined_by_and_stand_together(string text, string word, string expected) =>
        Assert.Equal(expected, ActorReading.Who(ActorReading.Lay(text, 2022), word));

    [Theory]
    [InlineData("Chinese and Japanese envoys met. The two sides agreed.", "sides", "The two sides CHN JPN")]
    [InlineData("Vladimir Putin met Emmanuel Macron. The two leaders agreed.", "leaders", "The two leaders RUS FRA")]
    [InlineData("Vladimir Putin met Emmanuel Macron. They agreed.", "They", "Vladimir Putin and Emmanuel Macron RUS FRA")]
    public void A_group_stands_for_those_who_stood_together_before(string text, string word, string expected) =>
        Assert.Equal(expected, ActorReading.Who(ActorReading.Lay(text, 2022), word));

    [Theory]
    [InlineData("We are ready.", "We", "Sergey Lavrov RUS")]
    [InlineData("It was our side that asked.", "side", "Sergey Lavrov RUS")]
    [InlineData("I shall answer you.", "you", "you USA")]
    public void In_somebodys_words_we_and_you_are_the_speakers_and_the_addressees_party(string text, string word, string expected)
    {
        var voice = new Voice(new Referent("Sergey Lavrov", Parties.Of("RUS"), IsPerson: true), Parties.Of("USA"));
        Assert.Equal(expected, ActorReading.Who(ActorReading.Lay(text), word, voice));
    }

    [Theory]
    [InlineData("It rained. He was late.", "He")]
    [InlineData("The two sides agreed.", "sides")]
    [InlineData("We are ready.", "We")]
    public void What_nothing_tells_stays_unresolved(string text, string word) => Assert.Null(ActorReading.Who(ActorReading.Lay(text), word));
}
