using System.CommandLine;
using Chancery.Training;
using Chancery.Training.Acts;
using Chancery.Training.Attribution;
using Chancery.Training.Kinship;

switch (args)
{
    case ["attribution", ..]:
        return AttributionCommand.Run(args[1..]);
    case ["acts", ..]:
        return ActsCommand.Run(args[1..]);
    case ["misses", ..]:
        return MissesCommand.Run(args[1..]);
    case ["acts-time", var gold]:
        return ActTimes.Run(gold);
    case ["topic-nouns", ..]:
        return TopicNounsCommand.Run(args[1..]);
    case ["status", ..]:
        return StatusCommand.Run(args[1..]);
    case ["when", ..]:
        return WhenCommand.Run(args[1..]);
    case ["issues", ..]:
        return IssuesCommand.Run(args[1..]);
    case ["kinship", ..]:
        return KinshipCommand.Run(args[1..]);
    case ["replies", ..]:
        return RepliesCommand.Run(args[1..]);
    case ["headlines", ..]:
        return HeadlinesCommand.Run(args[1..]);
    case ["headlines-report", var tracker]:
        return HeadlinesCommand.Report(tracker);
    case ["weis", var records]:
        return WeisReport.Run(records);
    case ["plover", var sentences]:
        return PloverReport.Run(sentences);
}

var root = new RootCommand("Trains, measures and times the language model; 'attribution', 'acts' and 'issues' train the reader's models.")
{
    TrainCommand.Create(),
    EvaluateCommand.Create(),
    BenchmarkCommand.Create(),
};
return root.Parse(args).Invoke();
