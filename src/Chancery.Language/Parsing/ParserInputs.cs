namespace Chancery.Language.Parsing;

/// <summary>Which words the neural parser and labeller look at.</summary>
internal static class ParserInputs
{
    /// <summary>Places of a configuration whose words the parser reads.</summary>
    public const int ActionPlaces = 12;

    /// <summary>Places around an arc whose words the labeller reads.</summary>
    public const int LabelPlaces = 7;

    /// <summary>Buckets of the distance between two words, none included.</summary>
    public const int Distances = 12;

    /// <summary>Buckets of an arc's signed distance.</summary>
    public const int ArcDistances = 24;

    /// <summary>The words at the places, -1 for none, the root's index for the root.</summary>
    public static void Actions(ParseState state, Span<int> words)
    {
        int s0 = state.Stack(0), s1 = state.Stack(1), b0 = state.Next;
        words[0] = s0;
        words[1] = s1;
        words[2] = state.Stack(2);
        words[3] = b0;
        words[4] = state.Buffer(1);
        words[5] = state.LeftChild(s0);
        words[6] = state.RightChild(s0);
        words[7] = state.LeftChild(s1);
        words[8] = state.RightChild(s1);
        words[9] = state.LeftChild(b0);
        words[10] = state.SecondLeftChild(b0);
        words[11] = state.SecondRightChild(s0);
    }

    public static void Labels(ParseState tree, int word, Span<int> words)
    {
        var head = tree.Head(word);
        words[0] = word;
        words[1] = head;
        words[2] = tree.LeftChild(word);
        words[3] = tree.RightChild(word);
        words[4] = head == tree.Root ? -1 : tree.Head(head);
        words[5] = tree.LeftChild(head);
        words[6] = tree.RightChild(head);
    }

    /// <summary>The bucket of the distance from <paramref name="left"/> to <paramref name="right"/>; 0 where either is absent.</summary>
    public static int Distance(int left, int right) => left < 0 ? 0 : (right - left) switch
    {
        <= 6 and var d => d,
        <= 8 => 7,
        <= 12 => 8,
        <= 20 => 9,
        <= 40 => 10,
        _ => 11,
    };

    public static int ArcDistance(int word, int head) =>
        word < head ? Distance(word, head) : Distances + Distance(head, word);
}
