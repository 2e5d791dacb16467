namespace Chancery.Reading.Dates;

/// <summary>The lexemes [<paramref name="First"/>, <paramref name="End"/>) and what they mean.</summary>
internal readonly record struct Match(TimeExpression Meaning, int First, int End);

/// <summary>
/// Matches date expressions over the lexemes of one text. Every rule looks a bounded way ahead and nests at most
/// <see cref="DeepestNesting"/> deep, so that the cost is linear in the text.
/// </summary>
internal sealed partial class DateGrammar(string text, List<Lexeme> lexemes, DateLexicon lexicon, Func<int, bool> isNoun)
{
    private const int DeepestNesting = 4;
    private const int LongestAbbreviation = 5;
    private static readonly Lexeme Outside = new(0, 0, LexemeKind.Break, false, -1, null);
    private static readonly DateWord NoWord = new();
    private readonly Dictionary<DatePhrase, bool> _contexts = new(ReferenceEqualityComparer.Instance);
    private int _depth;
    private Func<int, Match?>? _period;
    private Func<int, Match?>? _calendar;
    private Func<int, Match?>? _contained;

    // Kept, so that passing a rule on allocates nothing.
    private Func<int, Match?> PeriodRule => _period ??= Period;

    private Func<int, Match?> CalendarRule => _calendar ??= Calendar;

    private Func<int, Match?> ContainedRule => _contained ??= Contained;

    /// <summary>The longest expression that begins at lexeme <paramref name="i"/>, or null.</summary>
    public Match? At(int i)
    {
        if (!MayBegin(i))
        {
            return null;
        }

        var best = Longer(Interval(i), Span(i));
        best = Longer(best, Moment(i));
        best = Longer(best, Repetition(i));
        return Longer(best, ReferenceAt(i));
    }

    // Most words begin nothing; so does an article before a word that is none of the calendar's.
    private bool MayBegin(int i) => this[i] switch
    {
        { Kind: LexemeKind.Digits } => true,
        { Kind: LexemeKind.Symbol } => Is(i, '\'') || Is(i, '’') || Is(i, '‘'),
        { Word: null } => false,
        { Word.Traits: WordTraits.Lead } => this[i + 1] is { Kind: LexemeKind.Digits } or { Word: not null } or { Kind: LexemeKind.Symbol },
        _ => true,
    };

    private Lexeme this[int i] => i >= 0 && i < lexemes.Count ? lexemes[i] : Outside;

    private DateWord Word(int i) => this[i].Word ?? NoWord;

    private bool Has(int i, WordTraits trait) => (Word(i).Traits & trait) != 0;

    private ReadOnlySpan<char> Form(int i) => text.AsSpan(this[i].Start, this[i].Length);

    private bool Is(int i, char symbol) => this[i] is { Kind: LexemeKind.Symbol } lexeme && text[lexeme.Start] == symbol;

    private bool Is(int i, string word) => this[i].Length == word.Length && Form(i).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(i, word))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCapital(int i) => this[i].Kind == LexemeKind.Word && char.IsUpper(text[this[i].Start]);

    private bool IsDash(int i) => Is(i, '-') || Is(i, '–') || Is(i, '—') || Is(i, '−');

    private int Skip(int i, string word) => Is(i, word) ? i + 1 : i;

    private int Skip(int i, char symbol) => Is(i, symbol) ? i + 1 : i;

    private int SkipAll(int i, WordTraits trait)
    {
        for (var most = i + 3; i < most && Has(i, trait); i++)
        {
        }

        return i;
    }

    // The full stop of an abbreviated month or day: 'Nov. 8'.
    private int SkipStop(int i) => Is(i, '.') && this[i].Glued && this[i - 1].Length <= LongestAbbreviation && !IsAny(i - 1, "may", "june", "july", "march", "april") ? i + 1 : i;

    private int SkipHyphen(int i) => Is(i, '-') && this[i].Glued && this[i + 1].Glued ? i + 1 : i;

    private bool IsPossessive(int i) => (Is(i, '\'') || Is(i, '’')) && this[i].Glued && (Is(i + 1, "s") || !this[i + 1].Glued);

    private int SkipPossessive(int i) => !IsPossessive(i) ? i : Is(i + 1, "s") && this[i + 1].Glued ? i + 2 : i + 1;

    private static Match? Longer(Match? one, Match? other) =>
        one is not { } a ? other : other is { } b && b.End - b.First > a.End - a.First ? b : a;

    // A date within another one: bounded, so that 'early early early …' ends.
    private Match? Nested(int i, Func<int, Match?> rule)
    {
        if (_depth >= DeepestNesting)
        {
            return null;
        }

        _depth++;
        var match = rule(i);
        _depth--;
        return match;
    }
}
