using BenchmarkDotNet.Running;
using Chancery.Benchmarks;

// `ledger …` measures ledgers that are given, `pages …` a desk that is served; all else are BenchmarkDotNet's arguments.
if (args is ["ledger", .. var rest])
{
    return LedgerMeasures.Run(rest);
}

if (args is ["pages", .. var desk])
{
    return await PageLoad.Run(desk).ConfigureAwait(false);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
