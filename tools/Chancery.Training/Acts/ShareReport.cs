namespace Chancery.Training.Acts;

/// <summary>Sets the shares that a model gave its choices, in hundredths, against how many of them were right.</summary>
internal sealed class ShareReport
{
    private const int Step = 10;
    private const int Lowest = 40;
    private readonly SortedDictionary<int, (int All, int Right)> _bins = [];

    public void Add(int share, bool isRight)
    {
        var bin = Math.Clamp(share / Step * Step, Lowest, 100 - Step);
        var (all, right) = _bins.GetValueOrDefault(bin);
        _bins[bin] = (all + 1, right + (isRight ? 1 : 0));
    }

    public void Write(string about)
    {
        Console.WriteLine($"{about}: share given, how many, right of a hundred");
        foreach (var (bin, (all, right)) in _bins)
        {
            Console.WriteLine(FormattableString.Invariant($"  {(bin == Lowest ? "below" : "from")} {(bin == Lowest ? Lowest + Step : bin)}  {all,6}  {100.0 * right / all:F1}"));
        }
    }
}
