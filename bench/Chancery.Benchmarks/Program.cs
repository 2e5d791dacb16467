using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

// `ledger …` measures ledgers that are given; all else are BenchmarkDotNet's arguments.
if (args is ["ledger", .. var rest])
{
    return LedgerMeasures.Run(rest);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
