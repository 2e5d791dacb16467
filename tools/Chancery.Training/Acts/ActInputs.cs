namespace Chancery.Training.Acts;

/// <summary>What the command line of <c>acts</c> names: where the weights go, what is learnt from, what is only measured on.</summary>
internal sealed record ActInputs(string Weights, List<GoldDispatch> Gold, List<GoldDispatch> Check)
{
    public static ActInputs Parse(string[] args)
    {
        var gold = new List<GoldDispatch>();
        var check = new List<GoldDispatch>();
        string? annotations = null;
        for (var i = 1; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--annotations":
                    annotations = args[++i];
                    break;
                case "--corpora":
                    gold.AddRange(AnnotationFile.Read(annotations ?? throw new ArgumentException("--corpora comes after --annotations"), args[++i]));
                    break;
                case "--also":
                    gold.AddRange(GoldDispatch.Read(args[++i]).Select(g => g with { OnlyLearnt = true }));
                    break;
                case "--check":
                    check.AddRange(GoldDispatch.Read(args[++i]));
                    break;
                default:
                    gold.AddRange(GoldDispatch.Read(args[i]));
                    break;
            }
        }

        return new ActInputs(args[0], gold, check);
    }
}
