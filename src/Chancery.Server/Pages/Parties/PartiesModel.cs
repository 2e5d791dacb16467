using Chancery.Server.Frame;

namespace Chancery.Server.Pages;

/// <summary>What a name stands for, and the parties of the fullest dossiers.</summary>
internal sealed record PartiesModel(IReadOnlyList<ChoiceModel> Choices, IReadOnlyList<MeaningModel> Meanings, IReadOnlyList<LinkModel> Parties) : PageModel("Parties and people")
{
    /// <summary>What to say where nothing has the name.</summary>
    public string? Unknown { get; init; }
}

internal sealed record MeaningModel(string Name, string Kind, string Office, IReadOnlyList<LinkModel> Parties, string Row);

/// <summary>A party: its names, its dossiers, and who spoke for it last.</summary>
internal sealed record PartyModel(string Title, string Code, string Kind) : PageModel(Title)
{
    public required IReadOnlyList<string> Names { get; init; }
    public required IReadOnlyList<LinkModel> Dossiers { get; init; }
    public required IReadOnlyList<VoiceModel> Voices { get; init; }
}

/// <summary>Somebody who speaks for a party.</summary>
internal sealed record VoiceModel(string Name, string Role, int Claims, LineModel Last);
