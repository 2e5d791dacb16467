using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Chancery.Running;

/// <summary>
/// Sends what the rooms tell of themselves to a collector (OpenTelemetry's protocol), until disposed; what waits then is sent first. The
/// rooms' sources and meters are all called <c>Chancery.…</c>.
/// </summary>
public sealed class Telemetry : IDisposable
{
    private static readonly string[] Sources = ["Chancery.*", "Microsoft.AspNetCore", "System.Net.Http"];
    private static readonly string[] Meters = ["Chancery.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    private Telemetry(TracerProvider traces, MeterProvider metrics) => (_traces, _metrics) = (traces, metrics);

    /// <summary>Starts sending; null where the settings name no endpoint, and nothing is sent.</summary>
    public static Telemetry? Start(TelemetrySettings settings)
    {
        if (settings.Endpoint is null)
        {
            return null;
        }

        var about = ResourceBuilder.CreateEmpty().AddService(settings.Service, serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(3));
        var traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(about).AddSource(Sources).AddOtlpExporter(o => Set(o, settings, "v1/traces")).Build();
        var metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(about).AddMeter(Meters).AddOtlpExporter((o, reader) =>
        {
            Set(o, settings, "v1/metrics");
            reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = (int)settings.Every.TotalMilliseconds;
        }).Build();
        return new Telemetry(traces, metrics);
    }

    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    // By HTTP each signal has an address of its own; an endpoint that is set in code is taken as it is.
    private static void Set(OtlpExporterOptions options, TelemetrySettings settings, string path)
    {
        options.Protocol = settings.Protocol;
        options.Endpoint = settings.Protocol == OtlpExportProtocol.Grpc ? settings.Endpoint! : new Uri(settings.Endpoint!, settings.Endpoint!.AbsolutePath.TrimEnd('/') + "/" + path);
    }
}
