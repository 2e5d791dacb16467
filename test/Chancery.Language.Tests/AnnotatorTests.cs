namespace Chancery.Language.Tests;

public sealed class AnnotatorTests
{
    [Fact]
    public void A_sentence_gets_its_tags_and_tree()
    {
        var text = Texts.Annotator.Annotate("The minister didn't reject the proposal.");
        Assert.Equal(["The", "minister", "did", "n't", "reject", "the", "proposal", "."], Texts.Forms(text));
        var root = Texts.Root(text);
        Assert.Equal("reject", text.Form(root).ToString());
        Assert.Equal("minister", text.Form(text.Child(root, Relation.Nsubj)).ToString());
        Assert.Equal("proposal", text.Form(text.Child(root, Relation.Obj)).ToString());
        Assert.True(text[3].Clitic);
        Assert.Equal("do", text[2].Lemma);
    }

    [Fact]
    public void A_passive_has_its_subject_its_auxiliary_and_its_agent()
    {
        var text = Texts.Annotator.Annotate("The talks were suspended by the president.");
        var root = Texts.Root(text);
        Assert.Equal("suspended", text.Form(root).ToString());
        Assert.Equal("talks", text.Form(text.Child(root, Relation.NsubjPass)).ToString());
        Assert.Equal("were", text.Form(text.Child(root, Relation.AuxPass)).ToString());
        Assert.Equal("president", text.Form(text.Child(root, Relation.OblAgent, Relation.Obl)).ToString());
        Assert.Contains("Voice=Pass", text[root].Features, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("She met them.", "met", "Tense=Past")]
    [InlineData("She met them.", "met", "Mood=Ind")]
    [InlineData("She met them.", "met", "VerbForm=Fin")]
    [InlineData("She meets them.", "meets", "Number=Sing")]
    [InlineData("She meets them.", "meets", "Person=3")]
    [InlineData("We will not accept our share.", "not", "Polarity=Neg")]
    [InlineData("We will not accept our share.", "our", "Poss=Yes")]
    [InlineData("We will not accept our share.", "We", "PronType=Prs")]
    [InlineData("The two sides met.", "two", "NumType=Card")]
    [InlineData("The first round ended.", "first", "NumType=Ord")]
    [InlineData("They want to meet.", "meet", "VerbForm=Inf")]
    public void Words_have_the_features_that_reading_uses(string given, string form, string feature)
    {
        var text = Texts.Annotator.Annotate(given);
        Assert.Contains(feature, text[Texts.Find(text, form)].Features, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Negotiators rejected the proposals.", "rejected", "reject")]
    [InlineData("Negotiators rejected the proposals.", "proposals", "proposal")]
    [InlineData("The countries agreed.", "countries", "country")]
    [InlineData("They were meeting in Geneva.", "were", "be")]
    [InlineData("They were meeting in Geneva.", "Geneva", "Geneva")]
    [InlineData("He has withdrawn it.", "withdrawn", "withdraw")]
    public void Words_have_lemmas(string given, string form, string lemma)
    {
        var text = Texts.Annotator.Annotate(given);
        Assert.Equal(lemma, text[Texts.Find(text, form)].Lemma);
    }

    [Theory]
    [InlineData("MINISTERS REJECT THE PROPOSAL", "REJECT")]
    [InlineData("Ministers Reject the Proposal", "Reject")]
    [InlineData("ministers reject the proposal", "reject")]
    public void A_headline_in_any_case_has_its_verb(string given, string verb)
    {
        var text = Texts.Annotator.Annotate(given);
        var at = Texts.Find(text, verb);
        Assert.Equal(UniversalTag.Verb, text[at].Upos);
        Assert.Equal("reject", text[at].Lemma);
        Assert.Equal(-1, text[at].Head);
    }

    [Fact]
    public void The_same_text_gives_the_same_annotation_on_every_thread()
    {
        const string Given = "Moscow said on Friday it hadn't received a reply. \"We are waiting,\" its envoy told reporters.\n\nTALKS TO RESUME";
        var expected = Texts.Write(Texts.Annotator.Annotate(Given));
        var results = new string[64];
        Parallel.For(0, results.Length, i => results[i] = Texts.Write(Texts.Annotator.Annotate(Given)));
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Fact]
    public void What_stands_around_a_sentence_does_not_change_its_tree()
    {
        const string Sentence = "The ministry has summoned the ambassador.";
        var alone = Texts.Annotator.Annotate(Sentence);
        var among = Texts.Annotator.Annotate($"It rained.\n\n{Sentence}\n\nNobody came to see it.");
        var at = among.Sentences[1].First;
        for (var i = 0; i < alone.Tokens.Length; i++)
        {
            Assert.Equal(alone[i].Head < 0 ? -1 : alone[i].Head + at, among[at + i].Head);
            Assert.Equal((alone[i].Relation, alone[i].Features), (among[at + i].Relation, among[at + i].Features));
        }
    }

    [Fact]
    public void The_version_names_the_model_and_its_checksum() => Assert.Matches("^english-[^ ]+ [0-9a-f]{16}$", Texts.Annotator.Version);
}
