using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Actors;

/// <summary>Where a title begins and ends: what stands before its office and belongs to it, and what follows with 'of', 'for' or 'to'.</summary>
internal sealed class TitleEdges(ItemView at, ActorTables tables)
{
    private const int LongestTitle = 24;

    // 'Deputy Prime Minister/Foreign Minister', 'Vice President and Minister of Foreign Affairs', 'Secretary General Ambassador'.
    public int LastOffice(int office)
    {
        var last = office;
        while (true)
        {
            if (at.Is(last + 1, ItemKind.Office) && !at.NewLine(last + 1))
            {
                last++;
            }
            else if (at.IsAnd(last + 1) && at.Is(last + 2, ItemKind.Office) && !at.IsPlural(last + 2) && (at.Is(last + 3, ItemKind.Name) || IsPreposition(last + 3)))
            {
                last += 2;
            }
            else
            {
                return last;
            }
        }
    }

    public int Left(int office)
    {
        var left = office;
        while (left > 0 && office - left < LongestTitle && !at.NewLine(left) && Extends(left - 1, left, office))
        {
            left--;
            if (at.Text[at[left].First].Upos == UniversalTag.Det)
            {
                break;
            }
        }

        while (left < office && (at.IsAnd(left) || at.IsWord(left, ",") || at.IsWord(left, "-") || at.IsPossessive(left)))
        {
            left++;
        }

        return left;
    }

    // Whether the item before a title belongs to it.
    private bool Extends(int item, int right, int office)
    {
        switch (at[item].Kind)
        {
            case ItemKind.Party or ItemKind.Body or ItemKind.BodyHead or ItemKind.News:
                return at.Taken[item] is null;
            case ItemKind.Name:
                return right == office && IsFieldOfMinistry(item);
            case ItemKind.Word when at.IsPossessive(item):
                return item > 0 && at[item - 1].Kind is ItemKind.Party or ItemKind.Body or ItemKind.News;
            case ItemKind.Word when at.IsAnd(item):
                return at.Is(right, ItemKind.Party) && at.Is(item - 1, ItemKind.Party) && (at.IsPlural(office) || at[item - 1].Entry!.Kind == EntryKind.Demonym);
            case ItemKind.Word when at.IsWord(item, ","):
                return at.Is(right, ItemKind.Party) && at.Is(item - 1, ItemKind.Party) && at.IsPlural(office);
            case ItemKind.Word:
                return Modifies(item);
            default:
                return false;
        }
    }

    private bool Modifies(int item)
    {
        ref readonly var token = ref at.Text[at[item].First];
        return token.Upos switch
        {
            UniversalTag.Det => true,
            UniversalTag.Num => !char.IsDigit(at.Form(item)[0]),
            UniversalTag.Adj => true,
            UniversalTag.Propn => char.IsUpper(at.Form(item)[0]) && !IsCalendar(item),
            UniversalTag.Noun => token.Relation is Relation.Compound,
            UniversalTag.Punct => at.Form(item) is "-" or "/",
            _ => false,
        };
    }

    private bool IsCalendar(int item) => tables.NameWords.IsCalendar(at.Form(item));

    public int RoleStart(int left, int office)
    {
        var start = office;
        while (start > left && at.Is(start - 1, ItemKind.Word) && Modifies(start - 1) && at.Text[at[start - 1].First].Upos != UniversalTag.Det)
        {
            start--;
        }

        return start;
    }

    // 'of the Republic of Korea', 'for European and Eurasian Affairs', 'to the United Nations'.
    public int Right(int last)
    {
        var right = last;
        while (right + 1 < at.Count && right - last < LongestTitle && !at.NewLine(right + 1) && IsPreposition(right + 1))
        {
            var end = Complement(right + 2);
            if (end < right + 2)
            {
                break;
            }

            right = end;
        }

        return at.IsPlural(last) && at.Is(right, ItemKind.Party) && right > last ? MoreParties(right) : right;
    }

    // 'the Ministers of France, Germany, Italy and the United States'
    private int MoreParties(int right)
    {
        while (true)
        {
            var next = right + 1;
            next += at.IsWord(next, ",") ? 1 : 0;
            next += at.IsAnd(next) ? 1 : 0;
            var joined = next > right + 1;
            next += at.IsWord(next, "the") ? 1 : 0;
            if (!joined || !at.Is(next, ItemKind.Party) || at[next].Entry!.Kind != EntryKind.Party)
            {
                return right;
            }

            right = next;
        }
    }

    private bool IsPreposition(int item) =>
        at.Is(item, ItemKind.Word) && at.Form(item) is "of" or "for" or "to" or "at" or "on" or "with" && at.Taken[item] is null;

    // The last item of what follows a preposition in a title; less than `first` where nothing does.
    public int Complement(int first)
    {
        var end = first - 1;
        for (var i = first; i < at.Count && i - first < LongestTitle && (i == first || !at.NewLine(i)); i++)
        {
            if (PointsBack(i))
            {
                return first - 1;
            }

            if (at[i].Kind is ItemKind.Party or ItemKind.Body or ItemKind.BodyHead or ItemKind.News || (at.Is(i, ItemKind.Word) && at.IsCapital(i)))
            {
                end = i;
            }
            else if (i == first && at.Is(i, ItemKind.Name) && !IsPersonName(i))
            {
                end = i;
            }
            else if (!(at.Text[at[i].First].Upos == UniversalTag.Det && i == first) && !(at.IsAnd(i) && i > first) && !(at.IsWord(i, ",") && at.Is(i + 1, ItemKind.Word) && at.IsCapital(i + 1) && end == i - 1) && !(at.IsWord(i, "of") && end == i - 1))
            {
                break;
            }
            else if ((at.IsAnd(i) || at.IsWord(i, ",")) && !(i + 1 < at.Count && (at.Is(i + 1, ItemKind.Word) || at.Is(i + 1, ItemKind.BodyHead)) && at.IsCapital(i + 1)))
            {
                break;
            }
        }

        return end;
    }

    // 'both sides' in 'the services of both sides' stands for those named before.
    private bool PointsBack(int item) => at.Is(item, ItemKind.BodyHead) && at[item].Entry!.Detail is "head-side" or "head-group" && at.IsPlural(item) && NumberOf(Math.Max(0, item - 2), item) > 0;

    // 'Emergency Situations' in 'Emergency Situations Ministry' is no person's name.
    public bool IsFieldOfMinistry(int item) =>
        at.Is(item + 1, ItemKind.BodyHead) && at[item + 1].Entry!.Detail == "head-ministry" && at.IsCapital(item + 1) && !at.NewLine(item + 1) && !IsPersonName(item);

    private bool IsPersonName(int item) =>
        at[item].Entry is not null || tables.Persons.IsGivenName(Letters.Fold(at.Text.Form(at[item].First).ToString()));

    public int NumberOf(int left, int head)
    {
        for (var i = left; i < head; i++)
        {
            var number = tables.ReferenceWords.NumberOf(at.Form(i));
            if (number > 0)
            {
                return number;
            }
        }

        return 0;
    }

    public Parties OfParty(int item)
    {
        var i = item;
        i += at.IsWord(i, "of") || at.IsWord(i, "(") ? 1 : 0;
        i += i > item && at.IsWord(i, "the") ? 1 : 0;
        return i > item && at.Is(i, ItemKind.Party) ? at[i].Parties : Parties.None;
    }

    public int AfterOf(int item)
    {
        if (OfParty(item).IsEmpty)
        {
            return item;
        }

        var i = item + (at.IsWord(item + 1, "the") ? 3 : 2);
        return at.IsWord(i, ")") ? i + 1 : i;
    }
}
