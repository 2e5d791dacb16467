using System.CommandLine;
using Chancery.Dispatches;
using Chancery.Reading;
using Chancery.Reading.Data;
using Spectre.Console;

namespace Chancery.Cli.Frame;

/// <summary>A desk's own tables beside the shipped ones: names, office holders, cues that the reader is to know.</summary>
internal static class OwnData
{
    private const string Name = "--data";

    /// <summary>The option, for every command's help; its value is taken before the command line is parsed, because parties in it are looked up.</summary>
    public static Option<string?> Option() => new(Name)
    {
        HelpName = "FOLDER",
        Description = "A folder of own tables that extend the shipped ones; else CHANCERY_DATA.",
        Recursive = true,
    };

    /// <summary>The context with the desk's own tables; null where one of them breaks its schema, which then is said.</summary>
    public static CommandContext? Of(string[] arguments, CommandContext context)
    {
        if ((InArguments(arguments) ?? context.Environment("CHANCERY_DATA")) is not { Length: > 0 } folder)
        {
            return context;
        }

        var data = ReaderData.Load(folder);
        foreach (var error in data.Errors)
        {
            context.Terminal.Say(CommandMessages.BrokenTable.At(new Place(error.File, error.Line > 0 ? error.Line : null), error.Message).ToString(), Color.Red);
        }

        return data.Errors.Count > 0 ? null : context with { Data = () => data, CreateReader = () => Reader.Create(data) };
    }

    private static string? InArguments(string[] arguments)
    {
        for (var i = 0; i < arguments.Length && arguments[i] != "--"; i++)
        {
            if (arguments[i] == Name && i + 1 < arguments.Length)
            {
                return arguments[i + 1];
            }

            if (arguments[i].StartsWith(Name + "=", StringComparison.Ordinal))
            {
                return arguments[i][(Name.Length + 1)..];
            }
        }

        return null;
    }
}
