using System.Globalization;
using Chancery.Briefing;
using Chancery.Dispatches;
using Chancery.Server.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;

namespace Chancery.Server.Frame;

/// <summary>Makes what stands around a page from the request for it.</summary>
internal static class Framing
{
    private static readonly (string Text, string Path)[] Parts =
    [
        ("Dossiers", "/"), ("Review", "/review"), ("Deadlines", "/deadlines"), ("Day", "/day"), ("Search", "/search"), ("Parties", "/parties"), ("Add", "/add"),
    ];

    public static PageFrame Of(Desk desk, PageModel model)
    {
        var request = desk.Http.Request;
        var path = request.Path.Value ?? "/";
        var kept = request.Query.Where(q => !Links.AxisNames.Contains(q.Key) && q.Key != "done").Select(q => KeyValuePair.Create(q.Key, q.Value.ToString())).ToList();
        return new PageFrame(model.Title, path)
        {
            Nav = [.. Parts.Select(p => new NavLink(p.Text, desk.Links.To(p.Path), p.Text == model.Part))],
            Travel = Travel(desk, kept),
            Basis = model.Basis is { } basis ? BasisLine.Of(basis) : BasisOf(desk),
            Permanent = Permanent(desk, path, kept),
            Json = desk.Links.To(path == "/" ? "/index.json" : path + ".json", [.. kept.Select(k => (k.Key, (string?)k.Value))]),
            Formats = Exports.Of(desk, model, path, kept),
            Notice = NoticeOf(desk),
            Token = desk.Http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(desk.Http).RequestToken ?? "",
            Here = path + new QueryBuilder(request.Query.Where(q => q.Key != "done").Select(q => KeyValuePair.Create(q.Key, q.Value.ToString()))).ToQueryString(),
            User = desk.Http.Person().Name,
            Visitor = Visitor.Of(desk.Http.Person()),
        };
    }

    /// <summary>The address that gives this page again, whatever is recorded later.</summary>
    public static string Permanent(Desk desk, string path, IEnumerable<KeyValuePair<string, string>> kept)
    {
        var question = desk.Question;
        KeyValuePair<string, string>[] axes =
        [
            new("as-of", Edtf.Of(question.AsOf).Value),
            new("known", question.Known.ToString(CultureInfo.InvariantCulture)),
            new("trust", question.Threshold.ToString()),
        ];
        return path + new QueryBuilder(kept.Concat(axes)).ToQueryString();
    }

    private static TravelForm Travel(Desk desk, IReadOnlyList<KeyValuePair<string, string>> kept)
    {
        var known = desk.Value("known");
        var head = desk.Snapshot.Head.Sequence;
        return new TravelForm(
            Edtf.Of(desk.AsOf).Value,
            DateWords.Of(desk.AsOf),
            known ?? "",
            string.Create(CultureInfo.InvariantCulture, $"{head}"),
            known is not null || desk.Value("as-of") is not null,
            desk.Value("trust") is { } trust ? [.. kept, new("trust", trust)] : kept);
    }

    private static string BasisOf(Desk desk)
    {
        var known = desk.Question.Known == 0 ? "nothing recorded" : string.Create(CultureInfo.InvariantCulture, $"known {desk.Question.Known} (chain {desk.Snapshot.Head.Hash.Abbreviated})");
        return $"Basis: as of {Edtf.Of(desk.AsOf)}; {known}; claims of confidence {desk.Question.Threshold} or confirmed.";
    }

    private static Notice? NoticeOf(Desk desk)
    {
        if (desk.Value("done") is not { } done || !long.TryParse(done, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) || sequence < 1)
        {
            return null;
        }

        return desk.Store.RecordingAt(sequence) is { } recorded
            ? new Notice($"{Recorded.What(recorded.Note.Entry)}, recorded as {sequence} by {recorded.Note.Author}", recorded.Note.Entry is Ledger.Judgement and not Ledger.JudgementWithdrawn ? sequence : null)
            : null;
    }
}
