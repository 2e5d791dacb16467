using System.Security.Claims;
using Chancery.Server.Api;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Chancery.Server.Access;

/// <summary>Finds who makes a request: by a token, else by a visit's cookie; at an open desk it is the one user.</summary>
internal sealed class Identification(RequestDelegate next, ServeOptions options, AccessPolicy policy, StorePool pool, IClock clock)
{
    private const string Scheme = "Bearer ";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Headers.Authorization is [{ Length: > 0 } sent, ..])
        {
            return ByToken(context, sent);
        }

        if (policy.IsOpen)
        {
            People.Set(context, new Person(options.User.Name, DeskRole.Admin, IsUser: false));
        }
        else if (VisitCookie.Read(context) is { } secret)
        {
            ByVisit(context, secret);
        }

        return next(context);
    }

    private Task ByToken(HttpContext context, string sent)
    {
        if (sent.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && TokenText.SecretOf(sent[Scheme.Length..].Trim()) is { } secret)
        {
            using var lease = pool.Rent();
            if (lease.Store.Accounts.Bearer(secret) is var (token, user) && token.IsGoodAt(clock.GetCurrentInstant()))
            {
                People.Set(context, new Person(user.Name, (DeskRole)Math.Min((int)token.Role, (int)user.Role), IsUser: true));
                return next(context);
            }
        }

        context.Response.Headers.WWWAuthenticate = "Bearer realm=\"chancery\", error=\"invalid_token\"";
        return Refusals.Write(context, new Obstacle(StatusCodes.Status401Unauthorized, AccessMessages.BadToken, "The token that was sent is not good"));
    }

    // A form's token is bound to the user of the visit, so that it is no good after somebody else has signed in.
    private void ByVisit(HttpContext context, string secret)
    {
        using var lease = pool.Rent();
        if (lease.Store.Accounts.Visitor(Secrets.DigestOf(secret), clock.GetCurrentInstant()) is { } user)
        {
            People.Set(context, new Person(user.Name, user.Role, IsUser: true));
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.Name)], "visit"));
        }
    }
}
