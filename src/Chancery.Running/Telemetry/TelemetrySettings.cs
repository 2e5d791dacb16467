using NodaTime;
using OpenTelemetry.Exporter;

namespace Chancery.Running;

/// <summary>Where traces and metrics go; the section <c>telemetry</c> of the settings. Nothing is sent where it names no endpoint.</summary>
/// <param name="Every">How often metrics are sent.</param>
public sealed record TelemetrySettings(Uri? Endpoint, OtlpExportProtocol Protocol, string Service, Duration Every)
{
    public static TelemetrySettings Read(SettingsSection root)
    {
        var section = root.Section("telemetry");
        var endpoint = section.Parsed("endpoint", null, Address, "an address such as http://127.0.0.1:4317");
        var protocol = section.Word("protocol", "grpc", "http");
        var service = section.Text("service") ?? "chancery";
        var every = section.Time("interval", Duration.FromSeconds(30));
        section.Close();
        return new TelemetrySettings(endpoint, protocol == "grpc" ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf, service, every);
    }

    private static (bool Ok, Uri? Value) Address(string text) =>
        (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0, address);
}
