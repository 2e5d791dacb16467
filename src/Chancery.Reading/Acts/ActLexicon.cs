using System.Collections.Frozen;
using Chancery.Dispatches;
using Chancery.Reading.Actors;
using Chancery.Reading.Acts.Ranking;
using Chancery.Reading.Acts.Topics;
using Chancery.Reading.Data;

namespace Chancery.Reading.Acts;

/// <summary>What holds for a kind whatever the words.</summary>
internal sealed record KindTraits(string Plover, string Cameo, bool Mutual, bool Speech);

/// <summary>A verb that carries event nouns: which classes it has, whether its subject is the doer, the status that it gives.</summary>
internal sealed record LightVerb(string[] Classes, bool SubjectActs, ActStatus? Status);

/// <summary>The act lexicon: rows by trigger, light verbs, words that give a status, traits of kinds, word lists.</summary>
internal sealed class ActLexicon
{
    private readonly FrozenDictionary<string, LightVerb> _light;
    private readonly FrozenDictionary<string, ActStatus> _status;
    private readonly FrozenDictionary<string, FrozenSet<string>> _words;
    private readonly KindTraits[] _kinds;
    private readonly PartyDirectory _parties;

    private ActLexicon(DataSource source, PartyDirectory parties, ICollection<DataError> errors)
    {
        _parties = parties;
        Acts = RowIndex.Load(source, "acts.csv", errors, owed: false);
        Owed = RowIndex.Load(source, "replies-owed.csv", errors, owed: true);
        _light = ReadLight(source, errors);
        _status = ReadStatus(source, errors);
        _words = ReadWords(source, errors);
        _kinds = ReadKinds(source, errors);
        TopicWeights = FeatureWeights.Load(source, "issue-weights.csv", errors);
        TopicConfidence = TopicConfidence.Load(source, errors);
        WhenWeights = FeatureWeights.Load(source, "when-weights.csv", errors);
        StatusWeights = FeatureWeights.Load(source, "status-weights.csv", errors);
        TopicNouns = TopicNouns.Load(source, errors);
    }

    /// <summary>Words that name acts.</summary>
    public RowIndex Acts { get; }

    /// <summary>Words that show a reply as owed.</summary>
    public RowIndex Owed { get; }

    /// <summary>What tells the phrase that an act is about.</summary>
    public FeatureWeights TopicWeights { get; }

    /// <summary>How sure an act's issue is.</summary>
    public TopicConfidence TopicConfidence { get; }

    /// <summary>What tells the date of an act.</summary>
    public FeatureWeights WhenWeights { get; }

    /// <summary>What tells how far an act has come.</summary>
    public FeatureWeights StatusWeights { get; }

    /// <summary>How much a noun is talked about.</summary>
    public TopicNouns TopicNouns { get; }

    public static ActLexicon Load(DataSource source, PartyDirectory parties, ICollection<DataError> errors) => new(source, parties, errors);

    public LightVerb? Light(string lemma) => _light.GetValueOrDefault(lemma);

    public ActStatus? Status(string lemma) => _status.TryGetValue(lemma, out var status) ? status : null;

    public KindTraits Traits(ActKind kind) => _kinds[(int)kind];

    /// <summary>Whether <paramref name="lemma"/> is in the word list called <paramref name="list"/>.</summary>
    public bool Is(string list, string lemma) => _words.TryGetValue(list, out var words) && words.Contains(lemma);

    /// <summary>Whether the party is an organisation, whose members can meet or agree within it.</summary>
    public bool IsGroup(PartyCode party) => _parties.ByCode(party)?.Kind is "organisation" or "group";

    private static FrozenDictionary<string, LightVerb> ReadLight(DataSource source, ICollection<DataError> errors)
    {
        var schema = new TableSchema(["lemma", "side"], ["class", "status"]);
        return source.Table("act-light-verbs.csv", schema, errors).Rows
            .GroupBy(r => r["lemma"], StringComparer.Ordinal)
            .ToFrozenDictionary(
                g => g.Key,
                g => new LightVerb([.. g.SelectMany(r => r.List("class"))], g.First()["side"] == "by", StatusOf(g.First(), errors)),
                StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, ActStatus> ReadStatus(DataSource source, ICollection<DataError> errors) =>
        source.Table("act-status-words.csv", new TableSchema(["lemma", "status"], []), errors).Rows
            .Where(r => StatusOf(r, errors) is not null)
            .ToFrozenDictionary(r => r["lemma"], r => StatusOf(r, errors)!.Value, StringComparer.Ordinal);

    private static FrozenDictionary<string, FrozenSet<string>> ReadWords(DataSource source, ICollection<DataError> errors) =>
        source.Table("act-word-lists.csv", new TableSchema(["list", "words"], []), errors).Rows
            .GroupBy(r => r["list"], StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.SelectMany(r => r.List("words")).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static KindTraits[] ReadKinds(DataSource source, ICollection<DataError> errors)
    {
        var traits = new KindTraits[Enum.GetValues<ActKind>().Length];
        foreach (var row in source.Table("act-kinds.csv", new TableSchema(["kind", "plover", "cameo", "mutual", "speech"], []), errors).Rows)
        {
            if (Codes.TryParse(row["kind"], out ActKind kind))
            {
                traits[(int)kind] = new KindTraits(row["plover"], row["cameo"], row["mutual"] == "yes", row["speech"] == "yes");
            }
            else
            {
                errors.Add(row.Error($"'{row["kind"]}' is no kind of act"));
            }
        }

        return traits;
    }

    private static ActStatus? StatusOf(DataRow row, ICollection<DataError> errors)
    {
        switch (row["status"])
        {
            case "": return null;
            case "done": return ActStatus.Done;
            case "ongoing": return ActStatus.Ongoing;
            case "planned": return ActStatus.Planned;
            case "possible": return ActStatus.Possible;
            case "not-done": return ActStatus.NotDone;
            default:
                errors.Add(row.Error($"'{row["status"]}' is no status"));
                return null;
        }
    }
}
