namespace Chancery.Dispatches.Tests;

public sealed class PartiesTests
{
    private static readonly Parties Two = Parties.Of("NOR", "PER");

    [Fact]
    public void A_union_keeps_the_order_and_names_nobody_twice()
    {
        Assert.Equal(Parties.Of("NOR", "PER", "CHL"), Two.Union(Parties.Of("PER", "CHL")));
        Assert.Equal(Two, Two.Union(Parties.Of("PER")));
        Assert.Equal(Two, Parties.None.Union(Two));
        Assert.NotEqual(Two, Parties.Of("PER", "NOR"));
        Assert.True(Two.SetEquals(Parties.Of("PER", "NOR")));
    }

    [Fact]
    public void What_is_taken_away_leaves_the_others_in_order()
    {
        Assert.Equal(Parties.Of("PER"), Two.Except(Parties.Of("CHL", "NOR")));
        Assert.Equal(Parties.None, Two.Except(Parties.Of("PER", "NOR", "CHL")));
        Assert.Equal(Two, Two.Except(Parties.None));
    }

    [Fact]
    public void Nobody_is_within_everybody_and_meets_nobody()
    {
        Assert.True(Parties.None.IsWithin(Parties.None));
        Assert.True(Parties.None.IsWithin(Two));
        Assert.False(Parties.None.Meets(Two));
        Assert.True(Two.Meets(Parties.Of("CHL", "PER")));
        Assert.False(Two.IsWithin(Parties.Of("CHL", "PER")));
    }
}
