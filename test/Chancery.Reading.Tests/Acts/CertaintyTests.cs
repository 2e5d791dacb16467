using Chancery.Dispatches;
using Chancery.Reading.Acts.Certainty;
using Chancery.Reading.Data;
using NodaTime;

namespace Chancery.Reading.Tests.Acts;

public sealed class CertaintyTests
{
    private static readonly Lazy<Reader> Shared = new(() => Reader.Create());

    [Fact]
    public void The_table_that_is_shipped_loads_without_complaint()
    {
        var errors = new List<DataError>();
        CertaintyModel.Load(DataSource.Open(null, errors), errors);
        Assert.Empty(errors);
    }

    [Fact]
    public void Confidence_does_not_fall_where_certainty_rises()
    {
        var model = CertaintyModel.Load(DataSource.Open(null, []), []);
        var before = 0;
        for (var sum = -5000; sum <= 5000; sum += 10)
        {
            var hundredths = model.ConfidenceOf(sum).Hundredths;
            Assert.InRange(hundredths, before, 100);
            before = hundredths;
        }
    }

    [Theory]
    [InlineData(9, 7)]
    [InlineData(10, 2)]
    [InlineData(11, 2)]
    public void A_tree_goes_on_with_the_next_node_where_its_question_is_answered_with_yes(int value, int expected)
    {
        DecisionNode[] nodes = [new(Evidence.Lead, Equal: false, At: 10, Value: 2), DecisionNode.Leaf(2), DecisionNode.Leaf(7)];
        var sheet = new EvidenceSheet { [Evidence.Lead] = value };
        Assert.True(DecisionTree.IsSound(nodes));
        Assert.Equal(expected, new DecisionTree(nodes).ValueOf(sheet));
    }

    [Fact]
    public void A_tree_that_could_run_in_circles_is_not_sound() =>
        Assert.False(DecisionTree.IsSound([new(Evidence.Lead, Equal: false, At: 10, Value: 0), DecisionNode.Leaf(1)]));

    [Fact]
    public void A_plain_act_between_named_parties_is_surer_than_one_whose_target_is_only_understood()
    {
        var named = Most("France condemned Turkey. France and Turkey had met the day before.", ActKind.Protest);
        var understood = Most("Turkey and Greece have many neighbours. The move was condemned by France.", ActKind.Protest);
        Assert.True(named > understood, $"{named} against {understood}");
    }

    private static int Most(string text, ActKind kind) =>
        Shared.Value.Read(new Dispatch { Id = "t", Text = text, Published = new LocalDate(2025, 3, 5) }).Acts.Where(a => a.Kind == kind).Select(a => a.Confidence.Hundredths).DefaultIfEmpty(0).Max();
}
