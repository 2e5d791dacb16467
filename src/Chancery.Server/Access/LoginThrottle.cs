using NodaTime;

namespace Chancery.Server.Access;

/// <summary>Counts wrong passwords by address, by user, and by both, and holds further tries off for a while.</summary>
internal sealed class LoginThrottle(IClock clock)
{
    /// <summary>Wrong passwords in a window: of one user from one address, from one address, of one user from anywhere.</summary>
    public const int MostOfBoth = 5, MostOfAddress = 20, MostOfUser = 50;

    private const int MostRemembered = 20_000;

    private static readonly Duration Window = Duration.FromMinutes(15);

    private readonly Lock _counting = new();
    private readonly Dictionary<string, (int Count, Instant Ends)> _wrong = new(StringComparer.Ordinal);

    /// <summary>How long to wait before the next try; null where it may be now.</summary>
    public Duration? Wait(string address, string user)
    {
        var now = clock.GetCurrentInstant();
        lock (_counting)
        {
            return Keys(address, user).Select(k => _wrong.TryGetValue(k.Key, out var held) && held.Ends > now && held.Count >= k.Most ? held.Ends - now : (Duration?)null).Max();
        }
    }

    public void Wrong(string address, string user)
    {
        var now = clock.GetCurrentInstant();
        lock (_counting)
        {
            if (_wrong.Count > MostRemembered)
            {
                Forget(now);
            }

            foreach (var (key, _) in Keys(address, user))
            {
                var held = _wrong.TryGetValue(key, out var known) && known.Ends > now ? known : (Count: 0, Ends: now + Window);
                _wrong[key] = (held.Count + 1, held.Ends);
            }
        }
    }

    public void Right(string address, string user)
    {
        lock (_counting)
        {
            _wrong.Remove(Keys(address, user)[0].Key);
        }
    }

    private void Forget(Instant now)
    {
        foreach (var ended in _wrong.Where(w => w.Value.Ends <= now).Select(w => w.Key).ToList())
        {
            _wrong.Remove(ended);
        }
    }

    private static (string Key, int Most)[] Keys(string address, string user)
    {
        var name = user.Trim().ToLowerInvariant();
        return [($"both {address} {name}", MostOfBoth), ($"address {address}", MostOfAddress), ($"user {name}", MostOfUser)];
    }
}
