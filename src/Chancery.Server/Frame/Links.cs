using Microsoft.AspNetCore.Http.Extensions;

namespace Chancery.Server.Frame;

/// <summary>Addresses of pages. The axes that were asked for go along, so that who travels in time stays there.</summary>
internal sealed class Links(IReadOnlyList<(string Name, string Value)> axes)
{
    public static string[] AxisNames { get; } = ["as-of", "known", "trust"];

    public string To(string path, params IReadOnlyList<(string Name, string? Value)> more)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var (bare, anchor) = hash < 0 ? (path, "") : (path[..hash], path[hash..]);
        var query = new QueryBuilder(more.Where(m => !string.IsNullOrEmpty(m.Value)).Concat(axes.Select(a => (a.Name, (string?)a.Value)))
            .Select(p => KeyValuePair.Create(p.Item1, p.Item2!)));
        return bare + query.ToQueryString().Value + anchor;
    }

    public string Dossier(Ledger.Dossier dossier, string more = "") => To($"/dossiers/{dossier.First}/{dossier.Second}{more}");

    public string Issue(Ledger.Dossier dossier, string key) => Dossier(dossier, $"/issues/{Uri.EscapeDataString(key)}");

    public string Claim(string id) => To($"/claims/{id}");

    /// <summary>Where a claim's words stand in its dispatch.</summary>
    public string Words(string id) => To($"/claims/{id}/words");

    public string Dispatch(Ledger.DispatchKey key) => To($"/dispatches/{key}");
}
