namespace Chancery.Reading.Dates;

/// <summary>What a word can be in a date expression; a word may be several things ('second', 'may', 'following').</summary>
internal sealed class DateWord
{
    public int? Month { get; set; }
    public int? Weekday { get; set; }
    public int? Season { get; set; }
    public int? Number { get; set; }
    public int? Ordinal { get; set; }

    /// <summary>'yesterday' -1, 'today' 0, 'tomorrow' 1.</summary>
    public int? Today { get; set; }

    /// <summary>'last' -1, 'this' 0, 'next' 1.</summary>
    public int? Shift { get; set; }

    /// <summary>'the eighties' 80.</summary>
    public int? Decade { get; set; }

    public Grain? Unit { get; set; }
    public Part? Part { get; set; }

    /// <summary>TIMEX3's code of a part of the day: <c>MO</c>.</summary>
    public string? DayPart { get; set; }

    /// <summary>'noon' <c>12:00</c>.</summary>
    public string? Clock { get; set; }

    /// <summary>'daily' <c>P1D</c>.</summary>
    public string? Recurring { get; set; }

    public WordTraits Traits { get; set; }
}

/// <summary>Classes of words that carry no value.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,
    Plural = 1,
    Fortnight = 2,
    Half = 4,
    Vague = 8,
    Tonight = 16,

    /// <summary>Counted from the date named last, not from now: 'following', 'previous'.</summary>
    Focused = 32,

    /// <summary>'that', 'same'.</summary>
    Back = 64,
    Inside = 128,
    Approx = 256,
    Bound = 512,
    Filler = 1024,
    Every = 2048,
    Before = 4096,
    After = 8192,
    Ago = 16384,
    Earlier = 32768,
    Later = 65536,
    Fiscal = 131072,
    Zone = 262144,

    /// <summary>A noun that is counted, so that the number before it is no year.</summary>
    Counted = 524288,
    CapitalOnly = 1048576,

    /// <summary>'Mondays'.</summary>
    Repeated = 2097152,

    /// <summary>A verb, noun or adjective that sets something for later: 'schedule', 'plan', 'due'.</summary>
    Plan = 4194304,

    /// <summary>A word whose infinitive lies ahead: 'promise', 'agree', 'ready'.</summary>
    Intent = 8388608,

    /// <summary>A word that says nothing of time but may begin an expression: 'the', 'a', 'more'.</summary>
    Lead = 16777216,

    /// <summary>A word of a fixed phrase.</summary>
    Phrase = 33554432,
}
