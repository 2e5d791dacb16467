using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Acts;

public sealed class ActDetailTests
{
    private static readonly Lazy<Reader> Shared = new(() => Reader.Create());

    [Theory]
    [InlineData("France and Japan held the fifth round of consultations on Monday.", 5)]
    [InlineData("The third round of talks between Norway and Poland ended on Friday.", 3)]
    [InlineData("Norway and Poland held a second meeting on fisheries.", 2)]
    [InlineData("The 7th round of negotiations between Japan and India took place on Tuesday.", 7)]
    [InlineData("Japan and India held the twenty-third round of consultations.", 23)]
    [InlineData("Spain and Chile held the first round of consultations on Monday.", 1)]
    [InlineData("Norway and Poland held their first meeting in ten years.", null)]
    [InlineData("Norway and Poland held their third meeting since January.", null)]
    [InlineData("Norway and Poland held two-day consultations on fisheries.", null)]
    [InlineData("Norway and Poland held talks on the second pipeline.", null)]
    public void An_ordinal_on_the_event_tells_the_round(string text, int? round) => Assert.Equal(round, Contact(text).Round);

    [Theory]
    [InlineData("Spain and Chile held two rounds of consultations in March.", 2)]
    [InlineData("Norway and Poland held three meetings last year.", 3)]
    [InlineData("France and Japan held 4 rounds of talks.", 4)]
    [InlineData("The foreign ministers of Norway and Poland met three times in 2024.", 3)]
    [InlineData("Norwegian Foreign Minister Ola Hansen traveled to Warsaw, Poland, for two long meetings on fisheries.", null)]
    [InlineData("Norway and Poland held at least three meetings last year.", null)]
    [InlineData("The two countries' talks were held by Norway and Poland.", null)]
    [InlineData("Norway and Poland held a meeting on the two pipelines.", null)]
    public void A_number_on_the_event_tells_how_many(string text, int? count) => Assert.Equal(count, Contact(text).Count);

    [Theory]
    [InlineData("The Secretary met on Monday with Foreign Minister Kallas of Estonia and Defence Minister Nowak of Poland in Riga.", "EST POL")]
    [InlineData("The Secretary met on Monday with Foreign Minister Kallas of Estonia, and Defence Minister Nowak of Poland left Riga.", "EST")]
    public void Those_listed_with_their_titles_all_took_part(string text, string others)
    {
        var act = Shared.Value.Read(new Dispatch { Id = "x", Text = text, Published = new LocalDate(2023, 5, 10), Outlet = "State Department" }).Acts.Single(a => a.Kind == ActKind.Meet);
        Assert.Equal(others, string.Join(' ', act.By.Where(p => p.Value is not "USA").Select(p => p.Value).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void What_is_plainly_told_is_given_a_surer_date_and_status()
    {
        var plain = Contact("The foreign ministers of Norway and Poland met in Oslo on 3 May 2019.");
        var vague = Contact("The foreign ministers of Norway and Poland, who were in Oslo on 3 May 2019, were to have met there ahead of 7 May 2019.");
        Assert.True(plain.WhenConfidence > vague.WhenConfidence, $"{plain.WhenConfidence} and {vague.WhenConfidence}");
        Assert.True(plain.StatusConfidence > vague.StatusConfidence, $"{plain.StatusConfidence} and {vague.StatusConfidence}");
    }

    [Fact]
    public void What_is_plainly_told_is_given_a_surer_issue()
    {
        var plain = Contact("The foreign ministers of Norway and Poland met in Oslo to discuss fisheries.");
        var vague = Contact("Whales are back, cod is dear, and a fair opened. The foreign ministers of Norway and Poland met in Oslo.");
        Assert.True(plain.IssueConfidence > vague.IssueConfidence || vague.Issues.IsEmpty, $"{plain.IssueConfidence} and {vague.IssueConfidence}");
        Assert.Contains("fisheries", plain.Issues);
    }

    [Theory]
    [InlineData("The foreign ministers of Norway and Poland met in Istanbul on Monday.", "Istanbul")]
    [InlineData("Norway and Poland held talks in Geneva on fisheries.", "Geneva")]
    [InlineData("The presidents of France and Japan met in New York on Friday.", "New York")]
    [InlineData("Spain and Chile signed an agreement in Madrid.", "Madrid")]
    [InlineData("The fifth round of consultations between France and Japan was held in Vienna.", "Vienna")]
    [InlineData("The foreign ministers of Norway and Poland met in Brussels on Monday.", "Brussels")]
    [InlineData("VIENNA, March 3 - Norway and Poland held talks on fisheries.", null)]
    [InlineData("The foreign ministers of Norway and Poland met in March.", null)]
    [InlineData("Norway and Poland held talks on the war in Sudan.", null)]
    public void The_place_is_what_the_clause_says_with_in_or_at(string text, string? place) => Assert.Equal(place, Contact(text).Place);

    [Theory]
    [InlineData("Norwegian Foreign Minister Ola Hansen met Polish Foreign Minister Jan Nowak on Monday.", "Ola Hansen; Jan Nowak")]
    [InlineData("Norwegian Foreign Minister Ola Hansen held talks with Polish Foreign Minister Jan Nowak.", "Ola Hansen; Jan Nowak")]
    [InlineData("Norwegian Foreign Minister Ola Hansen and Polish Foreign Minister Jan Nowak signed an agreement.", "Ola Hansen; Jan Nowak")]
    [InlineData("Norwegian Foreign Minister Ola Hansen visited Poland on Monday.", "Ola Hansen")]
    [InlineData("Norwegian Foreign Minister Ola Hansen spoke by phone with Polish Foreign Minister Jan Nowak.", "Ola Hansen; Jan Nowak")]
    [InlineData("Norwegian Foreign Minister Ola Hansen, Polish Foreign Minister Jan Nowak, and Spanish Foreign Minister Luis Prado met on Monday.", "Ola Hansen; Jan Nowak; Luis Prado")]
    [InlineData("Norwegian Foreign Minister Ola R. Hansen, Jr. met with Polish Foreign Minister Jan Nowak.", "Ola R. Hansen, Jr.; Jan Nowak")]
    [InlineData("Polish Deputy Attorney General Anna O. Jordan met with Norwegian Attorney General Ola Hansen.", "Anna O. Jordan; Ola Hansen")]
    [InlineData("At the Hotel Bristol, Norwegian Foreign Minister Ola Hansen met with Polish Foreign Minister Jan Nowak.", "Ola Hansen; Jan Nowak")]
    [InlineData("Norway and Poland held talks on fisheries.", "")]
    [InlineData("Polish Foreign Minister Jan Nowak met today with the Norway Director of the Office of the Fisheries Commission and Foreign Minister Ola Hansen.", "Jan Nowak; Ola Hansen")]
    public void Participants_are_the_persons_named(string text, string names) =>
        Assert.Equal(names, string.Join("; ", Contact(text).Participants.Select(p => p.Name)));

    [Fact]
    public void Somebodys_years_in_office_do_not_date_a_meeting() =>
        Assert.NotEqual("2007/2012", Contact("Norwegian Foreign Minister Ola Hansen met with Jan Nowak, prime minister of Poland between 2007 and 2012.").When?.Value);

    [Fact]
    public void Whoever_speaks_is_not_he()
    {
        var reading = Shared.Value.Read(new Dispatch
        {
            Id = "t",
            Outlet = "www.fmprc.gov.cn",
            Text = "Reuters: What of the ties with France?\n\nLin Jian: At his recent phone call with French President Emmanuel Macron, President Xi Jinping said that China values them.\n\nAFP: Anything else?\n\nLin Jian: No.",
            Published = new LocalDate(2025, 3, 5),
        });
        Assert.All(reading.Acts, a => Assert.DoesNotContain(a.Participants, p => p.Name == "Lin Jian"));
        Assert.Contains(reading.Acts, a => a.Kind == ActKind.Call);
    }

    [Theory]
    [InlineData("Norwegian Foreign Minister Ola Hansen spoke separately today with Polish Foreign Minister Jan Nowak and Finnish Foreign Minister Aino Virtanen.", "NOR POL: Ola Hansen, Jan Nowak; NOR FIN: Ola Hansen, Aino Virtanen")]
    [InlineData("Norwegian Foreign Minister Ola Hansen spoke today with Polish Foreign Minister Jan Nowak and Finnish Foreign Minister Aino Virtanen.", "NOR POL FIN: Ola Hansen, Jan Nowak, Aino Virtanen")]
    [InlineData("During the telephone call, Norwegian Foreign Minister Ola Hansen and Polish Foreign Minister Jan Nowak stressed the value of the ferries.", "NOR POL: Ola Hansen, Jan Nowak")]
    [InlineData("Norwegian Foreign Minister Ola Hansen had a telephone call with Polish Foreign Minister Jan Nowak on Friday.", "NOR POL: Ola Hansen, Jan Nowak")]
    public void Separate_calls_are_one_with_each_of_the_others(string text, string calls)
    {
        var reading = Shared.Value.Read(new Dispatch { Id = "t", Text = text, Published = new LocalDate(2025, 3, 5) });
        Assert.Equal(calls, string.Join("; ", reading.Acts.Where(a => a.Kind == ActKind.Call).Select(a => string.Join(' ', a.By) + ": " + string.Join(", ", a.Participants.Select(p => p.Name)))));
    }

    private static Act Contact(string text)
    {
        var reading = Shared.Value.Read(new Dispatch { Id = "t", Text = text, Published = new LocalDate(2025, 3, 5) });
        return Assert.Single(reading.Acts, a => a.Kind is ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Visit or ActKind.Sign);
    }
}
