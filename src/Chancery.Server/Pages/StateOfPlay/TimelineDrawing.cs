using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Ledger;
using Chancery.Server.Frame;
using NodaTime;

namespace Chancery.Server.Pages;

/// <summary>Draws a dossier's timeline: acts of one side above the line, of the other below it, what both did on it; deadlines ahead.</summary>
internal sealed class TimelineDrawing
{
    private const int Width = 1000, Height = 250, Middle = 118, Left = 24, Right = 976, Step = 14, MostStacked = 6, Column = 12;
    private const int MonthsBack = 18, MonthsAhead = 6, FewestMarks = 12;

    private readonly Desk _desk;
    private readonly StateOfPlay _play;
    private readonly LocalDate _from, _to;
    private readonly Dictionary<(int Column, int Side), int> _stacked = [];

    public TimelineDrawing(Desk desk, StateOfPlay play)
    {
        (_desk, _play) = (desk, play);
        _to = play.Deadlines.Select(d => d.Date.Earliest).OfType<LocalDate>().Where(d => d <= desk.AsOf.PlusMonths(MonthsAhead)).Append(desk.AsOf.PlusDays(14)).Max();
        _from = From(play, desk);
    }

    public TimelineModel Draw()
    {
        var deeds = _play.Deeds.Where(d => d.Day >= _from && d.Day <= _to && _play.Dossier.Within(d.Act.By).Count > 0).ToList();
        var (one, other) = _desk.Named(_play.Dossier);
        var span = $"{DateWords.Of(_from)} to {DateWords.Of(_to)}";
        return new TimelineModel(Width, Height, Middle, string.Create(CultureInfo.InvariantCulture, $"{deeds.Count} acts from {span}: those of {one} above the line, those of {other} below it"))
        {
            Ticks = [.. Ticks()],
            Marks = [.. deeds.Select(Mark).OfType<MarkModel>()],
            Deadlines = [.. Deadlines()],
            Today = X(_desk.AsOf),
            Above = one,
            Below = other,
            Span = span,
        };
    }

    // The last year and a half; further back where that is nearly empty.
    private static LocalDate From(StateOfPlay play, Desk desk)
    {
        var start = desk.AsOf.PlusMonths(-MonthsBack);
        var before = play.Deeds.Where(d => d.Day <= desk.AsOf).ToList();
        var within = before.Count(d => d.Day >= start);
        var first = within >= FewestMarks || before.Count == within ? before.FirstOrDefault(d => d.Day >= start)?.Day : before[Math.Max(0, before.Count - FewestMarks)].Day;
        return (first ?? start).PlusDays(-7);
    }

    private int X(LocalDate day) => Left + (int)((long)(Right - Left) * Period.DaysBetween(_from, day) / Math.Max(1, Period.DaysBetween(_from, _to)));

    private IEnumerable<TickModel> Ticks()
    {
        var months = Period.Between(_from, _to, PeriodUnits.Months).Months;
        var every = months switch { <= 14 => 1, <= 30 => 3, <= 90 => 12, _ => 24 };
        for (var day = new LocalDate(_from.Year, every >= 12 ? 1 : _from.Month, 1).PlusMonths(every >= 12 ? 12 : 1); day <= _to; day = day.PlusMonths(every))
        {
            yield return new TickModel(X(day), every >= 12 ? day.Year.ToString(CultureInfo.InvariantCulture) : DateWords.Of(Edtf.Parse(FormattableString.Invariant($"{day.Year:0000}-{day.Month:00}"))));
        }
    }

    private MarkModel? Mark(Deed deed)
    {
        var by = _play.Dossier.Within(deed.Act.By);
        var side = deed.IsContact || by.Count > 1 ? 0 : by[0] == _play.Dossier.First ? -1 : 1;
        var x = X(deed.Day);
        var column = (x / Column, side);
        var place = _stacked.GetValueOrDefault(column);
        if (place >= (side == 0 ? 1 : MostStacked))
        {
            return null;
        }

        _stacked[column] = place + 1;
        var kind = Kind(deed);
        var label = $"{DateWords.Of(deed.When, deed.FirstSaid)}: {(deed.IsContact ? ContactWords.Of(deed) : LineMaker.What(deed.Act))}";
        return new MarkModel(Shape(kind, x, Middle + (side * (20 + (place * Step)))), deed.Happened ? kind : kind + " ahead", label, _desk.Links.Words(deed.Lead.Id.ToString()));
    }

    private static string Kind(Deed deed) => deed.Act.Kind switch
    {
        _ when deed.IsContact => "contact",
        ActKind.Propose or ActKind.Offer or ActKind.Request or ActKind.Invite => "ask",
        ActKind.Reply or ActKind.Acknowledge or ActKind.Accept or ActKind.Refuse => "answer",
        ActKind.Agree or ActKind.Sign or ActKind.Implement or ActKind.Pledge => "agree",
        ActKind.Sanction or ActKind.Suspend or ActKind.Expel or ActKind.Seize or ActKind.Attack or ActKind.Warn or ActKind.Protest => "measure",
        _ => "other",
    };

    private static string Shape(string kind, int x, int y) => kind switch
    {
        "contact" => FormattableString.Invariant($"M{x} {y - 7}l7 7l-7 7l-7-7z"),
        "measure" => FormattableString.Invariant($"M{x - 5} {y - 5}h10v10h-10z"),
        "answer" => FormattableString.Invariant($"M{x - 6} {y + 5}l6-11l6 11z"),
        _ => FormattableString.Invariant($"M{x - 5} {y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0"),
    };

    private IEnumerable<DueModel> Deadlines() =>
        from deadline in _play.Deadlines
        let day = deadline.Date.Earliest
        where day >= _desk.AsOf && day <= _to
        group deadline by day into same
        select new DueModel(X(same.Key!.Value), string.Join("; ", same.Select(d => $"{DateWords.Of(d.Date)}: {d.What}")), _desk.Links.Words(same.First().Lead.Id.ToString()));
}
