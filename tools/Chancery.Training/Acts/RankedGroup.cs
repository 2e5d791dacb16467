namespace Chancery.Training.Acts;

/// <summary>Choices of which one is to be ranked first: the features of each, and what it is worth (0 to 1).</summary>
internal record RankedGroup(int Document, string[][] Features, double[] Worth);
