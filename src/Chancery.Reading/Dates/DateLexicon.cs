using System.Globalization;
using Chancery.Reading.Data;

namespace Chancery.Reading.Dates;

/// <summary>A fixed expression and what it stands for.</summary>
internal sealed record DatePhrase(string[] Words, string Value, string Only, YearlyRule? Rule, string[] Context);

/// <summary>The words and phrases of <c>data/date-*.csv</c>.</summary>
internal sealed class DateLexicon
{
    private const int LongestWord = 16;
    private static readonly TableSchema Words = new(["class", "forms"], ["value", "only"]);
    private static readonly TableSchema References = new(["phrase", "value"], ["only"]);
    private static readonly TableSchema Events = new(["phrase", "rule"], ["every", "from", "context"]);

    private readonly Dictionary<string, DateWord> _words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<DatePhrase>> _phrases = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> _wordOf;
    private readonly Dictionary<string, List<DatePhrase>>.AlternateLookup<ReadOnlySpan<char>> _phrasesOf;

    private DateLexicon()
    {
        _wordOf = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _phrasesOf = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Loads the tables; rows that make no sense go to <paramref name="errors"/>.</summary>
    public static DateLexicon Load(DataSource source, ICollection<DataError> errors)
    {
        var lexicon = new DateLexicon();
        foreach (var row in source.Table("date-words.csv", Words, errors).Rows)
        {
            lexicon.AddWords(row, errors);
        }

        foreach (var row in source.Table("date-references.csv", References, errors).Rows)
        {
            lexicon.AddPhrase(new DatePhrase(row["phrase"].Split(' '), row["value"], row["only"], null, []));
        }

        foreach (var row in source.Table("date-events.csv", Events, errors).Rows)
        {
            lexicon.AddEvent(row, errors);
        }

        return lexicon;
    }

    public DateWord? Word(ReadOnlySpan<char> form) => form.Length <= LongestWord && _wordOf.TryGetValue(form, out var word) ? word : null;

    /// <summary>The phrases that begin with a word, the longest first.</summary>
    public IReadOnlyList<DatePhrase> Phrases(ReadOnlySpan<char> first) =>
        first.Length <= LongestWord && _phrasesOf.TryGetValue(first, out var phrases) ? phrases : [];

    private void AddEvent(DataRow row, ICollection<DataError> errors)
    {
        var every = row["every"].Length == 0 ? 1 : Parse(row, "every", errors);
        var from = row["from"].Length == 0 ? 0 : Parse(row, "from", errors);
        if (!YearlyRule.IsValid(row["rule"]) || every < 1)
        {
            errors.Add(row.Error($"'{row["rule"]}' every {every} is no rule; write MM-DD, MM-Wn-d, MM-A1-d or EASTER+n"));
            return;
        }

        AddPhrase(new DatePhrase(row["phrase"].Split(' '), "", "", new YearlyRule(row["rule"], every, from), row.List("context")));
    }

    private void AddPhrase(DatePhrase phrase)
    {
        if (!_phrases.TryGetValue(phrase.Words[0], out var list))
        {
            _phrases[phrase.Words[0]] = list = [];
        }

        list.Add(phrase);
        foreach (var word in phrase.Words)
        {
            Entry(word.Split('\'')[0]).Traits |= WordTraits.Phrase;
        }

        list.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    private void AddWords(DataRow row, ICollection<DataError> errors)
    {
        foreach (var form in row.List("forms"))
        {
            var word = Entry(form);
            word.Traits |= row["only"] == "capital" ? WordTraits.CapitalOnly : WordTraits.None;
            Add(word, row, errors);
        }
    }

    private DateWord Entry(string form)
    {
        if (!_words.TryGetValue(form, out var word))
        {
            _words[form] = word = new DateWord();
        }

        return word;
    }

    private static void Add(DateWord word, DataRow row, ICollection<DataError> errors)
    {
        switch (row["class"])
        {
            case "month": word.Month = Parse(row, "value", errors); break;
            case "weekday": word.Weekday = Parse(row, "value", errors); break;
            case "season": word.Season = Parse(row, "value", errors); break;
            case "number": word.Number = Parse(row, "value", errors); break;
            case "ordinal": word.Ordinal = Parse(row, "value", errors); break;
            case "today": word.Today = Parse(row, "value", errors); break;
            case "shift": word.Shift = Parse(row, "value", errors); break;
            case "decade": word.Decade = Parse(row, "value", errors); break;
            case "daypart": word.DayPart = row["value"]; break;
            case "clock": word.Clock = row["value"]; break;
            case "recurring": word.Recurring = row["value"]; break;
            case "part": word.Part = ParseEnum<Part>(row, errors); break;
            case "unit" or "units" or "twice": AddUnit(word, row, errors); break;
            default: word.Traits |= Trait(row, errors); break;
        }
    }

    private static void AddUnit(DateWord word, DataRow row, ICollection<DataError> errors)
    {
        word.Unit = ParseEnum<Grain>(row, errors);
        word.Traits |= row["class"] switch { "units" => WordTraits.Plural, "twice" => WordTraits.Fortnight, _ => WordTraits.None };
    }

    private static WordTraits Trait(DataRow row, ICollection<DataError> errors)
    {
        if (Enum.TryParse<WordTraits>(row["class"], ignoreCase: true, out var trait))
        {
            return trait;
        }

        errors.Add(row.Error($"'{row["class"]}' is no class of date words"));
        return WordTraits.None;
    }

    private static T ParseEnum<T>(DataRow row, ICollection<DataError> errors)
        where T : struct, Enum
    {
        if (!Enum.TryParse<T>(row["value"], out var value))
        {
            errors.Add(row.Error($"'{row["value"]}' is none of {string.Join(", ", Enum.GetNames<T>())}"));
        }

        return value;
    }

    private static int Parse(DataRow row, string column, ICollection<DataError> errors)
    {
        if (!int.TryParse(row[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
        {
            errors.Add(row.Error($"{column} '{row[column]}' is no whole number"));
        }

        return value;
    }
}
