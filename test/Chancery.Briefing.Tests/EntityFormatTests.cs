using System.Text.Json;

namespace Chancery.Briefing.Tests;

public sealed class EntityFormatTests
{
    /// <summary>The properties that FollowTheMoney's schemata have, inherited ones included; of each only those written here.</summary>
    private static readonly Dictionary<string, string[]> Schemata = new(StringComparer.Ordinal)
    {
        ["Document"] = ["title", "fileName", "publishedAt", "publisher", "sourceUrl"],
        ["PublicBody"] = ["name", "weakAlias"],
        ["Organization"] = ["name", "weakAlias"],
        ["Person"] = ["name", "position"],
        ["Mention"] = ["document", "resolved", "name", "detectedSchema"],
        ["Event"] = ["name", "summary", "organizer", "involved", "startDate", "endDate", "location", "keywords", "recordId", "proof"],
    };

    private static readonly string[] Leading = ["organizer", "involved", "proof", "document", "resolved"];

    [Fact]
    public void Entities_are_of_known_schemata_and_lead_to_entities_before_them()
    {
        foreach (var ledger in (Ledgered[])[Ledgered.Of(Stories.All), Hostile.Ledger])
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var entity in Lines(ledger))
            {
                var schema = entity.GetProperty("schema").GetString()!;
                Assert.All(entity.GetProperty("properties").EnumerateObject(), p => Assert.Contains(p.Name, Schemata[schema]));
                Assert.All(entity.GetProperty("properties").EnumerateObject(), p => Assert.NotEqual(0, p.Value.GetArrayLength()));
                Assert.All(entity.GetProperty("properties").EnumerateObject().Where(p => Leading.Contains(p.Name)).SelectMany(p => p.Value.EnumerateArray()), id => Assert.Contains(id.GetString()!, seen));
                Assert.True(seen.Add(entity.GetProperty("id").GetString()!));
            }

            Assert.NotEmpty(seen);
        }
    }

    [Fact]
    public void A_speaker_with_an_office_is_a_person_named_in_the_dispatch()
    {
        var entities = Lines(Ledgered.Of(Stories.All)).ToList();
        var lavrov = Assert.Single(entities, e => e.GetProperty("schema").GetString() == "Person");
        Assert.Equal("Sergey Lavrov", lavrov.GetProperty("properties").GetProperty("name")[0].GetString());
        Assert.Single(entities, e => e.GetProperty("schema").GetString() == "Mention");
    }

    [Fact]
    public void An_event_table_has_the_acts_of_the_page()
    {
        var ledger = Ledgered.Of(Stories.All);
        var rows = ledger.Written("plover", ledger.Timeline("2026-01-31")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(string.Join(',', EventTable.Columns), rows[0]);
        Assert.Contains(rows, r => r.StartsWith("sept,2025-09-22,RUS,USA,,propose,done,New START limits,outlet,,0.80,0,47,", StringComparison.Ordinal));
    }

    private static IEnumerable<JsonElement> Lines(Ledgered ledger) =>
        ledger.Written("ftm", ledger.Timeline("2026-01-31")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement);
}
