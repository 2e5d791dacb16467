using Chancery.Reading.Attribution;
using Chancery.Reading.Data;

namespace Chancery.Reading.Tests.Attribution;

public class ReleaseFormTests
{
    [Theory]
    [InlineData("On the truce", "Ada T. Moss, Secretary of State\n\nWe welcome the truce. It holds.", "OwnWords", "Ada T. Moss", 1)]
    [InlineData("On the truce", "Ada Moss, Department Spokesperson\nWashington, DC\n\nWe welcome the truce.", "OwnWords", "Ada Moss", 2)]
    [InlineData("Statement from National Security Advisor Ada Moss on the Truce", "We welcome the truce.", "OwnWords", "National Security Advisor Ada Moss", 0)]
    [InlineData("Statement by Minister Moss", "We welcome the truce.", "OwnWords", "Minister Moss", 0)]
    [InlineData("Call with Minister Moss", "Office of the Spokesperson\n\nThe below is attributable to Spokesperson Bo Ek:\n\nThe Secretary spoke with Minister Moss.", "Plain", null, 0)]
    [InlineData("Joint Statement on the Truce", "Office of the Spokesperson\n\nBegin Text:\n\nThe ministers welcome the truce.\n\nEnd Text.", "Joint", null, 2)]
    [InlineData("Truce", "Joint Statement by Narnia and Erewhon\n\nThe two States welcome the truce.", "Joint", null, 1)]
    [InlineData("Leaders Adopt Joint Statement on the Truce", "The leaders adopted a joint statement on Monday. The text reads: “We welcome the truce.”", "Plain", null, 0)]
    [InlineData("Truce holds", "The truce held on Monday, Minister Moss said.\n\nShe left.", "Plain", null, 0)]
    public void A_release_says_whose_words_it_is(string title, string text, string kind, string? name, int first)
    {
        var form = Forms().Of(title, text, Paragraphs.Of(text));
        Assert.Equal(kind, form.Kind.ToString());
        Assert.Equal(name, form.Name);
        Assert.Equal(first, form.Body.Start.Value);
    }

    [Theory]
    [InlineData("The message reads, in part:", true)]
    [InlineData("The President said, in particular, in his message:", true)]
    [InlineData("The message was sent on Monday.", false)]
    public void A_line_that_announces_a_message_ends_with_a_colon(string line, bool expected) =>
        Assert.Equal(expected, Forms().AnnouncesMessage(line));

    [Theory]
    [InlineData("Minister Moss posted the following on the truce", "Minister Moss")]
    [InlineData("Minister Moss visits Oslo", null)]
    public void A_title_tells_whose_post_it_is(string title, string? name) => Assert.Equal(name, Forms().PosterIn(title));

    private static ReleaseForms Forms() => ReleaseForms.Load(DataSource.Open(null, []), []);
}
