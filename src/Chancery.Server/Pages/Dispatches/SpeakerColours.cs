using System.Globalization;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Server.Pages;

/// <summary>Gives each speaker of a dispatch a colour: one for a party, whoever speaks for it; the outlet's own voice has none.</summary>
internal sealed class SpeakerColours
{
    private const int Colours = 6;

    private readonly Dictionary<string, string> _colours = new(StringComparer.Ordinal);

    public SpeakerColours(IReadOnlyList<HeldClaim> claims)
    {
        var voices = claims.GroupBy(c => Voice(c.Claim.Claimant), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        foreach (var voice in voices.Where(v => v.Key.Length > 0))
        {
            _colours[voice.Key] = string.Create(CultureInfo.InvariantCulture, $"s{1 + (_colours.Count % Colours)}");
        }

        Speakers = [.. voices.Select(v => new SpeakerModel(v.Key.Length == 0 ? "the dispatch itself" : v.Key, Colour(v.Key), v.Count()))];
    }

    public IReadOnlyList<SpeakerModel> Speakers { get; }

    public string Of(Claim claim) => Colour(Voice(claim.Claimant));

    public static string NameOf(Claim claim) =>
        claim.Claimant == Speaker.Outlet ? "" : claim.Claimant.Parties.IsEmpty ? claim.Claimant.Name : $"{claim.Claimant.Name} ({claim.Claimant.Parties})";

    private string Colour(string voice) => _colours.GetValueOrDefault(voice, "s0");

    private static string Voice(Speaker speaker) =>
        !speaker.Parties.IsEmpty ? string.Join(" + ", speaker.Parties.Select(p => p.Value)) : speaker == Speaker.Outlet ? "" : speaker.Name;
}
