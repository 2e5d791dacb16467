using System.CommandLine;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Server.Access;

namespace Chancery.Cli.Commands;

/// <summary>How <c>chancery serve</c> is told in which ways others reach the desk.</summary>
internal sealed class AccessArguments
{
    private const string PasswordVariable = "CHANCERY_CERTIFICATE_PASSWORD";

    private readonly Option<string[]> _names = new("--name") { HelpName = "HOST", Description = "A name that the desk answers to, beside its address; once for each." };
    private readonly Option<string[]> _proxies = new("--proxy") { HelpName = "ADDRESS", Description = "A proxy whose word on who asks and by which scheme is believed: 127.0.0.1 or 10.0.0.0/8; once for each." };
    private readonly Option<string?> _certificate = new("--certificate") { HelpName = "FILE", Description = "What https is served with: PKCS #12, its password in CHANCERY_CERTIFICATE_PASSWORD, or PEM with certificate and key." };

    public void On(Command command)
    {
        Option[] options = [_names, _proxies, _certificate];
        foreach (var option in options)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was told, or what is wrong with it.</summary>
    /// <param name="settings">What holds where the command line tells nothing.</param>
    public (AccessOptions? Options, Message? Refusal) Of(CommandContext context, ParseResult parsed, ServeSettings settings)
    {
        var names = parsed.GetValue(_names) is { Length: > 0 } named ? named : settings.Names;
        var proxies = (parsed.GetValue(_proxies) is { Length: > 0 } told ? told : settings.Proxies).Select(p => (Text: p, Network: NetworkOf(p))).ToList();
        if (proxies.Find(p => p.Network is null) is { Text: { } bad })
        {
            return (null, AccessMessages.BadAddress.At(new Place("--proxy"), $"'{bad}' is no address and no network"));
        }

        var (certificate, refusal) = Certificate(context, parsed.GetValue(_certificate) ?? settings.Certificate);
        return refusal is null
            ? (new AccessOptions { Names = [.. names], Proxies = [.. proxies.Select(p => p.Network!.Value)], Certificate = certificate }, null)
            : (null, refusal);
    }

    private static IPNetwork? NetworkOf(string text) =>
        IPNetwork.TryParse(text, out var network) ? network
        : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;

    private static (X509Certificate2?, Message?) Certificate(CommandContext context, string? path)
    {
        if (path is null)
        {
            return (null, null);
        }

        try
        {
            return (path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
                ? X509Certificate2.CreateFromPemFile(path)
                : X509CertificateLoader.LoadPkcs12FromFile(path, context.Environment(PasswordVariable)), null);
        }
        catch (Exception error) when (error is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return (null, AccessMessages.BadAddress.At(new Place(path), $"the certificate cannot be read: {error.Message}"));
        }
    }
}
