using Chancery.Dispatches;
using Chancery.Language;
using NodaTime;

namespace Chancery.Reading.Actors;

/// <summary>Turns tokens into items: names of the tables, runs of capitalised words that can be a person, and the words between.</summary>
internal sealed class ItemList
{
    private const int LongestName = 12;

    private readonly AnnotatedText _text;
    private readonly ActorTables _tables;
    private readonly Dispatch _dispatch;
    private readonly LocalDate? _day;
    private readonly List<Item> _items = [];
    private readonly Dictionary<int, List<Item>> _matchAt = [];
    private readonly HashSet<string> _properNouns = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _isProperNoun;

    private ItemList(Draft draft, ActorTables tables)
    {
        (_text, _tables, _dispatch, _day) = (draft.Text, tables, draft.Dispatch, draft.Dispatch.Published);
        _isProperNoun = _properNouns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var token = 0; token < _text.Tokens.Length; token++)
        {
            if (_text[token].Upos == UniversalTag.Propn)
            {
                _isProperNoun.Add(_text.Form(token));
            }
        }

        var words = WordScan.Scan(_text, tables.Gazetteer);
        foreach (var match in tables.Gazetteer.Match(_text, words))
        {
            var (first, end) = (words[match.First].Token, words[match.End - 1].Token + 1);
            if (Choose(match.Entries, first, end) is { } item)
            {
                AddMatch(item);
            }
        }
    }

    public static List<Item> Of(Draft draft, ActorTables tables)
    {
        var list = new ItemList(draft, tables);
        list.Fill();
        return list._items;
    }

    private void AddMatch(Item item)
    {
        if (!_matchAt.TryGetValue(item.First, out var at))
        {
            _matchAt[item.First] = at = [];
        }

        at.Add(item);
    }

    private void Fill()
    {
        for (var token = 0; token < _text.Tokens.Length;)
        {
            if (_matchAt.TryGetValue(token, out var matches) && !StartsName(matches[0]))
            {
                _items.AddRange(matches);
                Lengthen();
                token = Math.Max(_items[^1].End, token + 1);
                continue;
            }

            var end = NameEnd(token);
            _items.Add(end > token ? new Item(ItemKind.Name, token, end, null) : new Item(ItemKind.Word, token, token + 1, null));
            token = Math.Max(end, token + 1);
        }
    }

    // 'Haitham bin Tariq' of the tables is 'Haitham bin Tariq Al Said' in the text, 'Joseph R. Biden' 'Joseph R. Biden, Jr.'.
    private void Lengthen()
    {
        if (_items[^1] is not { Kind: ItemKind.Name } person || person.End >= _text.Tokens.Length || !(_tables.NameWords.IsParticle(_text.Form(person.End)) || IsSuffixed(person.End)))
        {
            return;
        }

        var end = person.End;
        while (end < _text.Tokens.Length && end - person.First < LongestName && !IsSuffixed(end - 2) && !IsOtherMatch(end) && JoinedPart(end) is var next && next > end)
        {
            end = next;
        }

        _items[^1] = person with { End = end };
    }

    // What a suffix follows ends with it: 'Joseph R. Biden, Jr. Call with'.
    private bool IsSuffixed(int token) => token > 0 && _text.Form(token) is "," && token + 1 < _text.Tokens.Length && _tables.NameWords.IsSuffix(_text.Form(token + 1));

    // 'Jordan' in 'Jordan Smith' and 'Chad' in 'Chad Wolf' are given names.
    private bool StartsName(Item match) =>
        match.Kind == ItemKind.Party && match.End == match.First + 1 && match.Entry!.Kind is EntryKind.Party or EntryKind.Capital
        && _tables.Persons.IsCommonGivenName(Letters.Fold(_text.Form(match.First).ToString())) && !_matchAt.ContainsKey(match.End) && IsNamePart(match.End);

    // Names run over initials, hyphens and particles: 'Jean-Marc de La Sablière', 'Joseph R. Biden, Jr.'.
    private int NameEnd(int first)
    {
        if (!IsNamePart(first) || (_text[first].Start > 0 && _text.Text[_text[first].Start - 1] is '/' or '@') || IsOfHouse(first))
        {
            return first;
        }

        var end = first + 1;
        while (end < _text.Tokens.Length && end - first < LongestName && !IsOtherMatch(end))
        {
            var next = IsSuffixed(end - 2) ? end : JoinedPart(end);
            if (next == end)
            {
                break;
            }

            end = next;
        }

        return end;
    }

    // 'Hotel Bristol'
    private bool IsOfHouse(int first) => first > 0 && Blank(first) && _tables.NameWords.IsHouse(_text.Form(first - 1));

    // 'Monaco' in 'Lisa O. Monaco' is a surname.
    private bool IsOtherMatch(int token) => _matchAt.TryGetValue(token, out var matches) && !(IsAfterInitial(token) && matches[0] is { Kind: ItemKind.Party, Entry.Kind: EntryKind.Party or EntryKind.Capital } match && match.End == token + 1);

    private bool IsAfterInitial(int token) =>
        token > 1 && (_text.Form(token - 1) is [>= 'A' and <= 'Z', '.'] || (_text.Form(token - 1) is "." && _text.Form(token - 2) is [>= 'A' and <= 'Z'])) && Blank(token);

    // The end of what continues a name at `token`, or `token` where nothing does.
    private int JoinedPart(int token)
    {
        var form = _text.Form(token);
        if (IsNamePart(token) && Blank(token))
        {
            return token + 1;
        }

        if (form is "-" or "'" or "’" or "." && !Gap(token) && token + 1 < _text.Tokens.Length)
        {
            return form is "." ? (_text.Form(token - 1).Length == 1 ? token + 1 : token) : !Gap(token + 1) && IsHyphened(token + 1) ? token + 2 : token;
        }

        if (_tables.NameWords.IsParticle(form))
        {
            var after = token + 1;
            while (after < _text.Tokens.Length && (_tables.NameWords.IsParticle(_text.Form(after)) || (_text.Form(after) is "-" && !Gap(after))))
            {
                after++;
            }

            return after < _text.Tokens.Length && IsNamePart(after) && !IsOtherMatch(after) && after - token < 4 ? after + 1 : token;
        }

        return form is "," && token + 1 < _text.Tokens.Length && _tables.NameWords.IsSuffix(_text.Form(token + 1)) ? token + 2 : token;
    }

    // 'Yves' in 'Jean-Yves', 'hai' in 'Ta-hai'.
    private bool IsHyphened(int token) => IsNamePart(token) || (_text.Form(token).Length > 1 && char.IsLower(_text.Form(token)[0]) && _text[token].Upos is UniversalTag.Propn or UniversalTag.X or UniversalTag.Noun);

    private bool Gap(int token) => _text[token].Start > _text[token - 1].End;

    // No new paragraph inside a name.
    private bool Blank(int token) => _text[token].Start - _text[token - 1].End <= 1 && !(Gap(token) && _text.Text[_text[token - 1].End] == '\n');

    private bool IsNamePart(int token)
    {
        if (token >= _text.Tokens.Length)
        {
            return false;
        }

        var form = _text.Form(token);
        return char.IsUpper(form[0]) && !_tables.NameWords.Bars(form) && !HasDigit(form)
            && (_text[token].Upos is UniversalTag.Propn || _isProperNoun.Contains(form) || _tables.Persons.IsGivenName(Letters.Fold(form.ToString())) || (_text[token].Upos is UniversalTag.Noun or UniversalTag.Adj or UniversalTag.X or UniversalTag.Verb && !_text.StartsSentence(token)));
    }

    private static bool HasDigit(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    // Which of a name's meanings is meant here, by date and neighbours.
    private Item? Choose(IReadOnlyList<GazetteerEntry> entries, int first, int end)
    {
        var merged = Parties.None;
        GazetteerEntry? best = null;
        foreach (var entry in entries)
        {
            if (!entry.Existence.Contains(_day))
            {
                continue;
            }

            if (entry.Kind == EntryKind.Homonym)
            {
                if (Stands(entry, first, end) && _tables.Homonyms.Meaning(entry, _dispatch) is { } meaning)
                {
                    return meaning.Parties.IsEmpty ? null : new Item(ItemKind.Party, first, end, entry with { Kind = EntryKind.Party, Parties = meaning.Parties, Detail = "", Where = meaning.Where });
                }

                continue;
            }

            if (entry.Kind == EntryKind.Person && IsNamesake(end))
            {
                return null;
            }

            if (entry.Kind == EntryKind.Nothing || (entry.Kind is EntryKind.Office or EntryKind.BodyHead && !IsNominal(end - 1)))
            {
                return null;
            }

            if (best is null || Rank(entry) < Rank(best) || (Rank(entry) == Rank(best) && entry.Existence.To is not null && best.Existence.To is null))
            {
                (best, merged) = (entry, entry.Parties);
            }
        }

        return best is null ? null : new Item(KindOf(best.Kind), first, end, merged == best.Parties ? best : best with { Parties = merged });
    }

    // 'the Harry Truman Library' is not Truman.
    private bool IsNamesake(int end) =>
        end < _text.Tokens.Length && Blank(end) && char.IsUpper(_text.Form(end)[0]) && _tables.ReferenceWords.Is("memorial", _text.Form(end).ToString().ToLowerInvariant());

    // 'the South', but not 'the South Caucasus' or 'the Bank of Japan'.
    private bool Stands(GazetteerEntry entry, int first, int end) =>
        entry.Detail.Length == 0
        || (first > 0 && _text.Form(first - 1) is "the" or "The" && !(end < _text.Tokens.Length && Blank(end) && (char.IsUpper(_text.Form(end)[0]) || _text.Form(end) is "of" or "for")));

    // 'official' in 'official figures' and 'head' in 'to head' are no offices.
    private bool IsNominal(int token) =>
        char.IsUpper(_text.Form(token)[0]) || _text[token].Upos switch
        {
            UniversalTag.Verb or UniversalTag.Aux or UniversalTag.Adv => false,
            UniversalTag.Adj => token + 1 == _text.Tokens.Length || _text[token + 1].Upos is not (UniversalTag.Noun or UniversalTag.Propn or UniversalTag.Adj),
            _ => true,
        };

    // Of two persons of one name, the one in office on the day comes first.
    private int Rank(GazetteerEntry entry) => entry.Kind switch
    {
        EntryKind.Person => _tables.Persons[entry.Row].On(_day) is null ? 0 : -1,
        EntryKind.Party => 1,
        EntryKind.Demonym => 2,
        EntryKind.Body => 3,
        EntryKind.Metonym => 4,
        EntryKind.Capital => 5,
        EntryKind.Office => 6,
        _ => 7,
    };

    private static ItemKind KindOf(EntryKind kind) => kind switch
    {
        EntryKind.Person => ItemKind.Name,
        EntryKind.Body => ItemKind.Body,
        EntryKind.News or EntryKind.Company => ItemKind.News,
        EntryKind.BodyHead => ItemKind.BodyHead,
        EntryKind.Office => ItemKind.Office,
        _ => ItemKind.Party,
    };
}
