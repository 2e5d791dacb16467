namespace Chancery.Cli.Frame;

/// <summary>What the command tells the shell; docs/commands/README.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Done = 0;

    /// <summary>Something was refused; the rest was done.</summary>
    public const int Refused = 1;

    /// <summary>The command line cannot be understood, or names a party that nobody knows; nothing was done.</summary>
    public const int Usage = 2;

    /// <summary>What was asked for is not there.</summary>
    public const int NotFound = 3;

    /// <summary>The ledger cannot be opened, or is not as it should be; nothing was written.</summary>
    public const int Ledger = 4;

    /// <summary>A fault of the program itself.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by the user.</summary>
    public const int Interrupted = 130;
}
