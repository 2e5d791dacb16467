using Chancery.Ledger;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;

namespace Chancery.Server.Access;

/// <summary>Who makes a request.</summary>
/// <param name="Role">What this request may do: a token's, where that is less than its user's.</param>
/// <param name="IsUser">Whether it is a user who signed in or sent a token; else the one user of an open desk.</param>
internal sealed record Person(string Name, DeskRole Role, bool IsUser)
{
    /// <summary>Whose name stands with what the request records. A user's own; at an open desk whoever the request names.</summary>
    public Author Author(string? asked = null) => Ledger.Author.Person(IsUser || string.IsNullOrWhiteSpace(asked) ? Name : asked);
}

/// <summary>Finds who makes a request.</summary>
internal static class People
{
    private static readonly object Key = new();

    public static Person? PersonOrNobody(this HttpContext context) => context.Items[Key] as Person;

    public static Person Person(this HttpContext context) => context.PersonOrNobody() ?? throw new InvalidOperationException("nobody was asked for here");

    public static void Set(HttpContext context, Person person) => context.Items[Key] = person;
}
