using System.Text.Json;
using Chancery.Dispatches;
using Chancery.Ledger;

namespace Chancery.Briefing;

/// <summary>
/// What a page cites as FollowTheMoney entities, one a line: dispatches, parties, people, acts and dates as events, and where people are named.
/// Each entity stands once, before those that lead to it.
/// </summary>
internal sealed class EntityFormat : PageFormat
{
    public override string Name => "ftm";
    public override string MediaType => "application/x-ndjson";
    public override string Extension => ".ftm.json";

    public override void Write(PageExport export, Stream output)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        var entities = new Entities(export);
        foreach (var entity in export.Claims().SelectMany(entities.Of).Where(e => written.Add(e.Id)))
        {
            Line(entity, output);
        }
    }

    private static void Line(Entity entity, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, CitationFormat.Json with { Indented = false }))
        {
            json.WriteStartObject();
            json.WriteString("id", entity.Id);
            json.WriteString("schema", entity.Schema);
            json.WriteStartObject("properties");
            foreach (var (name, values) in entity.Properties)
            {
                Property(json, name, [.. values.Where(v => !string.IsNullOrWhiteSpace(v)).Distinct(StringComparer.Ordinal)]);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void Property(Utf8JsonWriter json, string name, string[] values)
    {
        if (values.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(SafeText.WellFormed(value));
        }

        json.WriteEndArray();
    }

    private sealed record Entity(string Id, string Schema, params (string Name, string[] Values)[] Properties);

    private sealed class Entities(PageExport export)
    {
        public IEnumerable<Entity> Of(HeldClaim held)
        {
            var parties = PartiesOf(held.Claim).ToList();
            var people = People(held.Claim).ToList();
            return [Document(held.Dispatch), .. parties.Select(Party), .. people.Select(Person), .. people.Select(p => Mention(p, held.Dispatch)), .. Event(held, parties, people)];
        }

        private static Entity Document(DispatchHeader header) => new(
            DocumentId(header),
            "Document",
            ("title", [header.Title ?? header.Id]),
            ("fileName", [header.Id]),
            ("publishedAt", [header.Published is { } day ? Edtf.Of(day).Value : ""]),
            ("publisher", [header.Outlet ?? ""]),
            ("sourceUrl", [SafeLinks.To(header, "")?.Url ?? ""]));

        private Entity Party(PartyCode code)
        {
            var party = export.Party(code);
            return new Entity(PartyId(code), party.IsState ? "PublicBody" : "Organization", ("name", [party.Name]), ("weakAlias", [code.Value]));
        }

        // Names are all that dispatches give: the same name for the same party is the same person.
        private static Entity Person(Speaker speaker) => new(PersonId(speaker), "Person", ("name", [speaker.Name]), ("position", [speaker.Role ?? ""]));

        private static Entity Mention(Speaker speaker, DispatchHeader header) => new(
            $"{PersonId(speaker)}-in-{header.Key}",
            "Mention",
            ("document", [DocumentId(header)]),
            ("resolved", [PersonId(speaker)]),
            ("name", [speaker.Name]),
            ("detectedSchema", ["Person"]));

        private IEnumerable<Entity> Event(HeldClaim held, List<PartyCode> parties, List<Speaker> people)
        {
            if (held.Claim is StatementClaim)
            {
                return [];
            }

            var act = (held.Claim as ActClaim)?.Act;
            var date = act?.When ?? (held.Claim as DeadlineClaim)?.Deadline.Date ?? (held.Claim as OwedClaim)?.Owed.Since;
            string[] organizers = act is null ? [] : [.. act.By.Select(PartyId)];
            return
            [
                new Entity(
                    $"chancery-claim-{held.Id}",
                    "Event",
                    ("name", [ClaimSentence.Of(held.Claim)]),
                    ("summary", [export.Quote(held)]),
                    ("organizer", organizers),
                    ("involved", [.. parties.Select(PartyId), .. people.Select(PersonId)]),
                    ("startDate", [date?.Earliest is { } first ? Edtf.Of(first).Value : ""]),
                    ("endDate", [date?.Latest is { } last ? Edtf.Of(last).Value : ""]),
                    ("location", [act?.Place ?? ""]),
                    ("keywords", [.. held.Claim.Issues]),
                    ("recordId", [held.Id.ToString()]),
                    ("proof", [DocumentId(held.Dispatch)])),
            ];
        }

        private static Parties PartiesOf(Claim claim) => claim switch
        {
            ActClaim { Act: var act } => act.By.Union(act.To),
            OwedClaim { Owed: var owed } => owed.By.Union(owed.To),
            _ => claim.Claimant.Parties,
        };

        private static IEnumerable<Speaker> People(Claim claim)
        {
            var participants = claim is ActClaim { Act: var act } ? act.Participants : [];
            return participants.Append(claim.Claimant).Where(p => p.Role is not null && !string.IsNullOrWhiteSpace(p.Name) && p != Speaker.Outlet).DistinctBy(PersonId);
        }

        private static string DocumentId(DispatchHeader header) => $"chancery-dispatch-{header.Key}";

        private static string PartyId(PartyCode code) => $"chancery-party-{code}";

        private static string PersonId(Speaker speaker) => $"chancery-person-{StableName.Of(speaker.Name, string.Join(' ', speaker.Parties))}";
    }
}
