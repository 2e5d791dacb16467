using Chancery.Server.Api;
using Chancery.Server.Frame;
using Chancery.Server.Snapshots;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Access;

/// <summary>The page of whoever has signed in: role, password, leaving.</summary>
internal static class AccountRoute
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Page<AccountView>("/account", desk => new AccountModel(desk.Http.Person().Name, RoleGuard.Named(desk.Http.Person().Role), desk.Http.Person().IsUser));
        routes.MapPost("/account/password", Change).Needing(DeskRole.Reader);
    }

    private static async Task Change(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var (present, next) = (form["password"].FirstOrDefault() ?? "", form["new"].FirstOrDefault() ?? "");
        var (person, throttle) = (context.Person(), context.RequestServices.GetRequiredService<LoginThrottle>());
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        using var lease = context.RequestServices.GetRequiredService<StorePool>().Rent();
        var accounts = lease.Store.Accounts;
        if (throttle.Wait(address, person.Name) is not null || !person.IsUser || !Passwords.Fits(accounts.Find(person.Name), present))
        {
            throttle.Wrong(address, person.Name);
            await Refusals.Write(context, new Obstacle(StatusCodes.Status403Forbidden, AccessMessages.NotSignedIn, "The present password is not right; nothing was changed")).ConfigureAwait(false);
            return;
        }

        if (!Passwords.IsLongEnough(next))
        {
            await Refusals.Write(context, new Obstacle(StatusCodes.Status422UnprocessableEntity, AccessMessages.BadPassword, "The new password was not taken")).ConfigureAwait(false);
            return;
        }

        accounts.SetPassword(person.Name, Passwords.Hash(next));
        LoginRoute.Begin(context, accounts, person.Name);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = "/account";
    }
}

internal sealed record AccountModel(string Name, string Role, bool IsUser) : PageModel("Account");
