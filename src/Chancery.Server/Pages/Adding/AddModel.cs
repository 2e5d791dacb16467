using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>The form for adding dispatches, with what became of those added last.</summary>
internal sealed record AddModel(IReadOnlyList<LinkModel> Added, int Held, IReadOnlyList<string> Refused) : PageModel("Add a dispatch")
{
    public string? Outcome => Added.Count + Held + Refused.Count == 0 ? null
        : FormattableString.Invariant($"{Added.Count} added, {Held} held already, {Refused.Count} refused");
}
