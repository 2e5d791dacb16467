using System.CommandLine;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Server.Access;
using Chancery.Storage;
using NodaTime.Text;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery users</c>: who may use a desk that others can reach.</summary>
internal static class UsersCommand
{
    public static Command Create(CommandContext context) => new("users", "Keeps the users of a desk that others can reach: add, list, remove, passwd, role.")
    {
        Add(context), List(context), Remove(context), Passwd(context), Role(context),
    };

    private static Command Add(CommandContext context)
    {
        var (name, role) = (Keeping.Name(), Keeping.Role("What the user may do."));
        role.DefaultValueFactory = _ => DeskRole.Reader;
        return Keeping.On(context, new Command("add", "Adds a user; the password is asked for, or read from standard input.") { name, role }, (parsed, store) =>
        {
            var called = parsed.GetValue(name)!;
            if (!DeskUser.IsName(called) || store.Accounts.Find(called) is not null)
            {
                return Keeping.Say(context, AccessMessages.BadName.At(new Place(called), "the user was not added"));
            }

            if (Keeping.Password(context) is not { } password)
            {
                return ExitCode.Refused;
            }

            store.Accounts.Add(new DeskUser(called, parsed.GetValue(role), Passwords.Hash(password), context.Clock.GetCurrentInstant()));
            return Keeping.Done(context, $"{called} is {Named(parsed.GetValue(role))}; a desk that is running asks for passwords after it is started anew");
        });
    }

    private static Command List(CommandContext context) => Keeping.On(context, new Command("list", "Prints the users with their roles."), (_, store) =>
    {
        foreach (var user in store.Accounts.All())
        {
            context.Terminal.Write($"{user.Name}\t{Named(user.Role)}\tsince {InstantPattern.General.Format(user.Made)}\n");
        }

        return ExitCode.Done;
    });

    private static Command Remove(CommandContext context)
    {
        var name = Keeping.Name();
        return Keeping.On(context, new Command("remove", "Removes a user with all tokens; what the user recorded stays.") { name }, (parsed, store) =>
            Changed(context, parsed.GetValue(name)!, store.Accounts.Remove(parsed.GetValue(name)!), "is no user any more"));
    }

    private static Command Passwd(CommandContext context)
    {
        var name = Keeping.Name();
        return Keeping.On(context, new Command("passwd", "Sets a user's password and signs the user out everywhere.") { name }, (parsed, store) =>
        {
            var called = parsed.GetValue(name)!;
            return store.Accounts.Find(called) is null ? Changed(context, called, AccountChange.NoSuchUser, "")
                : Keeping.Password(context) is not { } password ? ExitCode.Refused
                : Changed(context, called, store.Accounts.SetPassword(called, Passwords.Hash(password)), "has a new password and is signed out everywhere");
        });
    }

    private static Command Role(CommandContext context)
    {
        var name = Keeping.Name();
        var role = new Argument<DeskRole>("ROLE") { Description = "reader, editor or admin." };
        return Keeping.On(context, new Command("role", "Sets what a user may do.") { name, role }, (parsed, store) =>
            Changed(context, parsed.GetValue(name)!, store.Accounts.SetRole(parsed.GetValue(name)!, parsed.GetValue(role)), $"is {Named(parsed.GetValue(role))}"));
    }

    private static int Changed(CommandContext context, string name, AccountChange change, string done) => change switch
    {
        AccountChange.NoSuchUser => Keeping.Say(context, AccessMessages.NoSuchUser.At(new Place(name), "nothing was changed")),
        AccountChange.LastAdmin => Keeping.Say(context, AccessMessages.LastAdmin.At(new Place(name), "nothing was changed")),
        _ => Keeping.Done(context, $"{name} {done}"),
    };

    internal static string Named(DeskRole role) => role.ToString().ToLowerInvariant();
}
