using System.Text.Json.Serialization;
using Chancery.Briefing;
using Chancery.Ledger;
using Chancery.Server.Access;
using Chancery.Storage;
using Microsoft.AspNetCore.Components;

namespace Chancery.Server.Frame;

/// <summary>What a page shows, the same for its HTML and its JSON.</summary>
internal abstract record PageModel(string Title)
{
    /// <summary>Which part of the desk it belongs to; null for none.</summary>
    [JsonIgnore]
    public string? Part { get; init; }

    /// <summary>What it rests on, where it is of one dossier.</summary>
    [JsonIgnore]
    public Basis? Basis { get; init; }

    /// <summary>The printed pages that it can be had as in other forms, the likeliest first.</summary>
    [JsonIgnore]
    public IReadOnlyList<Func<Page>> Printed { get; init; } = [];
}

internal sealed record LinkModel(string Text, string Href);

/// <summary>What stands around every page.</summary>
internal sealed record PageFrame(string Title, string Path)
{
    public required IReadOnlyList<NavLink> Nav { get; init; }
    public required TravelForm Travel { get; init; }
    public required string Basis { get; init; }
    public required string Permanent { get; init; }
    public required string Json { get; init; }
    public IReadOnlyList<LinkModel> Formats { get; init; } = [];
    public Notice? Notice { get; init; }

    /// <summary>What every form of the page sends along, so that it is known to be the desk's own.</summary>
    public string Token { get; init; } = "";

    /// <summary>Where the page is, for forms to come back to.</summary>
    public required string Here { get; init; }

    public required string User { get; init; }

    /// <summary>Who has signed in; null where nobody must.</summary>
    public Visitor? Visitor { get; init; }

    /// <summary>The class of the page's body: forms that write are not shown to who may only read.</summary>
    public string? Sees => Visitor is { MayWrite: false } ? "reader" : null;
}

/// <summary>Somebody who has signed in.</summary>
internal sealed record Visitor(string Name, bool MayWrite)
{
    public static Visitor? Of(Person person) => person.IsUser ? new Visitor(person.Name, person.Role >= DeskRole.Editor) : null;
}

internal sealed record NavLink(string Text, string Href, bool Current)
{
    public string? Aria => Current ? "page" : null;
}

/// <summary>The form that chooses the axes of the page.</summary>
/// <param name="Kept">The rest of the page's question.</param>
internal sealed record TravelForm(string AsOf, string AsOfWords, string Known, string KnownWords, bool Travelled, IReadOnlyList<KeyValuePair<string, string>> Kept);

/// <summary>What was just recorded.</summary>
/// <param name="Undo">The recording to take back; null where that cannot be done.</param>
internal sealed record Notice(string Text, long? Undo);

/// <summary>The component of a page: it lays its model out and thinks nothing of its own.</summary>
public abstract class PageView : ComponentBase
{
    [Parameter]
    public object Given { get; set; } = null!;

    [Parameter]
    public object Around { get; set; } = null!;

    internal PageFrame Frame => (PageFrame)Around;
}
