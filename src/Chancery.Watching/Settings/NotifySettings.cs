using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Running;
using Chancery.Watching.Fetching;
using NodaTime;

namespace Chancery.Watching;

/// <summary>Somebody's program that is told what moves.</summary>
/// <param name="Name">By which the outbox knows it; never its address, which may change.</param>
/// <param name="Secret">The key of its signatures.</param>
public sealed record Subscriber(string Name, Uri Webhook, byte[] Secret)
{
    /// <summary>The dossiers that it follows; all where none is named.</summary>
    public IReadOnlySet<Dossier> Dossiers { get; init; } = new HashSet<Dossier>();

    /// <summary>The kinds of event that it is told of.</summary>
    public required IReadOnlySet<string> Events { get; init; }

    internal bool Follows(Dossier dossier) => Dossiers.Count == 0 || Dossiers.Contains(dossier);
}

/// <summary>Who is told what, and how hard it is tried; the section <c>notify</c> of the settings.</summary>
public sealed record NotifySettings
{
    public const string ThreadMoved = "thread.moved";
    public const string DeadlineNear = "deadline.near";
    public const string PositionChanged = "position.changed";

    private static readonly string[] Kinds = [ThreadMoved, DeadlineNear, PositionChanged];

    public IReadOnlyList<Subscriber> Subscribers { get; init; } = [];

    /// <summary>How many days before a deadline its nearness is told, each once.</summary>
    public IReadOnlyList<int> DeadlineDays { get; init; } = [30, 7, 1];

    /// <summary>How often it is looked whether something has changed.</summary>
    public Duration Every { get; init; } = Duration.FromSeconds(15);

    /// <summary>So often a message is tried before it is given up.</summary>
    public int Attempts { get; init; } = 14;

    /// <summary>The pause after the first attempt; after each further one it is twice as long.</summary>
    public Duration FirstPause { get; init; } = Duration.FromSeconds(5);

    public Duration LongestPause { get; init; } = Duration.FromHours(6);

    /// <summary>Reads the section; what is wrong is noted there.</summary>
    /// <param name="environment">Where secrets may stand.</param>
    public static NotifySettings Read(SettingsSection root, Func<string, string?> environment)
    {
        var notify = root.Section("notify");
        var settings = new NotifySettings
        {
            DeadlineDays = Days(notify),
            Every = notify.Time("every", Duration.FromSeconds(15)),
            Attempts = notify.Number("attempts", 14, 1, 100),
            FirstPause = notify.Time("first-pause", Duration.FromSeconds(5)),
            LongestPause = notify.Time("longest-pause", Duration.FromHours(6)),
            Subscribers = [.. notify.Sections("subscribers").Select(s => OneOf(s, environment)).OfType<Subscriber>()],
        };
        foreach (var twice in settings.Subscribers.CountBy(s => s.Name, StringComparer.Ordinal).Where(g => g.Value > 1))
        {
            notify.Refuse(notify.Place, $"two subscribers are called '{twice.Key}'");
        }

        notify.Close();
        return settings;
    }

    private static List<int> Days(SettingsSection notify)
    {
        var days = new List<int>();
        foreach (var (text, place) in notify.List("deadline-days"))
        {
            if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day <= 366)
            {
                days.Add(day);
            }
            else
            {
                notify.Refuse(place, $"'{text}' is no number of days up to 366");
            }
        }

        return days.Count > 0 || notify.Has("deadline-days") ? days : [30, 7, 1];
    }

    private static Subscriber? OneOf(SettingsSection section, Func<string, string?> environment)
    {
        var name = section.Needed("name");
        var address = section.Needed("webhook");
        var secret = Secret(section, environment);
        var events = section.List("events");
        foreach (var (text, place) in events.Where(e => !Kinds.Contains(e.Text)))
        {
            section.Refuse(place, $"'{text}' is no kind of event: {string.Join(", ", Kinds)}");
        }

        var dossiers = section.List("dossiers").Select(d => Dossier(section, d)).OfType<Dossier>().ToHashSet();
        section.Close();
        if (address.Length > 0 && WebAddress.Parse(address) is null)
        {
            section.Refuse("webhook", $"'{address}' is no address; write it as https://host/path, without a user's name");
        }

        return WebAddress.Parse(address) is { } webhook && secret is not null
            ? new Subscriber(name, webhook, secret) { Dossiers = dossiers, Events = (events.Count == 0 ? Kinds : events.Select(e => e.Text)).ToHashSet(StringComparer.Ordinal) }
            : null;
    }

    private static Dossier? Dossier(SettingsSection section, (string Text, Place Place) item)
    {
        if (item.Text.Split('/') is [var one, var other] && one != other && PartyCode.IsValid(one) && PartyCode.IsValid(other))
        {
            return new Dossier(new PartyCode(one), new PartyCode(other));
        }

        section.Refuse(item.Place, $"'{item.Text}' is no dossier; write it as RUS/USA");
        return null;
    }

    private static byte[]? Secret(SettingsSection section, Func<string, string?> environment)
    {
        var told = section.Needed("secret");
        var (secret, wrong) = WebhookSecret.Of(told, environment);
        if (told.Length > 0 && wrong is not null)
        {
            section.Refuse("secret", wrong);
        }

        return secret;
    }
}
