using System.Collections.Immutable;
using Chancery.Dispatches;
using NodaTime;

namespace Chancery.Reading.Tests.Acts;

public sealed class ActIssueTests
{
    private static readonly Lazy<Reader> Shared = new(() => Reader.Create());

    [Theory]
    [InlineData("Norway imposed a 24-percent tariff on salmon from Chile.", "24-percent tariff")]
    [InlineData("Norway and Poland signed a treaty on fisheries during the official visit of the Polish president.", "fisheries")]
    [InlineData("Norway urged Poland to respect the two-state solution.", "two-state solution")]
    [InlineData("Norway and Poland agreed on certain fishing quotas.", "fishing quotas")]
    public void The_issue_is_what_the_act_is_about(string text, string words) => Assert.Contains(Issues(text), i => i.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData(ActKind.Sign, "Norway and Poland exchanged documents signed during the Polish president's official visit to Norway.", "visit")]
    [InlineData(ActKind.Agree, "Norway and Poland exchanged New Year greetings and agreed on further contacts.", "greetings")]
    [InlineData(ActKind.Call, "The president of Poland spoke by telephone with the president of Norway on her flight to Washington.", "flight")]
    [InlineData(ActKind.Sign, "Norway and Poland signed an agreement on fisheries at the sixth meeting of the Baltic Cooperation Council.", "Council")]
    public void The_occasion_is_no_issue(ActKind kind, string text, string words) =>
        Assert.DoesNotContain(Assert.Single(Acts(text), a => a.Kind == kind).Issues, i => i.Contains(words, StringComparison.Ordinal));

    private static ImmutableArray<string> Issues(string text) => [.. Acts(text).SelectMany(a => a.Issues)];

    private static ImmutableArray<Act> Acts(string text) =>
        Shared.Value.Read(new Dispatch { Id = "issues", Text = text, Published = new LocalDate(2025, 3, 5) }).Acts;
}
