using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>
/// Joins items to phrases by the grammar of English titles: 'U.S. State Department spokesperson Ned Price', 'President of the French
/// Republic Emmanuel Macron', 'Yemane Gebremeskel, an Eritrean government spokesman', 'Presidents A of X and B of Y'. It works on the
/// order of words alone, because titles confuse parsers more than they confuse this grammar.
/// </summary>
internal sealed class TitleGrammar
{
    private const int LongestTitle = 24;

    private readonly AnnotatedText _text;
    private readonly ActorTables _tables;
    private readonly List<Item> _items;
    private readonly List<Phrase> _phrases = [];
    private readonly Phrase?[] _phraseAt;

    private TitleGrammar(Draft draft, ActorTables tables)
    {
        (_text, _tables) = (draft.Text, tables);
        _items = ItemList.Of(draft, tables);
        _phraseAt = new Phrase?[_items.Count];
    }

    public static List<Phrase> Read(Draft draft, ActorTables tables)
    {
        var grammar = new TitleGrammar(draft, tables);
        for (var i = 0; i < grammar._items.Count; i++)
        {
            if (grammar._items[i].Kind == ItemKind.Office && grammar._phraseAt[i] is null)
            {
                grammar.ReadTitle(i);
            }
        }

        for (var i = 0; i < grammar._items.Count; i++)
        {
            if (grammar._phraseAt[i] is null)
            {
                grammar.ReadRest(i);
            }
        }

        for (var i = 0; i < grammar._items.Count; i++)
        {
            if (grammar._phraseAt[i] is null && grammar._items[i].Kind == ItemKind.Party)
            {
                grammar.Simple(MentionKind.Party, i);
            }
        }

        return [.. grammar._phrases.OrderBy(p => p.Tokens.First)];
    }

    private ReadOnlySpan<char> Form(int item) => _text.Form(_items[item].First);

    private bool Is(int item, ItemKind kind) => item >= 0 && item < _items.Count && _items[item].Kind == kind;

    private bool IsWord(int item, string word) => Is(item, ItemKind.Word) && Form(item).Equals(word, StringComparison.OrdinalIgnoreCase);

    private bool IsPossessive(int item) => IsWord(item, "'s") || IsWord(item, "’s") || IsWord(item, "'") || IsWord(item, "’");

    private bool IsAnd(int item) => IsWord(item, "and") || IsWord(item, "&") || IsWord(item, "/");

    private bool NewLine(int item)
    {
        if (item <= 0 || item >= _items.Count)
        {
            return false;
        }

        var (from, to) = (_text[_items[item - 1].End - 1].End, _text[_items[item].First].Start);
        return from < to && _text.Text.AsSpan(from, to - from).Contains('\n');
    }

    private void ReadTitle(int office)
    {
        var last = LastOffice(office);
        var left = Left(office);
        var right = Right(last);
        var title = new Phrase(MentionKind.Office, new Sentence(_items[left].First, _items[right].End))
        {
            Role = Words(_items[Math.Max(left, RoleStart(left, office))].First, _items[right].End),
            Detail = _items[last].Entry!.Detail,
            Office = _items[last].Entry!.Name,
            Implied = Implied(office, last),
            Definite = IsWord(left, "the") || IsPossessive(left + 1) || (left == office && IsCapital(office) && !_text.StartsSentence(_items[office].First)),
            Plural = IsPlural(last),
            Number = NumberOf(left, office),
            Because = _items[last].Entry!.Where,
            Gender = GenderOf(office, last),
        };
        TellParties(title, left, right);
        Mark(title, left, right);
        _phrases.Add(title);
        BindNames(title, left, right);
    }

    private Parties Implied(int first, int last)
    {
        var implied = Parties.None;
        for (var i = first; i <= last && implied.IsEmpty; i++)
        {
            implied = Is(i, ItemKind.Office) ? _items[i].Parties : implied;
        }

        return implied;
    }

    private char GenderOf(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_items[i].Entry is { } entry && _tables.TitleGender.TryGetValue(Letters.Fold(entry.Name), out var gender))
            {
                return gender;
            }
        }

        return ' ';
    }

    private int NumberOf(int left, int head)
    {
        for (var i = left; i < head; i++)
        {
            var number = Form(i).ToString().ToLowerInvariant() switch { "two" or "both" => 2, "three" => 3, "four" => 4, "five" => 5, "six" => 6, "seven" => 7, _ => 0 };
            if (number > 0)
            {
                return number;
            }
        }

        return 0;
    }

    private bool IsPlural(int office) =>
        _text[_items[office].End - 1].Features.Contains("Plur", StringComparison.Ordinal) || (_text.Form(_items[office].First)[^1] == 's' && _items[office].Entry!.Name is ['p', 'r', ..] or [.., 's']);

    // 'Deputy Prime Minister/Foreign Minister', 'Vice President and Minister of Foreign Affairs', 'Secretary General Ambassador'.
    private int LastOffice(int office)
    {
        var last = office;
        while (true)
        {
            if (Is(last + 1, ItemKind.Office) && !NewLine(last + 1))
            {
                last++;
            }
            else if (IsAnd(last + 1) && Is(last + 2, ItemKind.Office) && !IsPlural(last + 2) && (Is(last + 3, ItemKind.Name) || IsPreposition(last + 3)))
            {
                last += 2;
            }
            else
            {
                return last;
            }
        }
    }

    private int Left(int office)
    {
        var left = office;
        while (left > 0 && office - left < LongestTitle && !NewLine(left) && Extends(left - 1, left, office))
        {
            left--;
            if (_text[_items[left].First].Upos == UniversalTag.Det)
            {
                break;
            }
        }

        while (left < office && (IsAnd(left) || IsWord(left, ",") || IsWord(left, "-") || IsPossessive(left)))
        {
            left++;
        }

        return left;
    }

    // Whether the item before a title belongs to it.
    private bool Extends(int item, int right, int office)
    {
        switch (_items[item].Kind)
        {
            case ItemKind.Party or ItemKind.Body or ItemKind.BodyHead or ItemKind.News:
                return _phraseAt[item] is null;
            case ItemKind.Word when IsPossessive(item):
                return item > 0 && _items[item - 1].Kind is ItemKind.Party or ItemKind.Body or ItemKind.News;
            case ItemKind.Word when IsAnd(item):
                return Is(right, ItemKind.Party) && Is(item - 1, ItemKind.Party) && (IsPlural(office) || _items[item - 1].Entry!.Kind == EntryKind.Demonym);
            case ItemKind.Word when IsWord(item, ","):
                return Is(right, ItemKind.Party) && Is(item - 1, ItemKind.Party) && IsPlural(office);
            case ItemKind.Word:
                return Modifies(item);
            default:
                return false;
        }
    }

    private bool Modifies(int item)
    {
        ref readonly var token = ref _text[_items[item].First];
        return token.Upos switch
        {
            UniversalTag.Det => true,
            UniversalTag.Num => !char.IsDigit(Form(item)[0]),
            UniversalTag.Adj => true,
            UniversalTag.Propn => char.IsUpper(Form(item)[0]) && !IsCalendar(item),
            UniversalTag.Noun => token.Relation is Relation.Compound,
            UniversalTag.Punct => Form(item) is "-" or "/",
            _ => false,
        };
    }

    private bool IsCalendar(int item) => _tables.NameWords.IsCalendar(Form(item));

    private int RoleStart(int left, int office)
    {
        var start = office;
        while (start > left && Is(start - 1, ItemKind.Word) && Modifies(start - 1) && _text[_items[start - 1].First].Upos != UniversalTag.Det)
        {
            start--;
        }

        return start;
    }

    // 'of the Republic of Korea', 'for European and Eurasian Affairs', 'to the United Nations'.
    private int Right(int last)
    {
        var right = last;
        while (right + 1 < _items.Count && right - last < LongestTitle && !NewLine(right + 1) && IsPreposition(right + 1))
        {
            var end = Complement(right + 2);
            if (end < right + 2)
            {
                break;
            }

            right = end;
        }

        return IsPlural(last) && Is(right, ItemKind.Party) && right > last ? MoreParties(right) : right;
    }

    // 'the Ministers of France, Germany, Italy and the United States'
    private int MoreParties(int right)
    {
        while (true)
        {
            var next = right + 1;
            next += IsWord(next, ",") ? 1 : 0;
            next += IsAnd(next) ? 1 : 0;
            var joined = next > right + 1;
            next += IsWord(next, "the") ? 1 : 0;
            if (!joined || !Is(next, ItemKind.Party) || _items[next].Entry!.Kind != EntryKind.Party)
            {
                return right;
            }

            right = next;
        }
    }

    private bool IsPreposition(int item) =>
        Is(item, ItemKind.Word) && Form(item) is "of" or "for" or "to" or "at" or "on" or "with" && _phraseAt[item] is null;

    // The last item of what follows a preposition in a title; less than `first` where nothing does.
    private int Complement(int first)
    {
        var end = first - 1;
        for (var i = first; i < _items.Count && i - first < LongestTitle && (i == first || !NewLine(i)); i++)
        {
            if (_items[i].Kind is ItemKind.Party or ItemKind.Body or ItemKind.BodyHead or ItemKind.News || (Is(i, ItemKind.Word) && IsCapital(i)))
            {
                end = i;
            }
            else if (i == first && Is(i, ItemKind.Name) && !IsPersonName(i))
            {
                end = i;
            }
            else if (!(_text[_items[i].First].Upos == UniversalTag.Det && i == first) && !(IsAnd(i) && i > first) && !(IsWord(i, ",") && Is(i + 1, ItemKind.Word) && IsCapital(i + 1) && end == i - 1) && !(IsWord(i, "of") && end == i - 1))
            {
                break;
            }
            else if ((IsAnd(i) || IsWord(i, ",")) && !(i + 1 < _items.Count && (Is(i + 1, ItemKind.Word) || Is(i + 1, ItemKind.BodyHead)) && IsCapital(i + 1)))
            {
                break;
            }
        }

        return end;
    }

    private bool IsCapital(int item) => char.IsUpper(Form(item)[0]) && _text[_items[item].First].Upos != UniversalTag.Pron;

    private bool IsPersonName(int item) =>
        _items[item].Entry is not null || _tables.Persons.IsGivenName(Letters.Fold(_text.Form(_items[item].First).ToString()));

    // Parties before the title count, those after 'of' as well; an ambassador 'to' or an envoy 'for' somewhere speaks for somebody else.
    private void TellParties(Phrase title, int left, int right)
    {
        var preposition = "";
        for (var i = left; i <= right; i++)
        {
            preposition = Is(i, ItemKind.Word) && Form(i) is "of" or "for" or "to" or "at" or "on" or "with" ? Form(i).ToString() : preposition;
            if (_items[i].Kind is ItemKind.News || (_items[i].Kind is ItemKind.BodyHead && _items[i].Entry!.Detail is "head-private" or "head-news"))
            {
                title.Detail = "private";
            }
            else if (_items[i].Kind is ItemKind.Party or ItemKind.Body && Speaks(preposition, title, _items[i]))
            {
                // A body adds nothing to a party that stands beside it: 'Indian Ministry of Commerce'.
                title.Parties = _items[i].Kind == ItemKind.Party || title.Parties.IsEmpty ? title.Parties.Union(_items[i].Parties) : title.Parties;
            }
        }

        title.Parties = title.Detail == "private" && !HasOrganisation(left, right) ? Parties.None : title.Parties;
    }

    // An economist of GATT speaks for it; a German economist for nobody.
    private bool HasOrganisation(int left, int right)
    {
        for (var i = left; i <= right; i++)
        {
            if (Is(i, ItemKind.Party) && _items[i].Entry!.Detail == "organisation")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Speaks(string preposition, Phrase title, Item item) => preposition switch
    {
        "" => true,
        "of" when title.Plural => item.Kind == ItemKind.Party,
        "of" => title.Parties.IsEmpty && title.Implied.IsEmpty || item.Kind == ItemKind.Party && title.Parties.IsEmpty,
        "for" => title.Parties.IsEmpty && title.Detail == "spokesperson",
        "at" or "with" => title.Parties.IsEmpty && item.Kind == ItemKind.Body,
        _ => false,
    };

    private void BindNames(Phrase title, int left, int right)
    {
        var next = right + 1;
        if (Is(next, ItemKind.Name) && !NewLine(next))
        {
            Bind(title, next, apposed: false);
        }
        else if ((IsWord(next, ",") || IsWord(next, "-")) && Is(next + 1, ItemKind.Name) && (_text[_items[next + 1].First].Relation is not (Relation.Nsubj or Relation.Root) || title.Plural || IsWord(next + 2, ",")) && title.Detail != "honorific" && _items[next + 1].Tokens.Length > 1)
        {
            Bind(title, next + 1, apposed: true);
        }
        else
        {
            BindBefore(title, left);
        }
    }

    private void Bind(Phrase title, int name, bool apposed)
    {
        if (title.Plural)
        {
            BindList(title, name);
            return;
        }

        var person = apposed ? Person(name, title) : Extend(title, name);
        if (apposed)
        {
            title.Names = person;
        }

        if (OfParty(name + 1) is { IsEmpty: false } of && title.Parties.IsEmpty)
        {
            person.Parties = title.Parties = of;
        }
    }

    // 'Foreign Ministers A of X, B of Y and C of Z'; 'Greek, Cypriot and French counterparts, A, B and C'.
    private void BindList(Phrase title, int first)
    {
        var names = new List<Phrase>();
        for (var i = first; Is(i, ItemKind.Name) && names.Count < LongestTitle;)
        {
            var person = Person(i, title);
            person.Parties = OfParty(i + 1);
            names.Add(person);
            i = AfterOf(i + 1);
            i += IsWord(i, ",") ? 1 : 0;
            i += IsAnd(i) ? 1 : 0;
        }

        title.Members.AddRange(names);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Parties.IsEmpty)
            {
                names[i].Parties = title.Parties.Count == names.Count ? Parties.Of(title.Parties[i]) : title.Parties.Count == 1 ? title.Parties : Parties.None;
            }
        }
    }

    private Parties OfParty(int item)
    {
        var i = item;
        i += IsWord(i, "of") || IsWord(i, "(") ? 1 : 0;
        i += i > item && IsWord(i, "the") ? 1 : 0;
        return i > item && Is(i, ItemKind.Party) ? _items[i].Parties : Parties.None;
    }

    private int AfterOf(int item)
    {
        if (OfParty(item).IsEmpty)
        {
            return item;
        }

        var i = item + (IsWord(item + 1, "the") ? 3 : 2);
        return IsWord(i, ")") ? i + 1 : i;
    }

    // 'Xie Feng, China's ambassador to the United States'
    private void BindBefore(Phrase title, int left)
    {
        if ((IsWord(left - 1, ",") || IsWord(left - 1, "(")) && Is(left - 2, ItemKind.Name) && !NewLine(left) && title.Detail != "honorific" && !title.Plural)
        {
            title.Names = _phraseAt[left - 2] is { HasName: true } known ? known : Person(left - 2, title);
            if (!title.Names.Parties.IsEmpty)
            {
                return;
            }

            title.Names.Parties = title.Parties;
            title.Names.Implied = title.Names.Implied.IsEmpty ? title.Implied : title.Names.Implied;
            title.Names.Role ??= title.Role;
            title.Names.Detail = title.Names.Detail.Length == 0 ? title.Detail : title.Names.Detail;
            title.Names.Gender = title.Names.Gender == ' ' ? title.Gender : title.Names.Gender;
        }
    }

    private Phrase Extend(Phrase title, int name)
    {
        var person = Person(name, title);
        person.Tokens = new Sentence(title.Tokens.First, _items[name].End);
        person.Definite = title.Definite;
        _phrases.Remove(title);
        return person;
    }

    private Phrase Person(int name, Phrase? title)
    {
        var phrase = new Phrase(MentionKind.Person, _items[name].Tokens)
        {
            Name = _items[name].Tokens,
            Row = _items[name].Entry?.Row ?? -1,
            Role = title?.Role,
            Detail = title?.Detail ?? "",
            Parties = title is { Plural: false } ? title.Parties : Parties.None,
            Implied = title?.Implied ?? Parties.None,
            Gender = title?.Gender ?? ' ',
            Because = _items[name].Entry?.Where ?? title?.Because ?? "name",
        };
        Mark(phrase, name, name);
        _phrases.Add(phrase);
        return phrase;
    }

    private void Mark(Phrase phrase, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            _phraseAt[i] = phrase;
        }
    }

    private void ReadRest(int item)
    {
        switch (_items[item].Kind)
        {
            case ItemKind.Name:
                Person(item, null);
                break;
            case ItemKind.BodyHead or ItemKind.Body:
                ReadBody(item);
                break;
            case ItemKind.News:
                Simple(MentionKind.Body, item);
                break;
        }
    }

    private void ReadBody(int item)
    {
        var left = Left(item);
        while (left < item && _phraseAt[left] is not null)
        {
            left++;
        }

        var right = _items[item].Kind == ItemKind.BodyHead && IsWord(item + 1, "of") && Complement(item + 2) is var end && end >= item + 2 ? end : item;
        var body = new Phrase(MentionKind.Body, new Sentence(_items[left].First, _items[right].End))
        {
            Detail = _items[item].Entry!.Detail,
            Definite = IsWord(left, "the"),
            Because = _items[item].Entry!.Where,
            Plural = IsPlural(item),
            Number = NumberOf(left, item),
        };
        for (var i = left; i <= right; i++)
        {
            body.Parties = Is(i, ItemKind.Party) || (i != item && Is(i, ItemKind.Body)) ? body.Parties.Union(_items[i].Parties) : body.Parties;
        }

        body.Parties = body.Parties.IsEmpty ? _items[item].Parties : body.Parties;
        Mark(body, left, right);
        _phrases.Add(body);
    }

    private void Simple(MentionKind kind, int item)
    {
        var phrase = new Phrase(kind, _items[item].Tokens) { Parties = _items[item].Parties, Because = _items[item].Entry!.Where, Detail = _items[item].Entry!.Detail, IsCapital = _items[item].Entry!.Kind == EntryKind.Capital };
        Mark(phrase, item, item);
        _phrases.Add(phrase);
    }

    private string Words(int first, int end) => _text.Text[_text[first].Start.._text[end - 1].End];
}
