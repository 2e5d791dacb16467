using System.Globalization;
using Chancery.Ledger;
using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>Asks for the form, after an addition with what was added.</summary>
internal static class AddQuery
{
    private const int MostNamed = 50;

    public static PageModel Of(Desk desk)
    {
        var keys = (desk.Value("added") ?? "").Split('.', StringSplitOptions.RemoveEmptyEntries).Take(MostNamed)
            .Select(k => ulong.TryParse(k, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) ? desk.Queries.Header(new DispatchKey(value)) : null)
            .OfType<DispatchHeader>();
        return new AddModel([.. keys.Select(h => new LinkModel(h.Title ?? h.Id, desk.Links.Dispatch(h.Key)))], desk.Number("held", 0), []) { Part = "Add" };
    }
}
