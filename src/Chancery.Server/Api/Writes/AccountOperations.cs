using System.ComponentModel;
using Chancery.Server.Access;
using Chancery.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Server.Api;

/// <summary>Who asks, the users, and the tokens of whoever asks.</summary>
internal static class AccountOperations
{
    private const int MostDays = 3650, LongestLabel = 200;

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/me", (HttpContext context) => Results.Json(new PersonView(context.Person().Name, RoleGuard.Named(context.Person().Role), context.Person().IsUser), ApiJson.Options)).Described("getMe", "Access", "Who asks, and what that person may do.").Produces<PersonView>();
        api.MapGet("/users", (HttpContext context) => Work(context, accounts => Results.Json(accounts.All().Select(UserView.Of), ApiJson.Options))).Described("listUsers", "Access", "The users of the desk.").Needing(DeskRole.Admin).Produces<IReadOnlyList<UserView>>();
        api.MapPost("/users", AddUser).Described("addUser", "Access", "Adds a user.").Needing(DeskRole.Admin).Produces<UserView>(StatusCodes.Status201Created).Refuses(StatusCodes.Status422UnprocessableEntity);
        api.MapPatch("/users/{name}", ChangeUser).Described("changeUser", "Access", "Sets a user's role or password; a new password ends all visits.").Needing(DeskRole.Admin).Produces<UserView>().Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        api.MapDelete("/users/{name}", RemoveUser).Described("removeUser", "Access", "Removes a user with all tokens; what the user recorded stays.").Needing(DeskRole.Admin).Produces(StatusCodes.Status204NoContent).Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        api.MapGet("/tokens", (HttpContext context) => Work(context, accounts => Results.Json(accounts.Tokens(context.Person().Name).Select(TokenView.Of), ApiJson.Options))).Described("listTokens", "Access", "The tokens of whoever asks, never their secrets.").Produces<IReadOnlyList<TokenView>>();
        api.MapPost("/tokens", AddToken).Described("addToken", "Access", "Makes a token for whoever asks; its text is told this once.").Needing(DeskRole.Reader).Produces<TokenMade>(StatusCodes.Status201Created).Refuses(StatusCodes.Status403Forbidden, StatusCodes.Status422UnprocessableEntity);
        api.MapDelete("/tokens/{id}", RevokeToken).Described("revokeToken", "Access", "Revokes a token of whoever asks, at once.").Needing(DeskRole.Reader).Produces(StatusCodes.Status204NoContent).Refuses(StatusCodes.Status404NotFound);
    }

    private static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses) =>
        statuses.Append(StatusCodes.Status400BadRequest).Distinct().Aggregate(route, (r, status) => r.Produces<Problem>(status, Problem.MediaType));

    private static IResult AddUser(HttpContext context, Given<UserGiven> given) => Work(context, accounts =>
    {
        var user = given.Value;
        if (Role(user.Role) is not { } role || !DeskUser.IsName(user.Name) || !Passwords.IsLongEnough(user.Password))
        {
            return Refused(Role(user.Role) is null ? new Obstacle(422, ApiMessages.Misasked, $"'{user.Role}' is no role: reader, editor, admin") : DeskUser.IsName(user.Name) ? new Obstacle(422, AccessMessages.BadPassword, "the user was not added") : new Obstacle(422, AccessMessages.BadName, "the user was not added"));
        }

        var made = new DeskUser(user.Name, role, Passwords.Hash(user.Password), Now(context));
        return accounts.Add(made) ? Results.Json(UserView.Of(made), ApiJson.Options, statusCode: StatusCodes.Status201Created) : Refused(new Obstacle(422, AccessMessages.BadName, $"somebody is called '{user.Name}' already"));
    });

    private static IResult ChangeUser(HttpContext context, string name, Given<UserChange> given) => Work(context, accounts =>
    {
        var (role, password) = (given.Value.Role, given.Value.Password);
        if ((role is not null && Role(role) is null) || (password is not null && !Passwords.IsLongEnough(password)))
        {
            return Refused(password is not null && !Passwords.IsLongEnough(password) ? new Obstacle(422, AccessMessages.BadPassword, "nothing was changed") : new Obstacle(422, ApiMessages.Misasked, $"'{role}' is no role: reader, editor, admin"));
        }

        var change = role is null ? (accounts.Find(name) is null ? AccountChange.NoSuchUser : AccountChange.Done) : accounts.SetRole(name, Role(role)!.Value);
        change = change == AccountChange.Done && password is not null ? accounts.SetPassword(name, Passwords.Hash(password)) : change;
        return change == AccountChange.Done ? Results.Json(UserView.Of(accounts.Find(name)!), ApiJson.Options) : Refused(Obstacles(change, name));
    });

    private static IResult RemoveUser(HttpContext context, string name) => Work(context, accounts => accounts.Remove(name) is var change && change == AccountChange.Done ? Results.NoContent() : Refused(Obstacles(change, name)));

    private static IResult AddToken(HttpContext context, Given<TokenGiven> given) => Work(context, accounts =>
    {
        var asked = given.Value;
        var role = asked.Role is null ? context.Person().Role : Role(asked.Role);
        if (role is null || asked.Days is < 1 or > MostDays || asked.Label?.Length > LongestLabel)
        {
            return Refused(new Obstacle(422, ApiMessages.Misasked, $"a token has a role (reader, editor, admin), 1 to {MostDays} days, and a label of at most {LongestLabel} characters"));
        }

        if (!context.Person().IsUser || accounts.Find(context.Person().Name) is not { } user)
        {
            return Refused(new Obstacle(403, AccessMessages.NotSignedIn, "nobody signs in at this desk, so there is nobody whose token it would be"));
        }

        var (text, kept) = TokenText.Make(user, asked.Label ?? "", (DeskRole)Math.Min((int)role, (int)context.Person().Role), Now(context));
        kept = kept with { Ends = kept.Made + Duration.FromDays(asked.Days) };
        accounts.Add(kept);
        return Results.Json(new TokenMade(text, TokenView.Of(kept)), ApiJson.Options, statusCode: StatusCodes.Status201Created);
    });

    private static IResult RevokeToken(HttpContext context, [Description("The eight letters after chancery_.")] string id) => Work(context, accounts =>
        accounts.Revoke(id, Now(context), context.Person().Name) ? Results.NoContent() : Refused(new Obstacle(404, AccessMessages.NoSuchUser, $"there is no good token '{id}' of {context.Person().Name}")));

    private static IResult Work(HttpContext context, Func<IAccountStore, IResult> work)
    {
        using var lease = context.RequestServices.GetRequiredService<Snapshots.StorePool>().Rent();
        return work(lease.Store.Accounts);
    }

    private static Instant Now(HttpContext context) => context.RequestServices.GetRequiredService<IClock>().GetCurrentInstant();

    private static DeskRole? Role(string name) => Enum.TryParse<DeskRole>(name, ignoreCase: true, out var role) && !char.IsDigit(name[0]) ? role : null;

    private static Obstacle Obstacles(AccountChange change, string name) => change == AccountChange.LastAdmin
        ? new Obstacle(StatusCodes.Status409Conflict, AccessMessages.LastAdmin, "nothing was changed")
        : new Obstacle(StatusCodes.Status404NotFound, AccessMessages.NoSuchUser, $"no user is called '{name}'");

    private static Refusal Refused(Obstacle obstacle) => new(obstacle);

    private sealed class Refusal(Obstacle obstacle) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => obstacle.WriteAsync(httpContext);
    }
}

/// <param name="SignedIn">Whether it is a user; else the one user of a desk where nobody signs in.</param>
internal sealed record PersonView(string Name, string Role, bool SignedIn);

internal sealed record UserView(string Name, string Role, string Since)
{
    public static UserView Of(DeskUser user) => new(user.Name, RoleGuard.Named(user.Role), InstantPattern.General.Format(user.Made));
}

internal sealed record UserGiven(string Name, string Password, string Role);

internal sealed record UserChange(string? Role = null, string? Password = null);

/// <param name="Id">The eight letters by which the token is known.</param>
/// <param name="Role">What it may do at most.</param>
internal sealed record TokenView(string Id, string Label, string Role, string Made, string? Ends, string? Revoked)
{
    public static TokenView Of(AccessToken token) => new(token.Id, token.Label, RoleGuard.Named(token.Role), InstantPattern.General.Format(token.Made), Written(token.Ends), Written(token.Revoked));

    private static string? Written(Instant? time) => time is { } told ? InstantPattern.General.Format(told) : null;
}

/// <param name="Days">How long it is good.</param>
internal sealed record TokenGiven(string? Label = null, string? Role = null, int Days = 365);

/// <param name="Text">The token, told this once.</param>
internal sealed record TokenMade(string Text, TokenView Token);
