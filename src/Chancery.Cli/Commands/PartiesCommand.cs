using System.CommandLine;
using System.Text.Json;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Reading.Actors;
using NodaTime;
using Spectre.Console;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery parties</c>: what a name or a code stands for, and which row of the tables says so.</summary>
internal static class PartiesCommand
{
    public static Command Create(CommandContext context)
    {
        var name = new Argument<string[]>("NAME") { Arity = ArgumentArity.OneOrMore, Description = "A name, a code, an office, a metonym: Moscow, RUS, Lavrov, the Kremlin." };
        var date = new Option<LocalDate?>("--date") { HelpName = "DATE", Description = "The day at which it is asked (2025-11-08): who held the office then.", CustomParser = Inputs.Day };
        var format = Inputs.Format("text", "json");
        var command = new Command("parties", "Tells what a name stands for: its party, its office, and where the tables say so.") { name, date, format };
        command.SetAction(parsed => Run(context, string.Join(' ', parsed.GetValue(name)!), parsed.GetValue(date), parsed.GetValue(format) == "json"));
        return command;
    }

    private static int Run(CommandContext context, string name, LocalDate? date, bool json)
    {
        var parties = context.Parties;
        var bare = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        var meanings = parties.Find(bare, date);
        if (json)
        {
            PrintJson(context.Terminal, meanings);
        }
        else if (meanings.Count > 0)
        {
            PrintTable(context.Terminal, meanings, parties);
        }

        if (meanings.Count == 0)
        {
            var at = date is { } day ? $" on {Edtf.Of(day)}" : "";
            context.Terminal.Say(CommandMessages.UnknownName.At(new Place("parties"), $"nothing is called '{name}'{at}").ToString(), Color.Red);
        }

        return meanings.Count > 0 ? ExitCode.Done : ExitCode.NotFound;
    }

    private static void PrintTable(Terminal terminal, IReadOnlyList<NameMeaning> meanings, PartyDirectory parties)
    {
        var table = new Table().Border(TableBorder.None).AddColumns("Party", "Kind", "Name", "Office", "By");
        foreach (var meaning in meanings)
        {
            var party = string.Join("; ", meaning.Parties.Select(p => $"{p} {parties.NameOf(p)}"));
            table.AddRow(new Text(party.Length == 0 ? "-" : party), new Text(meaning.Kind), new Text(meaning.Name), new Text(meaning.Role ?? ""), new Text(meaning.Row));
        }

        terminal.Out.Write(table);
    }

    private static void PrintJson(Terminal terminal, IReadOnlyList<NameMeaning> meanings)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartArray();
            foreach (var meaning in meanings)
            {
                Write(json, meaning);
            }

            json.WriteEndArray();
        }

        terminal.Write(bytes.ToArray());
        terminal.Write("\n");
    }

    private static void Write(Utf8JsonWriter json, NameMeaning meaning)
    {
        json.WriteStartObject();
        json.WriteString("name", meaning.Name);
        json.WriteString("kind", meaning.Kind);
        json.WriteStartArray("parties");
        foreach (var party in meaning.Parties)
        {
            json.WriteStringValue(party.Value);
        }

        json.WriteEndArray();
        json.WriteString("office", meaning.Role);
        json.WriteString("row", meaning.Row);
        json.WriteEndObject();
    }
}
