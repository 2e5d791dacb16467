using Chancery.Ledger;
using NodaTime;

namespace Chancery.Storage;

/// <summary>Users, their visits and their tokens. They live beside the chain, which knows only their names; they can be changed and removed.</summary>
public interface IAccountStore
{
    /// <summary>All users by name.</summary>
    IReadOnlyList<DeskUser> All();

    DeskUser? Find(string name);

    /// <summary>Adds a user; false where the name is taken.</summary>
    bool Add(DeskUser account);

    /// <summary>Removes a user with all visits and tokens; what the user recorded stays in the chain.</summary>
    AccountChange Remove(string name);

    AccountChange SetRole(string name, DeskRole role);

    /// <summary>Sets a password and ends all of the user's visits.</summary>
    AccountChange SetPassword(string name, string hash);

    void Begin(Visit visit);

    /// <summary>The user whose visit this is; null where it has ended.</summary>
    DeskUser? Visitor(Digest secret, Instant now);

    void End(Digest secret);

    /// <summary>Keeps a token; false where its id is taken.</summary>
    bool Add(AccessToken token);

    /// <summary>A user's tokens, or all where none is named, by when they were made.</summary>
    IReadOnlyList<AccessToken> Tokens(string? user = null);

    /// <summary>The token of this secret with its user, whether or not it is still good; null where there is none.</summary>
    (AccessToken Token, DeskUser User)? Bearer(Digest secret);

    /// <summary>Revokes a token; false where there is none of this id that is good. <paramref name="user"/> where it must be that user's.</summary>
    bool Revoke(string id, Instant now, string? user = null);
}

/// <summary>What became of a change of a user.</summary>
public enum AccountChange
{
    Done,

    NoSuchUser,

    /// <summary>It would leave the desk without an admin.</summary>
    LastAdmin,
}
