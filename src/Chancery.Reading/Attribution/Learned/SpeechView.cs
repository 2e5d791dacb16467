using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Attribution.Learned;

/// <summary>
/// What the attribution model looks at, computed once for a text: hashed lemmas, quotations and paragraphs by token, subtrees without
/// punctuation at their ends. Everything is an array over the tokens.
/// </summary>
internal sealed class SpeechView
{
    private static readonly uint That = FeatureBag.Hash("that");

    public SpeechView(AnnotatedText text, List<Span> paragraphs, List<Quotation> quotations)
    {
        (Text, Paragraphs, Quotations) = (text, paragraphs, quotations);
        var count = text.Tokens.Length;
        (Lemma, Xpos, Sentence, Paragraph) = (new uint[count], new uint[count], new int[count], new int[count]);
        (Quotation, Depth) = (new int[count], new byte[count]);
        (First, End, TopAtFirst, TopAtEnd) = (new int[count], new int[count], new int[count], new int[count]);
        (Commas, Verbs, Quoted) = (new int[count + 1], new int[count + 1], new int[count + 1]);
        FillWords();
        FillPlaces();
        FillSubtrees();
    }

    public AnnotatedText Text { get; }

    public List<Span> Paragraphs { get; }

    public List<Quotation> Quotations { get; }

    public int Count => Lemma.Length;

    public uint[] Lemma { get; }

    public uint[] Xpos { get; }

    public int[] Sentence { get; }

    public int[] Paragraph { get; }

    /// <summary>The outermost quotation that holds the token, marks included; -1 for none.</summary>
    public int[] Quotation { get; }

    /// <summary>Steps from the sentence's root, at most 15.</summary>
    public byte[] Depth { get; }

    /// <summary>First token of the subtree without a leading 'that' and punctuation at its ends.</summary>
    public int[] First { get; }

    /// <summary>The one after the last of that subtree.</summary>
    public int[] End { get; }

    /// <summary>The highest token whose subtree begins here, or -1.</summary>
    public int[] TopAtFirst { get; }

    /// <summary>The highest token whose subtree ends with this token, or -1.</summary>
    public int[] TopAtEnd { get; }

    /// <summary>How many commas stand before the token; one longer than the tokens.</summary>
    public int[] Commas { get; }

    /// <summary>How many verbs stand before the token; one longer than the tokens.</summary>
    public int[] Verbs { get; }

    /// <summary>How many tokens within quotations stand before the token; one longer than the tokens.</summary>
    public int[] Quoted { get; }

    public bool IsPunctuation(int token) => Text[token].Upos is UniversalTag.Punct;

    /// <summary>The range without punctuation at its ends and without a leading 'that'.</summary>
    public (int First, int End) Trim(int first, int end)
    {
        while (first < end && IsPunctuation(first))
        {
            first++;
        }

        while (end > first && IsPunctuation(end - 1))
        {
            end--;
        }

        return first + 1 < end && Lemma[first] == That && Text[first].Upos is UniversalTag.Sconj ? (first + 1, end) : (first, end);
    }

    private void FillWords()
    {
        Span<char> lower = stackalloc char[64];
        for (var i = 0; i < Count; i++)
        {
            ref readonly var token = ref Text[i];
            Lemma[i] = HashLower(token.Lemma ?? "", Text.Form(i), lower);
            Xpos[i] = FeatureBag.Hash(token.Xpos ?? "");
            Commas[i + 1] = Commas[i] + (Text.Form(i) is "," ? 1 : 0);
            Verbs[i + 1] = Verbs[i] + (token.Upos is UniversalTag.Verb ? 1 : 0);
        }
    }

    private static uint HashLower(ReadOnlySpan<char> lemma, ReadOnlySpan<char> form, Span<char> lower)
    {
        var word = lemma.IsEmpty || lemma is "_" ? form : lemma;
        word = word.Length > lower.Length ? word[..lower.Length] : word;
        var length = word.ToLowerInvariant(lower);
        return FeatureBag.Hash(lower[..Math.Max(length, 0)]);
    }

    private void FillPlaces()
    {
        for (var s = 0; s < Text.Sentences.Length; s++)
        {
            for (var i = Text.Sentences[s].First; i < Text.Sentences[s].End; i++)
            {
                Sentence[i] = s;
            }
        }

        int paragraph = 0, quotation = 0;
        for (var i = 0; i < Count; i++)
        {
            var start = Text[i].Start;
            while (paragraph + 1 < Paragraphs.Count && start >= Paragraphs[paragraph + 1].Start)
            {
                paragraph++;
            }

            while (quotation < Quotations.Count && (Quotations[quotation].Outer.End <= start || Quotations[quotation].Depth > 0))
            {
                quotation++;
            }

            Paragraph[i] = paragraph;
            Quotation[i] = quotation < Quotations.Count && Quotations[quotation].Outer.Start <= start ? quotation : -1;
            Quoted[i + 1] = Quoted[i] + (Quotation[i] >= 0 ? 1 : 0);
            Depth[i] = DepthOf(i);
        }
    }

    private byte DepthOf(int token)
    {
        byte depth = 0;
        for (var at = Text[token].Head; at >= 0 && depth < 15; at = Text[at].Head)
        {
            depth++;
        }

        return depth;
    }

    private void FillSubtrees()
    {
        Array.Fill(TopAtFirst, -1);
        Array.Fill(TopAtEnd, -1);
        for (var i = 0; i < Count; i++)
        {
            var subtree = Text.Subtree(i);
            (First[i], End[i]) = Trim(subtree.First, subtree.End);
            if (First[i] >= End[i])
            {
                (First[i], End[i]) = (i, i + 1);
            }

            KeepHigher(TopAtFirst, First[i], i);
            KeepHigher(TopAtEnd, End[i] - 1, i);
        }
    }

    private void KeepHigher(int[] tops, int at, int token)
    {
        var old = tops[at];
        if (old < 0 || Depth[token] < Depth[old] || (Depth[token] == Depth[old] && End[token] - First[token] > End[old] - First[old]))
        {
            tops[at] = token;
        }
    }
}
