using Chancery.Intake.Languages;

namespace Chancery.Intake.Tests;

public sealed class LanguageDetectorTests
{
    [Theory]
    [InlineData("en", "The two ministers said that they would meet again in the spring and that the talks had been useful.")]
    [InlineData("de", "Die beiden Minister sagten, dass sie sich im Frühjahr wieder treffen werden und dass die Gespräche nützlich waren.")]
    [InlineData("fr", "Les deux ministres ont dit qu'ils se retrouveraient au printemps et que les entretiens avaient été utiles pour les deux pays.")]
    [InlineData("es", "Los dos ministros dijeron que se reunirían de nuevo en la primavera y que las conversaciones habían sido útiles para el país.")]
    [InlineData("pt", "Os dois ministros disseram que não vão reunir-se em breve, mas que as conversações foram úteis para os seus países.")]
    [InlineData("it", "I due ministri hanno detto che si incontreranno di nuovo in primavera e che i colloqui sono stati utili anche per la regione.")]
    [InlineData("nl", "De twee ministers zeiden dat zij elkaar in het voorjaar weer zullen ontmoeten en dat de gesprekken nuttig waren voor het land.")]
    [InlineData("pl", "Obaj ministrowie powiedzieli, że spotkają się ponownie na wiosnę i że rozmowy były pożyteczne dla obu krajów.")]
    [InlineData("cs", "Oba ministři řekli, že se na jaře znovu setkají a že jednání bylo užitečné pro obě země, ale také náročné.")]
    [InlineData("tr", "İki bakan baharda yeniden görüşeceklerini ve görüşmelerin iki ülke için çok yararlı olduğunu söyledi.")]
    [InlineData("sv", "De två ministrarna sade att de ska träffas igen i vår och att samtalen har varit bra för båda länderna, men inte lätta.")]
    [InlineData("hu", "A két miniszter azt mondta, hogy tavasszal újra találkoznak, és hogy a megbeszélés nem volt könnyű, de hasznos volt.")]
    [InlineData("id", "Kedua menteri mengatakan bahwa mereka akan bertemu lagi pada musim semi dan pembicaraan itu tidak mudah untuk kedua negara.")]
    [InlineData("vi", "Hai bộ trưởng cho biết sẽ gặp lại vào mùa xuân và các cuộc đàm phán đã có ích cho cả hai nước.")]
    [InlineData("ru", "Оба министра сказали, что они встретятся весной и что переговоры были полезны для двух стран, но не были простыми.")]
    [InlineData("uk", "Обидва міністри сказали, що вони зустрінуться навесні і що переговори були корисні для двох країн, але не були простими.")]
    [InlineData("bg", "Двамата министри казаха, че ще се срещнат през пролетта и че преговорите са били полезни за двете страни, но не са лесни.")]
    [InlineData("sr", "Два министра су рекла да ће се састати на пролеће и да су разговори били корисни за обе земље, али да нису лаки.")]
    [InlineData("ar", "قال الوزيران إنهما سيلتقيان في الربيع وإن المحادثات التي جرت بين البلدين كانت مفيدة على الرغم من صعوبتها.")]
    [InlineData("fa", "دو وزیر گفتند که در بهار با هم دیدار خواهند کرد و این گفتگوها برای دو کشور مفید بوده است.")]
    [InlineData("ja", "両外相は春に再び会談することで一致し、会談は有益だったと述べた。")]
    [InlineData("zh", "两国外长表示将于春季再次会晤，并称会谈富有成果。")]
    [InlineData("ko", "양국 장관은 봄에 다시 만나기로 했으며 회담이 유익했다고 말했다.")]
    [InlineData("he", "שני השרים אמרו כי ייפגשו שוב באביב וכי השיחות היו מועילות.")]
    [InlineData("el", "Οι δύο υπουργοί είπαν ότι θα συναντηθούν ξανά την άνοιξη.")]
    public void A_sentence_tells_its_language(string language, string text) => Assert.Equal(language, LanguageDetector.Detect(text));

    [Theory]
    [InlineData("")]
    [InlineData("2025 – 14,7 %")]
    [InlineData("Lavrov, Rubio")]
    public void Too_little_text_tells_nothing(string text) => Assert.Equal("und", LanguageDetector.Detect(text));

    [Fact]
    public void Foreign_names_and_a_foreign_quotation_do_not_change_the_language() =>
        Assert.Equal("en", LanguageDetector.Detect("The spokesman of the Auswärtiges Amt said in Berlin that the phrase “Wandel durch Annäherung” was of the past, and that talks with Москва would go on."));
}
