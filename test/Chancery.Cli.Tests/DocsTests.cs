using System.CommandLine;
using System.Globalization;
using System.Reflection;
using Chancery.Cli.Frame;
using Chancery.Cli.Tests.Frame;
using Chancery.Dispatches;

namespace Chancery.Cli.Tests;

/// <summary>What the docs list is what the code has.</summary>
public sealed class DocsTests
{
    public static TheoryData<string> Commands => [.. Root().Subcommands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_has_a_page_that_names_its_arguments_and_options(string name)
    {
        var command = Root().Subcommands.Single(c => c.Name == name);
        var page = Repository.Text("docs", "commands", $"{name}.md");
        Assert.All(command.Arguments, a => Assert.Contains(a.Name, page, StringComparison.Ordinal));
        Assert.All(command.Options.Where(o => !o.Hidden && o.Name is not "--help"), o => Assert.Contains($"`{o.Name}", page, StringComparison.Ordinal));
        Assert.Contains($"[{name}]({name}.md)", Repository.Text("docs", "commands", "README.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_of_a_command_is_about_a_command_that_there_is()
    {
        var pages = Directory.GetFiles(Repository.PathOf("docs", "commands"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(n => n != "README");
        Assert.Equal(Root().Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal), pages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_exit_code_is_listed()
    {
        var page = Repository.Text("docs", "commands", "README.md");
        var codes = typeof(ExitCode).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (int)f.GetValue(null)!);
        Assert.All(codes, c => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"\n| {c} |"), page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_message_is_listed_with_what_it_means_and_what_to_do()
    {
        var path = Repository.PathOf("docs", "messages.md");
        var page = File.ReadAllText(path);
        var head = page[..(page.IndexOf("|---|---|---|---|\n", StringComparison.Ordinal) + "|---|---|---|---|\n".Length)];
        var expected = head + string.Concat(Messages().Select(m => $"| {m.Code} | {m.Severity.ToString().ToLowerInvariant()} | {m.Means} | {m.Remedy} |\n"));
        Golden.Check(path, expected);
    }

    [Fact]
    public void Every_table_is_listed_with_its_columns()
    {
        var page = Repository.Text("docs", "data.md");
        foreach (var path in Directory.GetFiles(Repository.PathOf("src", "Chancery.Reading", "data"), "*.csv"))
        {
            var header = File.ReadLines(path).First(l => !l.StartsWith('#')).Split(',');
            Assert.Contains($"| `{Path.GetFileName(path)}` | {string.Join(", ", header.Select(h => $"`{h}`"))} |", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_two_messages_share_a_code() => Assert.Equal(Messages().Count, Messages().Select(m => m.Code).Distinct(StringComparer.Ordinal).Count());

    private static RootCommand Root() => CommandList.Root(new CommandContext(Terminal.Of(Stream.Null, TextWriter.Null, Stream.Null), () => throw new NotSupportedException(), NodaTime.SystemClock.Instance, _ => null));

    /// <summary>Every message kind that a field of any room's types holds, by code.</summary>
    private static List<MessageKind> Messages() =>
    [
        .. Rooms().SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(MessageKind))
            .Select(f => (MessageKind)f.GetValue(null)!)
            .OrderBy(m => m.Code, StringComparer.Ordinal),
    ];

    private static IEnumerable<Assembly> Rooms() =>
        Directory.GetFiles(AppContext.BaseDirectory, "*.dll")
            .Select(f => Path.GetFileNameWithoutExtension(f)!)
            .Where(n => n == "chancery" || (n.StartsWith("Chancery.", StringComparison.Ordinal) && !n.EndsWith(".Tests", StringComparison.Ordinal)))
            .Select(n => Assembly.Load(n));
}
