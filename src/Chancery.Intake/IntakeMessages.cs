using System.Collections.Immutable;
using Chancery.Dispatches;

namespace Chancery.Intake;

/// <summary>Everything that intake may have to say.</summary>
public static class IntakeMessages
{
    public static readonly MessageKind Missing = Refusal("CH101", "A path leads to no file and no folder.", "check the path");
    public static readonly MessageKind Unreadable = Refusal("CH102", "A file or folder cannot be opened or read.", "check its permissions and that no other program holds it");
    public static readonly MessageKind Empty = Refusal("CH103", "An input holds no text.", "give it a text, or leave it out");
    public static readonly MessageKind Binary = Refusal("CH104", "An input is no text: a PDF, an old Word file, a picture, an archive.", "save its text as a file of its own, or unpack it, and read that");
    public static readonly MessageKind BrokenJson = Refusal("CH105", "A line or file is not valid JSON.", "mend the JSON there");
    public static readonly MessageKind NotADispatch = Refusal("CH106", "The JSON is valid but is no dispatch.", "give an object with a string \"text\", on its own or under \"dispatch\"");
    public static readonly MessageKind TooLong = Refusal("CH107", "A line or file is longer than intake holds at once.", "split it");
    public static readonly MessageKind InvalidEncoding = Refusal("CH108", "The bytes are not valid in the encoding that the input must have.", "save it as UTF-8");
    public static readonly MessageKind BrokenFrontMatter = Refusal("CH109", "A Markdown file's front matter is no YAML mapping.", "mend the lines between the two '---'");
    public static readonly MessageKind EmptyFolder = Refusal("CH110", "A folder holds no file of a format that intake knows.", "name the files themselves, or another folder");
    public static readonly MessageKind TooDeep = Refusal("CH111", "A page's elements are nested deeper than any real page's.", "save the page's text as a file of its own and read that");
    public static readonly MessageKind BrokenWord = Refusal("CH112", "A Word file is damaged, or is another Office file.", "open and save it again, or save its text as a file of its own");
    public static readonly MessageKind NoEntry = Refusal("CH113", "A paragraph of a tracker stands under a date and belongs to no entry.", "put a headline that is a link above it");
    public static readonly MessageKind NoDate = Warning("CH121", "An input does not tell when it was published: relative dates stay unresolved.", "give the input a date, or use --published");
    public static readonly MessageKind BadDate = Warning("CH122", "The date of publication cannot be understood, and is left out.", "write it as 2025-11-08");
    public static readonly MessageKind LegacyEncoding = Warning("CH123", "The text is not UTF-8; it was read in an older encoding that its bytes suggest.", "check the letters, or save it as UTF-8");
    public static readonly MessageKind UnknownFormat = Note("CH131", "A file in a folder is of no format that intake knows and was left out.", "name the file itself if it is a dispatch");

    public static ImmutableArray<MessageKind> All { get; } =
    [
        Missing, Unreadable, Empty, Binary, BrokenJson, NotADispatch, TooLong, InvalidEncoding, BrokenFrontMatter, EmptyFolder, TooDeep,
        BrokenWord, NoEntry,
        NoDate, BadDate, LegacyEncoding, UnknownFormat,
    ];

    private static MessageKind Refusal(string code, string means, string remedy) => new(code, Severity.Refusal, means, remedy);

    private static MessageKind Warning(string code, string means, string remedy) => new(code, Severity.Warning, means, remedy);

    private static MessageKind Note(string code, string means, string remedy) => new(code, Severity.Note, means, remedy);
}
