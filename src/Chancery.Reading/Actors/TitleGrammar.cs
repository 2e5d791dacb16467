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
    private const int MostNames = 24;

    private readonly AnnotatedText _text;
    private readonly ActorTables _tables;
    private readonly ItemView _at;
    private readonly TitleEdges _edges;
    private readonly List<Phrase> _phrases = [];

    private TitleGrammar(Draft draft, ActorTables tables)
    {
        (_text, _tables) = (draft.Text, tables);
        _at = new ItemView(draft.Text, ItemList.Of(draft, tables));
        _edges = new TitleEdges(_at, tables);
    }

    public static List<Phrase> Read(Draft draft, ActorTables tables)
    {
        var grammar = new TitleGrammar(draft, tables);
        for (var i = 0; i < grammar._at.Count; i++)
        {
            if (grammar._at[i].Kind == ItemKind.Office && grammar._at.Taken[i] is null)
            {
                grammar.ReadTitle(i);
            }
        }

        for (var i = 0; i < grammar._at.Count; i++)
        {
            if (grammar._at.Taken[i] is null)
            {
                grammar.ReadRest(i);
            }
        }

        for (var i = 0; i < grammar._at.Count; i++)
        {
            if (grammar._at.Taken[i] is null && grammar._at[i].Kind == ItemKind.Party)
            {
                grammar.Simple(MentionKind.Party, i);
            }
        }

        return [.. grammar._phrases.OrderBy(p => p.Tokens.First)];
    }

    private void ReadTitle(int office)
    {
        var last = _edges.LastOffice(office);
        var left = _edges.Left(office);
        var right = _edges.Right(last);
        var title = new Phrase(MentionKind.Office, new Sentence(_at[left].First, _at[right].End))
        {
            Role = Words(_at[Math.Max(left, _edges.RoleStart(left, office))].First, _at[right].End),
            Detail = _at[last].Entry!.Detail,
            Office = _at[last].Entry!.Name,
            Implied = Implied(office, last),
            Definite = _at.IsWord(left, "the") || _at.IsPossessive(left + 1) || (left == office && _at.IsCapital(office) && !_text.StartsSentence(_at[office].First)),
            Plural = _at.IsPlural(last),
            Number = _edges.NumberOf(left, office),
            Because = _at[last].Entry!.Where,
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
            implied = _at.Is(i, ItemKind.Office) ? _at[i].Parties : implied;
        }

        return implied;
    }

    private char GenderOf(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (_at[i].Entry is { } entry && _tables.TitleGender.TryGetValue(Letters.Fold(entry.Name), out var gender))
            {
                return gender;
            }
        }

        return ' ';
    }

    // Parties before the title count, those after 'of' as well; an ambassador 'to' or an envoy 'for' somewhere speaks for somebody else.
    private void TellParties(Phrase title, int left, int right)
    {
        var preposition = "";
        for (var i = left; i <= right; i++)
        {
            title.Institution = _at[i].Kind is ItemKind.Body or ItemKind.BodyHead && title.Institution.Length == 0 ? Letters.Fold(_at[i].Entry!.Name) : title.Institution;
            preposition = _at.Is(i, ItemKind.Word) && _at.Form(i) is "of" or "for" or "to" or "at" or "on" or "with" ? _at.Form(i).ToString() : preposition;
            if (_at[i].Kind is ItemKind.News || (_at[i].Kind is ItemKind.BodyHead && _at[i].Entry!.Detail is "head-private" or "head-news"))
            {
                title.Detail = "private";
            }
            else if (_at[i].Kind is ItemKind.Party or ItemKind.Body && Speaks(preposition, title, _at[i]))
            {
                // A body adds nothing to a party that stands beside it: 'Indian Ministry of Commerce'.
                title.Parties = _at[i].Kind == ItemKind.Party || title.Parties.IsEmpty ? title.Parties.Union(_at[i].Parties) : title.Parties;
            }
        }

        title.Parties = title.Detail == "private" && !HasOrganisation(left, right) ? Parties.None : title.Parties;
    }

    // An economist of GATT speaks for it; a German economist for nobody.
    private bool HasOrganisation(int left, int right)
    {
        for (var i = left; i <= right; i++)
        {
            if (_at.Is(i, ItemKind.Party) && _at[i].Entry!.Detail == "organisation")
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
        if (_at.Is(next, ItemKind.Name) && !_at.NewLine(next))
        {
            Bind(title, next, apposed: false);
        }
        else if ((_at.IsWord(next, ",") || _at.IsWord(next, "-")) && _at.Is(next + 1, ItemKind.Name) && (_text[_at[next + 1].First].Relation is not (Relation.Nsubj or Relation.Root) || title.Plural || _at.IsWord(next + 2, ",")) && title.Detail != "honorific" && _at[next + 1].Tokens.Length > 1)
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

        if (_edges.OfParty(name + 1) is { IsEmpty: false } of && title.Parties.IsEmpty)
        {
            person.Parties = title.Parties = of;
        }
    }

    // 'Foreign Ministers A of X, B of Y and C of Z'; 'Greek, Cypriot and French counterparts, A, B and C'.
    private void BindList(Phrase title, int first)
    {
        var names = new List<Phrase>();
        for (var i = first; _at.Is(i, ItemKind.Name) && names.Count < MostNames;)
        {
            var person = Person(i, title);
            person.Parties = _edges.OfParty(i + 1);
            names.Add(person);
            i = _edges.AfterOf(i + 1);
            i += _at.IsWord(i, ",") ? 1 : 0;
            i += _at.IsAnd(i) ? 1 : 0;
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

    // 'Xie Feng, China's ambassador to the United States'
    private void BindBefore(Phrase title, int left)
    {
        if ((_at.IsWord(left - 1, ",") || _at.IsWord(left - 1, "(")) && _at.Is(left - 2, ItemKind.Name) && !_at.NewLine(left) && title.Detail != "honorific" && !title.Plural)
        {
            title.Names = _at.Taken[left - 2] is { HasName: true } known ? known : Person(left - 2, title);
            if (!title.Names.Parties.IsEmpty)
            {
                return;
            }

            title.Names.Parties = title.Parties;
            title.Names.Implied = title.Names.Implied.IsEmpty ? title.Implied : title.Names.Implied;
            title.Names.Role ??= title.Role;
            title.Names.Institution = title.Institution;
            title.Names.Detail = title.Names.Detail.Length == 0 ? title.Detail : title.Names.Detail;
            title.Names.Gender = title.Names.Gender == ' ' ? title.Gender : title.Names.Gender;
        }
    }

    private Phrase Extend(Phrase title, int name)
    {
        var person = Person(name, title);
        person.Tokens = new Sentence(title.Tokens.First, _at[name].End);
        person.Definite = title.Definite;
        _phrases.Remove(title);
        return person;
    }

    private Phrase Person(int name, Phrase? title)
    {
        var phrase = new Phrase(MentionKind.Person, _at[name].Tokens)
        {
            Name = _at[name].Tokens,
            Row = _at[name].Entry?.Row ?? -1,
            Role = title?.Role,
            Institution = title?.Institution ?? "",
            Detail = title?.Detail ?? "",
            Parties = title is { Plural: false } ? title.Parties : Parties.None,
            Implied = title?.Implied ?? Parties.None,
            Gender = title?.Gender ?? ' ',
            Because = _at[name].Entry?.Where ?? title?.Because ?? "name",
        };
        Mark(phrase, name, name);
        _phrases.Add(phrase);
        return phrase;
    }

    private void Mark(Phrase phrase, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            _at.Taken[i] = phrase;
        }
    }

    private void ReadRest(int item)
    {
        switch (_at[item].Kind)
        {
            case ItemKind.Name when !_edges.IsFieldOfMinistry(item):
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
        var left = _edges.Left(item);
        while (left < item && _at.Taken[left] is not null)
        {
            left++;
        }

        var right = _at[item].Kind == ItemKind.BodyHead && _at.IsWord(item + 1, "of") && _edges.Complement(item + 2) is var end && end >= item + 2 ? end : item;
        var body = new Phrase(MentionKind.Body, new Sentence(_at[left].First, _at[right].End))
        {
            Detail = _at[item].Entry!.Detail,
            Definite = _at.IsWord(left, "the"),
            Because = _at[item].Entry!.Where,
            Plural = _at.IsPlural(item),
            Number = _edges.NumberOf(left, item),
        };
        for (var i = left; i <= right; i++)
        {
            body.Parties = _at.Is(i, ItemKind.Party) || (i != item && _at.Is(i, ItemKind.Body)) ? body.Parties.Union(_at[i].Parties) : body.Parties;
        }

        body.Parties = body.Parties.IsEmpty ? _at[item].Parties : body.Parties;
        Mark(body, left, right);
        _phrases.Add(body);
    }

    private void Simple(MentionKind kind, int item)
    {
        var phrase = new Phrase(kind, _at[item].Tokens) { Parties = _at[item].Parties, Because = _at[item].Entry!.Where, Detail = _at[item].Entry!.Kind == EntryKind.Metonym ? "metonym" : _at[item].Entry!.Detail, IsCapital = _at[item].Entry!.Kind == EntryKind.Capital };
        Mark(phrase, item, item);
        _phrases.Add(phrase);
    }

    private string Words(int first, int end) => _text.Text[_text[first].Start.._text[end - 1].End];
}
