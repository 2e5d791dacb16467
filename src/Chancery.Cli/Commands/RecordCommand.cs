using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Frame;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Storage;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery record</c>: the desk's own act, with the words and reference of its note.</summary>
internal static class RecordCommand
{
    public static Command Create(CommandContext context)
    {
        var form = new Form(context);
        var command = new Command("record", "Records an act of the desk's own, with the words of its note and its reference.");
        form.On(command);
        var author = LedgerOptions.Author();
        var ledger = LedgerOptions.Ledger();
        command.Options.Add(author);
        command.Options.Add(ledger);
        command.SetAction(parsed => LedgerSession.Guarded(context, () => Run(context, form, parsed, (parsed.GetValue(author), LedgerOptions.PathOf(context, parsed.GetValue(ledger))))));
        return command;
    }

    private static int Run(CommandContext context, Form form, ParseResult parsed, (string? Author, string Ledger) where)
    {
        using var store = Ledgers.Open(where.Ledger, context.Clock);
        var author = LedgerOptions.AuthorOf(context, where.Author);
        var today = context.Clock.GetCurrentInstant().InUtc().Date;
        var reading = form.Reading(parsed, author, today);
        var claim = ReadingClaims.Of(reading)[0];
        var outcome = store.Append(
        [
            new Addition(new Note(author, null, new DispatchAdded(DispatchHeader.Of(reading.Dispatch))), reading.Dispatch.Text),
            new Addition(new Note(author, null, new ClaimRecorded(claim))),
        ]);
        context.Terminal.Write(outcome.Recordings.Count == 0
            ? $"held already as {claim.Id}\n"
            : string.Create(CultureInfo.InvariantCulture, $"recorded as {outcome.Recordings[^1].Sequence} by {author}: claim {claim.Id}\n"));
        return ExitCode.Done;
    }

    private sealed class Form(CommandContext context)
    {
        private readonly Argument<ActKind> _kind = new("KIND") { Description = "The act: propose, reply, agree, meet, …", CustomParser = ParseKind };
        private readonly Option<PartyCode[]> _by = Sides(context, "--by", "Who acts; several for a mutual act.", required: true);
        private readonly Option<PartyCode[]> _to = Sides(context, "--to", "Towards whom.", required: false);
        private readonly Option<string[]> _issues = new("--issue") { HelpName = "ISSUE", Description = "What it is about; once for each issue." };
        private readonly Option<string?> _when = new("--when") { HelpName = "EDTF", Description = "The act's date: 2025-11-08, 2025-11, 2025-21; else today." };
        private readonly Option<string> _text = new("--text") { HelpName = "TEXT", Description = "The words of the note.", Required = true };
        private readonly Option<string?> _reference = new("--reference") { HelpName = "TEXT", Description = "The note's reference: 'Note 12/2026'." };
        private readonly Option<string?> _place = new("--place") { HelpName = "PLACE", Description = "Where it was." };

        public void On(Command command)
        {
            _when.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && !Edtf.TryParse(result.Tokens[0].Value, out _))
                {
                    result.AddError($"'{result.Tokens[0].Value}' is no date; write it as 2025-11-08, 2025-11 or 2025");
                }
            });
            _text.Validators.Add(result =>
            {
                if (result.Tokens.Count > 0 && string.IsNullOrWhiteSpace(result.Tokens[0].Value))
                {
                    result.AddError("the note has no words");
                }
            });
            command.Arguments.Add(_kind);
            Option[] options = [_by, _to, _issues, _when, _text, _reference, _place];
            foreach (var option in options)
            {
                command.Options.Add(option);
            }
        }

        /// <summary>The note as a dispatch of the desk's, with the act as its only claim.</summary>
        public DispatchReading Reading(ParseResult parsed, Author author, NodaTime.LocalDate today)
        {
            var text = parsed.GetValue(_text)!;
            var reference = parsed.GetValue(_reference);
            var dispatch = new Dispatch { Id = reference is null ? $"desk/{Dispatch.Digest(text)[..16]}" : $"desk/{reference}", Text = text, Title = reference, Outlet = "the desk's own record", Published = today };
            var act = new Act
            {
                Id = "a",
                Kind = parsed.GetValue(_kind),
                By = Parties.Of(parsed.GetValue(_by)!),
                To = Parties.Of(parsed.GetValue(_to) ?? []),
                Issues = [.. parsed.GetValue(_issues) ?? []],
                When = parsed.GetValue(_when) is { } when ? Edtf.Parse(when) : Edtf.Of(today),
                Status = ActStatus.Done,
                Place = parsed.GetValue(_place),
                Claimant = new Speaker(author.Name, Parties.None),
                Span = new Span(0, text.Length),
                Confidence = new Confidence(100),
                Because = "recorded by hand",
            };
            return new DispatchReading { Reader = new ReaderStamp("hand", ""), Dispatch = dispatch, Acts = [act] };
        }

        private static Option<PartyCode[]> Sides(CommandContext context, string name, string description, bool required) => new(name)
        {
            HelpName = "PARTY",
            Description = description,
            Required = required,
            AllowMultipleArgumentsPerToken = true,
            CustomParser = result => [.. result.Tokens.Select(t => Resolve(context, t.Value, result)).OfType<PartyCode>()],
        };

        private static PartyCode? Resolve(CommandContext context, string name, System.CommandLine.Parsing.ArgumentResult result)
        {
            var party = context.Parties.Resolve(name);
            if (party is null)
            {
                result.AddError($"'{name}' is no party that is known, or may be several");
            }

            return party;
        }

        private static ActKind ParseKind(System.CommandLine.Parsing.ArgumentResult result)
        {
            if (!Codes.TryParse(result.Tokens[0].Value, out ActKind kind))
            {
                result.AddError($"'{result.Tokens[0].Value}' is no act; the acts are {string.Join(", ", Enum.GetValues<ActKind>().Select(Codes.Of))}");
            }

            return kind;
        }
    }
}
