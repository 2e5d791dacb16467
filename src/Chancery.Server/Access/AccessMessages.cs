using Chancery.Dispatches;

namespace Chancery.Server.Access;

/// <summary>What the door may have to say.</summary>
public static class AccessMessages
{
    public static readonly MessageKind NoUsers = Refusal("CH520", "Others can reach the address, and the ledger has no users who could be asked for a password.", "add one with `chancery users add NAME --role admin`, or serve on http://127.0.0.1:5080");
    public static readonly MessageKind NotSignedIn = Refusal("CH521", "The request comes from nobody who is known.", "sign in at /login, or send `Authorization: Bearer TOKEN`; `chancery tokens add` makes one");
    public static readonly MessageKind BadToken = Refusal("CH522", "The token is none, was revoked, or has ended.", "make another with `chancery tokens add`");
    public static readonly MessageKind WrongRole = Refusal("CH523", "The user's role does not allow it.", "ask an admin, who can change it with `chancery users role`");
    public static readonly MessageKind PlainConnection = Refusal("CH524", "The request came over a connection that others can read.", "use https: --certificate, or a proxy before the desk that --proxy names; docs/access.md tells how");
    public static readonly MessageKind OtherSite = Refusal("CH525", "A page of another site sent the request.", "send it from the desk's own pages, or from a program with a token");
    public static readonly MessageKind OtherHost = Refusal("CH526", "The request asks for a host that the desk is not.", "use the address that the desk said when it started, or name the host with --name");
    public static readonly MessageKind TooManyTries = Refusal("CH527", "Too many wrong passwords in a short time.", "wait as long as is said, then try again");
    public static readonly MessageKind BadPassword = Refusal("CH528", "A new password is too short or too long.", "take at least 10 characters, at most 256");
    public static readonly MessageKind BadName = Refusal("CH529", "A user cannot be called so, or somebody is already.", "take letters, digits, blanks and . - _ @ ', at most 64, and none that stands for the reader");
    public static readonly MessageKind NoSuchUser = Refusal("CH530", "No user has this name, or no token this id.", "`chancery users list` and `chancery tokens list` tell them");
    public static readonly MessageKind LastAdmin = Refusal("CH531", "The desk would be without an admin.", "make somebody else admin first");
    public static readonly MessageKind BadAddress = Refusal("CH532", "The address, certificate or proxy cannot be used.", "write it as http://127.0.0.1:5080 or https://0.0.0.0:443 with --certificate; docs/access.md tells more");

    private static MessageKind Refusal(string code, string means, string remedy) => new(code, Severity.Refusal, means, remedy);
}
