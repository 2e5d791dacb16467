using Chancery.Dispatches;
using Chancery.Storage;

namespace Chancery.Server.Access;

/// <summary>Whether people must sign in.</summary>
/// <param name="IsOpen">Nobody must: only this machine's user can reach the desk, and the ledger has no users.</param>
/// <param name="IsLoopback">Only this machine can reach the desk.</param>
public sealed record AccessPolicy(bool IsOpen, bool IsLoopback)
{
    /// <summary>The policy of a desk, or why it may not be opened.</summary>
    public static (AccessPolicy? Policy, Message? Refusal) Of(ServeOptions options)
    {
        var address = new ServeAddress(options.Address);
        using var store = Ledgers.Open(options.Ledger, options.Clock);
        var hasUsers = store.Accounts.All().Count > 0;
        if (address.IsSecure != options.Access.Certificate is not null)
        {
            return (null, AccessMessages.BadAddress.At(new Place("--urls"), address.IsSecure ? $"'{options.Address}' needs a certificate" : $"a certificate needs an address that begins with https, not '{options.Address}'"));
        }

        return address.IsLoopback || hasUsers
            ? (new AccessPolicy(IsOpen: address.IsLoopback && !hasUsers, address.IsLoopback), null)
            : (null, AccessMessages.NoUsers.At(new Place("--urls"), $"'{options.Address}' can be reached by others, and {store.Name} has no users"));
    }
}
