using System.Diagnostics;
using System.Text.Json;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Chancery.Assistant.Tests;

/// <summary>The program itself as an assistant's server over a ledger of the samples, and the SDK's own client that asks it over standard input and output.</summary>
public sealed class SampleAssistant : IAsyncLifetime
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "chancery.dll");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-assistant-");

    public McpClient Client { get; private set; } = null!;

    public string Ledger => Path.Combine(_folder.FullName, "ledger.db");

    public async ValueTask InitializeAsync()
    {
        Run("add", Repository.PathOf("samples"), "--ledger", Ledger);
        Client = await Connect(version: null);
    }

    /// <summary>Another client of a server of its own, for one version of the protocol; null for the latest that both speak.</summary>
    public async Task<McpClient> Connect(string? version)
    {
        var transport = new StdioClientTransport(new StdioClientTransportOptions { Name = "chancery", Command = "dotnet", Arguments = [Program, "mcp", "--ledger", Ledger, "--desk", "http://127.0.0.1:5080"] });

        // A busy machine may take longer to start the server than the SDK's client waits for its first answer.
        var options = new McpClientOptions { ProtocolVersion = version, DiscoverProbeTimeout = TimeSpan.FromSeconds(60) };
        return await McpClient.CreateAsync(transport, options, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Calls a tool as of the samples' last day.</summary>
    public Task<CallToolResult> Call(string tool, params (string Name, object? Value)[] arguments) =>
        CallWith(tool, [.. arguments, ("axes", new Dictionary<string, object?> { ["asOf"] = "2026-02-05", ["trust"] = 0.5 })]);

    public async Task<CallToolResult> CallWith(string tool, params (string Name, object? Value)[] arguments) =>
        await Client.CallToolAsync(tool, arguments.ToDictionary(a => a.Name, a => a.Value), cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>The answer's fields; the call must have gone well.</summary>
    public async Task<JsonElement> Answer(string tool, params (string Name, object? Value)[] arguments)
    {
        var result = await Call(tool, arguments);
        Assert.True(result.IsError != true, Words(result));
        return result.StructuredContent!.Value;
    }

    public static string Words(CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(t => t.Text));

    public static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
