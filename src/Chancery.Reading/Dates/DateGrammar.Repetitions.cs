namespace Chancery.Reading.Dates;

/// <summary>What returns, and expressions that name no date: 'every week', 'Mondays', 'twice a year', 'now', 'in the near future'.</summary>
internal sealed partial class DateGrammar
{
    // '$30,000 a year', 'twice a week', '5 % a month'
    private bool IsRate(int i) => IsAny(i, "a", "an") && (IsAny(i - 1, "once", "twice", "times", "million", "billion", "trillion", "percent") || Is(i - 1, '%') || this[i - 1].Kind == LexemeKind.Digits || Has(i - 1, WordTraits.Counted)) && !Is(i + 2, "ago") && !Has(i + 2, WordTraits.Earlier);

    // 'every week', 'each Thursday', 'every two years', 'daily', 'Tuesday nights', 'Mondays', 'per year'
    private Match? Repetition(int i)
    {
        if (Word(i).Recurring is { } code)
        {
            return (IsCapital(i) && (IsCapital(i + 1) || IsCapital(i - 1))) || (Is(i, "quarterly") && isNoun(i + 1)) ? null : new Match(new Recurring(code), i, i + 1);
        }

        if (Has(i, WordTraits.Repeated) && IsCapital(i))
        {
            return RepeatedWeekday(i, i);
        }

        if (Has(i, WordTraits.Every))
        {
            return EveryUnit(i);
        }

        if (Is(i, "per") && Word(i + 1).Unit is { } unit)
        {
            return new Match(new Recurring(new Quantity(1, unit).Timex), i, i + 2);
        }

        return Word(i).Weekday is not null && Word(i + 1).DayPart is not null && Has(i + 1, WordTraits.Plural) ? RepeatedWeekday(i, i) : null;
    }

    private Match RepeatedWeekday(int first, int i)
    {
        var part = Word(i + 1).DayPart is { } code ? $"T{code}" : "";
        return new Match(new Recurring(FormattableString.Invariant($"XXXX-WXX-{Word(i).Weekday}{part}")), first, part.Length > 0 ? i + 2 : i + 1);
    }

    private Match? EveryUnit(int i)
    {
        var at = Skip(i + 1, "other");
        var word = Word(at);
        if (word.Weekday is not null)
        {
            return RepeatedWeekday(i, at);
        }

        var value = word switch
        {
            { Month: { } month } => FormattableString.Invariant($"XXXX-{month:00}"),
            { Season: { } season } => "XXXX-" + new Season(season, 2000).Resolve(default).Value[5..],
            { DayPart: { } part } => $"XXXX-XX-XXT{part}",
            { Unit: { } unit } => new Quantity(at > i + 1 ? 2 : 1, unit).Timex,
            _ => null,
        };
        if (value is not null)
        {
            return new Match(new Recurring(value), i, at + 1);
        }

        return NumeralAt(at) is { } numeral && UnitAfter(numeral) is { } amount ? new Match(new Recurring(amount.Quantity.Timex), i, amount.End) : null;
    }

    private Match? ReferenceAt(int i)
    {
        foreach (var phrase in lexicon.Phrases(Form(i)))
        {
            if (phrase.Rule is null && PhraseEnd(i, phrase.Words) is { } end && IsReference(phrase, i, end))
            {
                return new Match(new Reference(phrase.Value), i, end);
            }
        }

        return null;
    }

    private bool IsReference(DatePhrase phrase, int i, int end) => phrase.Only switch
    {
        "alone" => !isNoun(end),
        "free" => !IsAny(i - 1, "as", "how", "too") && !IsAny(end, "after", "as", "thereafter", "afterwards"),
        "at" => Is(i - 1, "at") || Is(i - 1, "for"),
        _ => !IsCapital(i) || !IsCapital(end),
    };
}
