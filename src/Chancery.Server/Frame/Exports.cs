using Chancery.Briefing;
using NodaTime;

namespace Chancery.Server.Frame;

/// <summary>Gives a page in another form: Word, Markdown, a calendar, a feed, as the commands write them.</summary>
internal static class Exports
{
    private static readonly string[] Offered = ["docx", "html", "md", "csv", "ics", "atom", "jsonld", "ftm", "plover"];

    /// <summary>The forms that the page can be had in, as links.</summary>
    public static IReadOnlyList<LinkModel> Of(Desk desk, PageModel model, string path, IEnumerable<KeyValuePair<string, string>> kept)
    {
        if (model.Printed.Count == 0)
        {
            return [];
        }

        var pages = model.Printed.Select(p => p()).ToList();
        var question = kept.Where(k => k.Key != "format").Select(k => (k.Key, (string?)k.Value)).ToList();
        return [.. PageFormats.All.Where(f => Offered.Contains(f.Name) && pages.Exists(p => f.Misfit(p) is null))
            .Select(f => new LinkModel(f.Name, desk.Links.To(path, [.. question, ("format", f.Name)])))];
    }

    /// <summary>Writes the form that is asked for; false where the page has none of that name.</summary>
    public static async Task<bool> Write(Desk desk, PageModel model, string name)
    {
        if (PageFormats.Find(name) is not { } format || model.Printed.Select(p => p()).FirstOrDefault(p => format.Misfit(p) is null) is not { } page)
        {
            return false;
        }

        var response = desk.Http.Response;
        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{FileName(desk)}{format.Extension}\"";
        await response.Body.WriteAsync(format.Bytes(ExportOf(desk, page)), desk.Http.RequestAborted).ConfigureAwait(false);
        return true;
    }

    public static PageExport ExportOf(Desk desk, Page page) => new(page, desk.Text)
    {
        Recorded = desk.Snapshot.Head.Sequence > 0 ? desk.Snapshot.Head.Time : NodaConstants.UnixEpoch,
        Party = code => new ExportedParty(desk.Parties.NameOf(code), desk.Parties.ByCode(code)?.Kind is null or "state" or "former" or "territory"),
    };

    // The address in letters that every system takes in a file's name.
    private static string FileName(Desk desk)
    {
        var name = string.Concat((desk.Http.Request.Path.Value ?? "").Trim('/').Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
        return $"{(name.Length == 0 ? "chancery" : name)}-{Dispatches.Edtf.Of(desk.AsOf)}";
    }
}
