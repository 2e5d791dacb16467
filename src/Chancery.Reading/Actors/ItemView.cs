using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>The items of a text, with what the grammar of titles asks of each; an index out of range is no item of any kind.</summary>
internal sealed class ItemView(AnnotatedText text, List<Item> items)
{
    /// <summary>The phrase that took each item; null while none has.</summary>
    public Phrase?[] Taken { get; } = new Phrase?[items.Count];

    public int Count => items.Count;

    public Item this[int item] => items[item];

    public AnnotatedText Text => text;

    public ReadOnlySpan<char> Form(int item) => text.Form(items[item].First);

    public bool Is(int item, ItemKind kind) => item >= 0 && item < items.Count && items[item].Kind == kind;

    public bool IsWord(int item, string word) => Is(item, ItemKind.Word) && Form(item).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsPossessive(int item) => IsWord(item, "'s") || IsWord(item, "’s") || IsWord(item, "'") || IsWord(item, "’");

    public bool IsAnd(int item) => IsWord(item, "and") || IsWord(item, "&") || IsWord(item, "/");

    public bool NewLine(int item)
    {
        if (item <= 0 || item >= items.Count)
        {
            return false;
        }

        var (from, to) = (text[items[item - 1].End - 1].End, text[items[item].First].Start);
        return from < to && text.Text.AsSpan(from, to - from).Contains('\n');
    }

    public bool IsCapital(int item) => char.IsUpper(Form(item)[0]) && text[items[item].First].Upos != UniversalTag.Pron;

    public bool IsPlural(int office) =>
        text[items[office].End - 1].Features.Contains("Plur", StringComparison.Ordinal) || (text.Form(items[office].First)[^1] == 's' && items[office].Entry!.Name is ['p', 'r', ..] or [.., 's']);
}
