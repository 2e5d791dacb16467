using System.Text.Json;

namespace Chancery.Briefing.Tests;

public sealed class EntityFormatTests
{
    public static TheoryData<string> Sources => ["stories", "hostile"];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Entities_are_valid_by_their_schemata_and_lead_to_entities_before_them(string source)
    {
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in Lines(source == "stories" ? Ledgered.Of(Stories.All) : Hostile.Ledger))
        {
            Assert.Empty(EntitySchemata.Faults(entity, before));
            Assert.True(before.TryAdd(entity.GetProperty("id").GetString()!, entity.GetProperty("schema").GetString()!));
        }

        Assert.Superset(new HashSet<string>(["Document", "PublicBody", "Event"], StringComparer.Ordinal), before.Values.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("""{"id":"e","schema":"Event","properties":{"name":["x"],"startDate":["spring"]}}""", "Event.startDate: 'spring' is no date")]
    [InlineData("""{"id":"e","schema":"Event","properties":{"summary":["x"]}}""", "e lacks name")]
    [InlineData("""{"id":"e","schema":"Event","properties":{"name":["x"],"organizer":["d"]}}""", "Event.organizer: 'd' is no entity:LegalEntity")]
    [InlineData("""{"id":"e","schema":"Document","properties":{"sourceUrl":["javascript:alert(1)"]}}""", "Document.sourceUrl: 'javascript:alert(1)' is no url")]
    [InlineData("""{"id":"a b","schema":"Person","properties":{"name":["x","x"],"age":["1"]}}""", "Person.age is no property")]
    public void An_entity_that_is_not_valid_is_found(string json, string fault) =>
        Assert.Contains(fault, EntitySchemata.Faults(JsonDocument.Parse(json).RootElement, new Dictionary<string, string>(StringComparer.Ordinal) { ["d"] = "Document" }));

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
