using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Intake;
using Chancery.Ledger;
using Chancery.Storage;
using ModelContextProtocol;
using NodaTime;

namespace Chancery.Assistant.Tools;

/// <summary>The ledger opened for one question. What cannot be asked is refused in words that tell what can.</summary>
internal sealed class Asking : IDisposable
{
    private const int LongestText = 200;

    private readonly AssistantOptions _options;

    private Asking(AssistantOptions options, ILedgerStore store, Axes axes)
    {
        (_options, Store) = (options, store);
        Queries = new LedgerQueries(store, IssueCatalogue.Shipped, Known(store, axes.Known));
        var threshold = axes.Trust is { } share ? Trust(share) : Question.UsualThreshold;
        Question = new Question(Day("asOf", axes.AsOf) ?? options.Clock.GetCurrentInstant().InUtc().Date, Queries.Head.Sequence, threshold);
        Lines = new LineMaker(Queries.Quote);
    }

    public ILedgerStore Store { get; }

    public LedgerQueries Queries { get; }

    public Question Question { get; }

    public LineMaker Lines { get; }

    public Uri? Desk => _options.Desk;

    /// <summary>What an answer rests on where it is of no dossier in particular.</summary>
    public Basis Basis => new(Question, Queries.Head.Hash, 0, 0);

    public static Asking Open(AssistantOptions options, Axes? axes)
    {
        if (!Ledgers.IsThere(options.Ledger))
        {
            throw new McpException("There is no ledger at the place that this server was started with; start it with --ledger FILE.");
        }

        ILedgerStore? store = null;
        try
        {
            store = Ledgers.Open(options.Ledger, options.Clock);
            return new Asking(options, store, axes ?? new Axes());
        }
        catch (LedgerUnavailableException fault)
        {
            throw new McpException($"The ledger cannot be read: {fault.Message}");
        }
        catch (McpException)
        {
            store?.Dispose();
            throw;
        }
    }

    public StateOfPlay Play(Dossier dossier) => Play(dossier, Question.AsOf);

    public StateOfPlay Play(Dossier dossier, LocalDate asOf) => Queries.Play(dossier, asOf, Question.Threshold);

    /// <summary>The party that a name stands for at the question's day.</summary>
    public PartyCode Party(string parameter, string name) => _options.Parties.Resolve(Short(parameter, name), Question.AsOf) ?? _options.Parties.Resolve(name)
        ?? throw new McpException($"{parameter}: '{name}' is no party that is known, or may be several. Give a code or name such as RUS, Russia or Moscow.");

    public PartyCode? PartyIfNamed(string parameter, string? name) => string.IsNullOrWhiteSpace(name) ? null : Party(parameter, name);

    public Dossier Dossier((string Parameter, string Name) one, (string Parameter, string Name) other)
    {
        var (first, second) = (Party(one.Parameter, one.Name), Party(other.Parameter, other.Name));
        return first == second ? throw new McpException($"{other.Parameter}: '{other.Name}' is {first} as well. Name two parties.") : new Dossier(first, second);
    }

    /// <summary>The dossiers that two parties mean, of which either may be left open.</summary>
    public IReadOnlyList<Dossier> Dossiers(PartyCode? one, PartyCode? other) => (one, other) switch
    {
        ({ } first, { } second) when first == second => throw new McpException($"Both parties are {first}. Name two parties, or one."),
        ({ } first, { } second) => [new Dossier(first, second)],
        _ => [.. Queries.Dossiers().Select(d => d.Dossier).Where(d => (one ?? other) is not { } party || d.Has(party))],
    };

    public string NameOf(PartyCode party) => _options.Parties.NameOf(party);

    public (string One, string Other) Named(Dossier dossier) => (NameOf(dossier.First), NameOf(dossier.Second));

    /// <summary>The key of the issue that is meant; null where none is named.</summary>
    public string? Issue(string? text) => string.IsNullOrWhiteSpace(text) ? null : Queries.Issues.Find(Short("issue", text));

    public string IssueName(string key) => Queries.Issues.NameOf(key) ?? key.Replace('-', ' ');

    public static LocalDate? Day(string parameter, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : PublishedDate.Parse(text.Trim()) ?? throw new McpException($"{parameter}: '{Shown(text)}' is no day. Write it as 2025-11-08.");

    public static string Short(string parameter, string text) => string.IsNullOrWhiteSpace(text) ? throw new McpException($"{parameter} is empty.")
        : text.Length <= LongestText ? text.Trim() : throw new McpException($"{parameter} has {text.Length} characters; give at most {LongestText}.");

    public void Dispose() => Store.Dispose();

    private static long Known(ILedgerStore store, string? text) => string.IsNullOrWhiteSpace(text) ? long.MaxValue
        : KnownAxis.Of(store, text.Trim(), PublishedDate.Parse) ?? throw new McpException($"known: '{Shown(text)}' is neither a day nor a recording's number. Write it as 2025-11-08 or as a number.");

    private static Confidence Trust(double share) => share is >= 0 and <= 1 ? new Confidence((int)Math.Round(share * 100)) : throw new McpException("trust is no confidence. Give a number from 0 to 1, such as 0.5.");

    private static string Shown(string text) => text.Length <= LongestText ? text : text[..LongestText] + "…";
}
