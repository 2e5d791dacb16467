using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Server.Access;
using Chancery.Storage;
using NodaTime;
using NodaTime.Text;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery tokens</c>: keys by which programs act for a user.</summary>
internal static class TokensCommand
{
    private const int UsualDays = 365, MostDays = 3650;

    public static Command Create(CommandContext context) => new("tokens", "Keeps the tokens by which programs act for a user: add, list, revoke.")
    {
        Add(context), List(context), Revoke(context),
    };

    private static Command Add(CommandContext context)
    {
        var name = Keeping.Name();
        var role = Keeping.Role("What the token may do at most; else what its user may.");
        role.DefaultValueFactory = _ => DeskRole.Admin;
        var label = new Option<string>("--for") { HelpName = "TEXT", Description = "What it is for.", DefaultValueFactory = _ => "" };
        var days = new Option<int>("--days") { HelpName = "N", Description = "How long it is good: 1 to 3650 days.", DefaultValueFactory = _ => UsualDays };
        days.Validators.Add(r =>
        {
            if (r.GetValueOrDefault<int>() is < 1 or > MostDays)
            {
                r.AddError($"a token is good for 1 to {MostDays} days");
            }
        });
        return Keeping.On(context, new Command("add", "Makes a token and prints it, this once; only its digest is kept.") { name, role, label, days }, (parsed, store) =>
        {
            if (store.Accounts.Find(parsed.GetValue(name)!) is not { } user)
            {
                return Keeping.Say(context, AccessMessages.NoSuchUser.At(new Place(parsed.GetValue(name)!), "no token was made"));
            }

            var now = context.Clock.GetCurrentInstant();
            var most = (DeskRole)Math.Min((int)parsed.GetValue(role), (int)user.Role);
            var (text, kept) = TokenText.Make(user, parsed.GetValue(label)!, most, now);
            store.Accounts.Add(kept with { Ends = now + Duration.FromDays(parsed.GetValue(days)) });
            return Keeping.Done(context, text);
        });
    }

    private static Command List(CommandContext context)
    {
        var name = new Option<string?>("--user") { HelpName = "NAME", Description = "Only those of this user." };
        return Keeping.On(context, new Command("list", "Prints the tokens by their ids, never their secrets.") { name }, (parsed, store) =>
        {
            var now = context.Clock.GetCurrentInstant();
            foreach (var token in store.Accounts.Tokens(parsed.GetValue(name)))
            {
                var state = token.Revoked is not null ? "revoked" : token.IsGoodAt(now) ? "good" : "ended";
                context.Terminal.Write(string.Create(CultureInfo.InvariantCulture, $"{token.Id}\t{token.User}\t{UsersCommand.Named(token.Role)}\t{state}\tuntil {(token.Ends is { } ends ? InstantPattern.General.Format(ends) : "revoked")}\t{token.Label}\n"));
            }

            return ExitCode.Done;
        });
    }

    private static Command Revoke(CommandContext context)
    {
        var id = new Argument<string>("ID") { Description = "The token's id, as `chancery tokens list` prints it: the eight letters after chancery_." };
        return Keeping.On(context, new Command("revoke", "Revokes a token at once.") { id }, (parsed, store) =>
            store.Accounts.Revoke(parsed.GetValue(id)!, context.Clock.GetCurrentInstant())
                ? Keeping.Done(context, $"{parsed.GetValue(id)} is revoked")
                : Keeping.Say(context, AccessMessages.NoSuchUser.At(new Place(parsed.GetValue(id)!), "there is no good token of this id")));
    }
}
