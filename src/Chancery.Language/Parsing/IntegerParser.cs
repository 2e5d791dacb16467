using System.Runtime.CompilerServices;
using Chancery.Language.Models;

namespace Chancery.Language.Parsing;

/// <summary>
/// Builds trees greedily with the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta 2011), two actions a word, scored by
/// a hidden layer over a dozen words; then names the arcs of the finished tree.
/// </summary>
internal sealed class IntegerParser
{
    public required IntegerPlaces Actions { get; init; }

    /// <summary>Rows for the distance between the two topmost words of the stack.</summary>
    public required short[] StackDistance { get; init; }

    /// <summary>Rows for the distance from the stack's top to the next word.</summary>
    public required short[] BufferDistance { get; init; }

    /// <summary>A row for each action.</summary>
    public required short[] ActionOutput { get; init; }

    public required IntegerPlaces Labels { get; init; }

    /// <summary>Rows for the signed length of an arc.</summary>
    public required short[] ArcDistance { get; init; }

    public required IntegerLayer LabelOutput { get; init; }

    /// <summary>Parses one sentence, whose words' projections for the actions are given.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Parse(ParseState state, int words, ReadOnlySpan<short> projected)
    {
        Span<int> places = stackalloc int[ParserInputs.ActionPlaces];
        Span<short> hidden = stackalloc short[Actions.Hidden];
        state.Start(words);
        while (!state.Done)
        {
            if (state.Depth == 0)
            {
                state.Apply(ParseState.Shift);
                continue;
            }

            ParserInputs.Actions(state, places);
            StackDistance.AsSpan(ParserInputs.Distance(places[1], places[0]) * hidden.Length, hidden.Length).CopyTo(hidden);
            Fixed.Add(hidden, BufferDistance.AsSpan(ParserInputs.Distance(places[0], places[3]) * hidden.Length, hidden.Length));
            Actions.Sum(places, state.Root, projected, hidden);
            Fixed.Rectify(hidden);
            state.Apply(Best(state, hidden));
        }
    }

    /// <summary>Names the arcs of the finished trees of a group.</summary>
    public void Label(SentenceGroup group, int width)
    {
        for (var place = 0; place < ParserInputs.LabelPlaces; place++)
        {
            Labels.Project(group.Vectors, width, group.Places.Wanted(place, group.Filled), group.LabelProjections, place);
        }

        var size = Labels.Hidden;
        foreach (var row in group.Filled)
        {
            var hidden = group.Arcs.Slice(row * size, size);
            ArcDistance.AsSpan(group.Places.Distance(row) * size, size).CopyTo(hidden);
            Labels.Sum(group.Places.Of(row), ArcPlaces.Root, group.LabelProjections, hidden);
            Fixed.Rectify(hidden);
        }

        LabelOutput.Highest(group.Arcs, size, group.Filled, group.Labels, group.Scores);
    }

    private int Best(ParseState state, ReadOnlySpan<short> hidden)
    {
        int best = -1, bestScore = 0;
        for (var action = 0; action < ParseState.ActionCount; action++)
        {
            if (!state.Allows(action))
            {
                continue;
            }

            var score = Fixed.Dot(ActionOutput.AsSpan(action * hidden.Length, hidden.Length), hidden);
            if (best < 0 || score > bestScore)
            {
                (best, bestScore) = (action, score);
            }
        }

        return best;
    }
}
