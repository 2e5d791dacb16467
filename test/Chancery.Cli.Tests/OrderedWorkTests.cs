using Chancery.Cli.Frame;

namespace Chancery.Cli.Tests;

public sealed class OrderedWorkTests
{
    [Fact]
    public void Results_come_in_the_order_of_the_items_whatever_the_time_each_takes()
    {
        var results = OrderedWork.Run(Enumerable.Range(0, 200), i => { Thread.Sleep((i * 7919) % 5); return i; }, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, 200), results);
    }

    [Fact]
    public void Only_a_few_items_are_drawn_ahead_of_the_results_taken()
    {
        var drawn = 0;
        IEnumerable<int> Items()
        {
            while (true)
            {
                yield return drawn++;
            }
        }

        Assert.Equal(9, OrderedWork.Run(Items(), i => i, TestContext.Current.CancellationToken).Take(10).Last());
        Assert.True(drawn <= 11 + (4 * Environment.ProcessorCount), $"{drawn} drawn");
    }

    [Fact]
    public void A_fault_in_one_item_reaches_the_caller() =>
        Assert.Throws<InvalidOperationException>(() => OrderedWork.Run([1], Fault, TestContext.Current.CancellationToken).ToList());

    private static int Fault(int item) => throw new InvalidOperationException($"{item}");
}
