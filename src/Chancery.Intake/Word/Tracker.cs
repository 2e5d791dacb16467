using Chancery.Intake.Inputs;

namespace Chancery.Intake.Word;

/// <summary>
/// Folds a Word file's paragraphs into dispatches. A tracker has lines that are dates, under each of them entries: a headline that is a
/// link, then the text. A file without either is one dispatch.
/// </summary>
internal sealed class Tracker(Input input, IntakeOptions options)
{
    private readonly List<WordParagraph> _text = [];
    private WordParagraph? _headline;
    private string? _date;
    private int? _year;
    private bool _isTracker;
    private bool _isStray;

    public IEnumerable<IntakeResult> Read(IEnumerable<WordParagraph> paragraphs)
    {
        foreach (var paragraph in paragraphs)
        {
            if (!string.IsNullOrWhiteSpace(paragraph.Text) && Take(paragraph) is { } result)
            {
                yield return result;
            }
        }

        var last = _isTracker ? Close() : Whole();
        if (last is not null)
        {
            yield return last;
        }
    }

    // What ends with this paragraph, or what is wrong with it.
    private IntakeResult? Take(WordParagraph paragraph)
    {
        if (TrackerDate.Of(paragraph.Text, _year) is { } date && !paragraph.IsLinkedLine)
        {
            var ended = Close();
            Begin(paragraph, date);
            return ended;
        }

        if (IsHeadline(paragraph))
        {
            var ended = Close();
            (_headline, _isTracker, _isStray) = (paragraph, true, false);
            return ended;
        }

        return paragraph.IsHeading && _isTracker ? Close() : Text(paragraph);
    }

    private void Begin(WordParagraph line, TrackerDate date)
    {
        _year = date.Year ?? _year;
        _date = date.Day is { } day ? NodaTime.Text.LocalDatePattern.Iso.Format(day) : date.IsBroken ? line.Text.Trim() : null;
        (_isTracker, _isStray) = (true, false);
    }

    // A second link to the same place within an entry ('Full text') is a part of its text.
    private bool IsHeadline(WordParagraph paragraph) => paragraph.IsLinkedLine && paragraph.Url != _headline?.Url;

    private IntakeResult.Refused? Text(WordParagraph paragraph)
    {
        if (_headline is not null || !_isTracker)
        {
            _text.Add(paragraph);
            return null;
        }

        var isFirst = !_isStray;
        _isStray = true;
        return isFirst && _date is not null
            ? new(IntakeMessages.NoEntry.At(input.At(paragraph.Number), $"this paragraph stands under {_date} without a linked headline"))
            : null;
    }

    private IntakeResult? Close()
    {
        var (headline, text) = (_headline, Joined());
        _headline = null;
        _text.Clear();
        if (headline is null)
        {
            return null;
        }

        var place = input.At(headline.Number);
        return text.Length == 0
            ? new IntakeResult.Refused(IntakeMessages.Empty.At(place, "there is no text under this headline"))
            : new DispatchFields(text)
            {
                Id = headline.Url,
                Title = headline.Text.Trim(),
                Published = _date,
                Outlet = Uri.TryCreate(headline.Url, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host : null,
                Url = headline.Url,
            }.ToResult(place, options);
    }

    private IntakeResult Whole() => new DispatchFields(Joined()) { Title = _text.Find(p => p.IsHeading)?.Text.Trim() }.ToResult(input.Place, options);

    private string Joined() => string.Join("\n\n", _text.Select(p => p.Text.Trim()));
}
