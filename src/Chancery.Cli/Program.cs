using Chancery.Cli.Frame;

using var terminal = Terminal.OfProcess();
return await App.RunAsync(args, CommandContext.OfProcess(terminal)).ConfigureAwait(false);
