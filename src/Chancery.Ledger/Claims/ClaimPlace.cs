using Chancery.Dispatches;

namespace Chancery.Ledger;

/// <summary>Where a claim stands in its dispatch: its sentence and paragraph, and whom they name.</summary>
internal sealed class ClaimPlace(DispatchReading reading)
{
    /// <summary>How many characters a sentence reaches at most to either side of a claim.</summary>
    private const int Reach = 400;

    private static readonly HashSet<string> Pointing = new(LedgerData.Lines("pointing-words.txt"), StringComparer.OrdinalIgnoreCase);
    /// <summary>Within how many words an addressee's kind is told.</summary>
    private const int PrivateWords = 6;

    /// <summary>Among how many words of an act its own verb is.</summary>
    private const int OpeningWords = 9;

    /// <summary>How many words before a clause may lead it in: 'if', 'even if it'.</summary>
    private const int LeadingWords = 2;

    private static readonly HashSet<string> Private = new(LedgerData.Lines("private-words.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Threats = new(LedgerData.Lines("threat-words.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> BeingWords = new(["is", "are", "was", "were", "be", "been", "being"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Negations = new(["not", "don", "doesn", "won"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Unsettled = new(LedgerData.Lines("unsettled-words.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> PutOff = new(LedgerData.Lines("put-off-words.txt"), StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Unreal = new(LedgerData.Lines("unreal-words.txt"), StringComparer.OrdinalIgnoreCase);

    private readonly string _text = reading.Dispatch.Text;
    private readonly LinkLists _links = new(reading.Dispatch.Text);

    public bool Holds(Span span) => span.Start >= 0 && span.Length > 0 && span.End <= _text.Length;

    /// <summary>From the full stop or line end before a span to the one after it.</summary>
    public Span SentenceAt(Span span)
    {
        var start = span.Start;
        while (start > 0 && span.Start - start < Reach && !IsEnd(start - 1))
        {
            start--;
        }

        var end = Math.Max(span.Start + 1, span.End - 1);
        while (end < _text.Length && end - span.End < Reach && !IsEnd(end - 1))
        {
            end++;
        }

        return new Span(start, Math.Max(end, span.End));
    }

    /// <summary>Whether the sentence or the paragraph of a span asks.</summary>
    public bool IsQuestion(Span span) => EndsAsking(SentenceAt(span).End) || EndsAsking(ParagraphEnd(span));

    /// <summary>Whether a span stands in a list of links.</summary>
    public bool IsLink(Span span) => _links.Hold(span);

    public int WordsIn(Span span) => PlainWords.Words(_text, span).Count;

    /// <summary>Whether a stretch has a date, of a week at most, that a day lies in; 'current' and 'recent' are none.</summary>
    public bool Dates(Span stretch, NodaTime.LocalDate day) =>
        reading.Dates.Any(d => d.Span.Overlaps(stretch) && !d.Value.EndsWith("_REF", StringComparison.Ordinal) && d.Edtf is { Earliest: { } first, Latest: { } last } && first <= day && day <= last && NodaTime.Period.DaysBetween(first, last) < 7);

    /// <summary>Whether a stretch tells just this date.</summary>
    public bool Tells(Span stretch, Edtf date) => reading.Dates.Any(d => d.Span.Overlaps(stretch) && date.Equals(d.Edtf));

    /// <summary>Whether a stretch has a date before a day.</summary>
    public bool DatesBefore(Span stretch, NodaTime.LocalDate day) => reading.Dates.Any(d => d.Span.Overlaps(stretch) && d.Edtf?.Latest < day);

    /// <summary>Whether somebody tells in a stretch of what was said or done before: 'we asked', 'have proposed', 'made an offer'.</summary>
    public bool IsRecalled(Span stretch)
    {
        var words = PlainWords.Words(_text, stretch);
        for (var i = 1; i < Math.Min(words.Count, OpeningWords); i++)
        {
            var (before, word) = (words[i - 1].Of(_text), words[i].Of(_text));
            if ((before is "I" or "we" or "We" or "have" or "has" or "had" or "ve" && word.EndsWith("ed", StringComparison.Ordinal)) || word == "made")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a stretch has a verb of the past: 'urged', 'has proposed', 'made an offer'.</summary>
    public bool IsPast(Span stretch) =>
        PlainWords.Words(_text, stretch).Exists(w => w.Of(_text) is var word && (word.EndsWith("ed", StringComparison.Ordinal) || word is "made" or "put" or "gave" or "said" or "told"));

    /// <summary>Whether the words stand in those of somebody who speaks for no party: a journalist, a company.</summary>
    public bool IsOutsiders(Span span)
    {
        foreach (var statement in reading.Statements)
        {
            if (statement.Speaker.Parties.IsEmpty && statement.Speaker != Speaker.Outlet && statement.Content.Any(c => c.Contains(span)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether those who stand about a word of meeting or calling face each other: the last one named before it, or who says 'I' and 'we',
    /// the next one named after it, and whoever is listed with that one.
    /// </summary>
    public bool Faces(Span word, Span sentence, (Parties By, Parties Speaking) sides)
    {
        var about = Parties.None;
        var isBetween = NextWord(word, sentence) == "between";
        Mention? last = null;
        var listed = true;
        foreach (var mention in reading.Mentions.Where(m => m.Span.Overlaps(sentence)).OrderBy(m => m.Span.Start))
        {
            if (mention.Span.Start < word.Start)
            {
                last = mention.Parties.IsEmpty ? last : mention;
            }
            else if (mention.Span.Start >= word.End && listed)
            {
                if (about.IsEmpty && mention.Parties.IsEmpty && mention.Kind == MentionKind.Person)
                {
                    return false;
                }

                about = about.Union(mention.Parties);
                listed = IsListedAfter(mention, sentence);
            }
        }

        about = isBetween ? about : about.Union(last?.Parties ?? Parties.None);
        return sides.By.Count(p => about.Contains(p) || (last is null && !isBetween && sides.Speaking.Contains(p))) > 1;
    }

    /// <summary>Whether the next few words after a word are about somebody who is no party: 'welcomes American companies'.</summary>
    public bool IsToPrivate(Span word, Span sentence) =>
        PlainWords.Words(_text, new Span(word.End, sentence.End)).Take(PrivateWords).Any(w => Private.Contains(w.Of(_text)));

    /// <summary>Whether a stretch has a word of threat.</summary>
    public bool Threatens(Span stretch) => PlainWords.Words(_text, stretch).Exists(w => Threats.Contains(w.Of(_text)));

    /// <summary>'Agreements signed between the United States and Pacific countries': not by who notes them.</summary>
    public bool IsBetweenOthers(Span word, Span sentence, Parties by) =>
        NextWord(word, sentence) == "between" && !Faces(word, sentence, (by, Parties.None));

    /// <summary>'A third country agreed by both': what stands so only describes.</summary>
    public bool Describes(Span word, Span sentence) => NextWord(word, sentence) is "by" or "upon" && !IsPassive(word, sentence);

    private string? NextWord(Span word, Span sentence) => PlainWords.Words(_text, new Span(word.End, sentence.End)).FirstOrDefault() is { Length: > 0 } next ? next.Of(_text) : null;

    // 'Angela Merkel and Nicolas Sarkozy', 'President of France Nicolas Sarkozy'
    private bool IsListedAfter(Mention mention, Span sentence)
    {
        var next = reading.Mentions.Where(m => m.Span.Start >= mention.Span.End && m.Span.Overlaps(sentence)).MinBy(m => m.Span.Start);
        if (next is null)
        {
            return false;
        }

        var between = _text.AsSpan(mention.Span.End, next.Span.Start - mention.Span.End);
        return between.Length <= 4 || between.Contains(',') || between.Contains(" and ", StringComparison.Ordinal);
    }

    /// <summary>Whether a sentence has two or more at once: 'the two leaders', 'they'.</summary>
    public bool PointsToBoth(Span sentence) => reading.Mentions.Any(m => m.Span.Overlaps(sentence) && m.Parties.Count > 1);

    /// <summary>Whether a party is named only as a place: where it was, not who was there.</summary>
    public bool IsPlaceOnly(PartyCode party, Span sentence)
    {
        var named = reading.Mentions.Where(m => m.Span.Overlaps(sentence) && m.Parties.Contains(party)).ToList();
        return named.Count > 0 && named.TrueForAll(m => m.Kind == MentionKind.Place || IsAfterIn(m));
    }

    private bool IsAfterIn(Mention mention) => _text.AsSpan(0, mention.Span.Start).TrimEnd().EndsWith(" in", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a sentence names a party, or points to one that the dispatch's title or, with others, the paragraph names.</summary>
    public bool Names(PartyCode party, Span sentence)
    {
        foreach (var mention in reading.Mentions)
        {
            if (mention.Span.Overlaps(sentence) && mention.Parties.Contains(party) && (IsName(mention) || IsInTitle(party) || (mention.Parties.Count > 1 && IsInParagraph(party, mention.Span))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of several parties is named before a word: 'his Turkish visit', 'Ankara, where he arrived'.</summary>
    public bool NamedBefore(Span word, Span sentence, Parties parties) =>
        reading.Mentions.Any(m => m.Span.Start >= sentence.Start && m.Span.End <= word.Start && m.Parties.Any(parties.Contains));

    /// <summary>The parties of the first name between two places.</summary>
    public Parties NextNamed(int from, int to)
    {
        Mention? first = null;
        foreach (var mention in reading.Mentions)
        {
            if (mention.Span.Start >= from && mention.Span.End <= to && !mention.Parties.IsEmpty && (first is null || mention.Span.Start < first.Span.Start))
            {
                first = mention;
            }
        }

        return first?.Parties ?? Parties.None;
    }

    /// <summary>Whether what stands before a word in its clause makes it no act that happened: 'if', 'would', 'hopes'.</summary>
    /// <param name="ahead">Whether 'will' makes the act what it is.</param>
    public bool IsUnreal(Span word, Span sentence, bool ahead = false)
    {
        var from = word.Start;
        while (from > sentence.Start && (!IsBreak(from - 1) || IsContinued(from, word.Start)))
        {
            from--;
        }

        var before = PlainWords.Words(_text, new Span(from, word.Start));
        return before.Exists(w => Unreal.Contains(w.Of(_text)) && !(ahead && w.Of(_text).ToLowerInvariant() is "will" or "ll" or "shall")) || (before.Count > 0 && before[^1].Of(_text).ToLowerInvariant() is "as" or "m" or "am" or "re");
    }

    /// <summary>Whether a mark parts clauses; the comma of 'October 30, 2003' does not.</summary>
    public bool IsBreak(int at) => _text[at] is ';' or ':' or '–' or '—' || (_text[at] == ',' && !(at + 2 < _text.Length && char.IsAsciiDigit(_text[at + 2]) && at > 0 && char.IsAsciiDigit(_text[at - 1])));

    // 'They will pursue talks, including through a visit': what governs the list governs what it includes.
    private bool IsContinued(int from, int to) => _text.AsSpan(from, to - from).TrimStart().StartsWith("including ", StringComparison.Ordinal);

    /// <summary>Whether an act's own words say that it is to come: 'will suspend'.</summary>
    public bool IsPromised(Act act) => act.Status == ActStatus.Planned && PlainWords.Words(_text, act.Span).Exists(w => w.Of(_text) is "will" or "shall");

    /// <summary>Whether words shortly before a plan call it off: 'is postponing his trip'.</summary>
    public bool IsPutOff(Span plan, Span sentence) =>
        PlainWords.Words(_text, new Span(sentence.Start, Math.Max(sentence.Start, plan.Start))).TakeLast(LeadingWords).Concat(PlainWords.Words(_text, plan)).Any(w => PutOff.Contains(w.Of(_text)));

    /// <summary>Whether a clause, or one of the few words that lead it in, makes what it tells depend on something: 'could expire', 'if it expires'.</summary>
    public bool IsUnsettled(Span clause, Span sentence)
    {
        var words = PlainWords.Words(_text, clause);
        var isDelayed = words.Exists(w => w.Of(_text) == "until");
        return PlainWords.Words(_text, new Span(sentence.Start, clause.Start)).TakeLast(LeadingWords).Concat(words).Any(w => IsUnsettled(w.Of(_text), isDelayed));
    }

    // 'Does not expire until May' is settled, and 'May' is a month.
    private static bool IsUnsettled(string word, bool isDelayed) => Unsettled.Contains(word) && word != "May" && !(isDelayed && Negations.Contains(word));

    /// <summary>Whether a stretch has a word that makes what it tells depend on something.</summary>
    public bool IsConditional(Span stretch) => PlainWords.Words(_text, stretch).Exists(w => w.Of(_text).ToLowerInvariant() is "if" or "unless" or "would" or "could" or "might");

    /// <summary>Whether a word stands in the passive: 'has been invited'.</summary>
    public bool IsPassive(Span word, Span sentence) =>
        PlainWords.Words(_text, new Span(sentence.Start, word.Start)) is [.., var last] && BeingWords.Contains(last.Of(_text));

    private bool IsInTitle(PartyCode party) => reading.Dispatch.Title is { Length: > 0 } title
        && reading.Mentions.Any(m => m.Parties.Contains(party) && IsName(m) && title.Contains(m.Span.Of(_text), StringComparison.Ordinal));

    public Span ParagraphAt(Span span) => new(_text.LastIndexOf('\n', span.Start) + 1, ParagraphEnd(span));

    private bool IsInParagraph(PartyCode party, Span span)
    {
        var paragraph = ParagraphAt(span);
        return reading.Mentions.Any(m => m.Span.Overlaps(paragraph) && m.Parties.Contains(party) && IsName(m));
    }

    private bool IsName(Mention mention) =>
        !PlainWords.Words(_text, mention.Span).TrueForAll(w => (Pointing.Contains(w.Of(_text)) && !IsAcronym(w)) || !char.IsUpper(_text[w.Start]));

    // 'US' does not point as 'us' does.
    private bool IsAcronym(Span word) => word.Length > 1 && word.Of(_text).All(char.IsUpper);

    // 'U.S. firms', 'Mr. Putin': a full stop after a short capitalised word ends nothing.
    private bool IsEnd(int at) => _text[at] == '\n' || (_text[at] is '.' or '!' or '?' or '”' or '"' && Closes(at));

    private bool Closes(int at)
    {
        if (at + 1 < _text.Length && !char.IsWhiteSpace(_text[at + 1]))
        {
            return false;
        }

        if (_text[at] is '”' or '"')
        {
            return at > 0 && _text[at - 1] is '.' or '!' or '?';
        }

        var start = at;
        while (start > 0 && char.IsLetter(_text[start - 1]))
        {
            start--;
        }

        return _text[at] != '.' || at - start > 3 || at == start || !char.IsUpper(_text[start]);
    }

    private bool EndsAsking(int end)
    {
        while (end > 0 && (char.IsWhiteSpace(_text[end - 1]) || _text[end - 1] is '"' or '”' or ')'))
        {
            end--;
        }

        return end > 0 && _text[end - 1] == '?';
    }

    private int ParagraphEnd(Span span)
    {
        var end = _text.IndexOf('\n', span.End - 1);
        return end < 0 ? _text.Length : end;
    }
}
