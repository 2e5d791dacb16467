using System.Collections.Immutable;
using Chancery.Dispatches;
using Chancery.Intake.Languages;
using NodaTime;

namespace Chancery.Intake;

/// <summary>The fields of a dispatch as an input writes them, before they are checked.</summary>
internal sealed record DispatchFields(string Text)
{
    public string? Id { get; init; }
    public string? Title { get; init; }
    public string? Published { get; init; }
    public string? Outlet { get; init; }
    public string? Url { get; init; }
    public string? Language { get; init; }

    /// <summary>The dispatch, or why it is refused.</summary>
    /// <param name="before">What is to be said of it already.</param>
    public IntakeResult ToResult(Place place, IntakeOptions options, params ReadOnlySpan<Message> before)
    {
        if (string.IsNullOrWhiteSpace(Text))
        {
            return new IntakeResult.Refused(IntakeMessages.Empty.At(place, "there is no text"));
        }

        var messages = ImmutableArray.CreateBuilder<Message>();
        messages.AddRange(before);
        var dispatch = new Dispatch
        {
            Id = NullIfBlank(Id) ?? Dispatch.Digest(Text),
            Text = Text,
            Title = NullIfBlank(Title),
            Published = Day(place, options, messages),
            Outlet = NullIfBlank(Outlet),
            Url = NullIfBlank(Url),
            Language = NullIfBlank(Language) ?? LanguageDetector.Detect(Text),
        };
        return new IntakeResult.Accepted(place, dispatch, messages.ToImmutable());
    }

    private LocalDate? Day(Place place, IntakeOptions options, ImmutableArray<Message>.Builder messages)
    {
        var told = NullIfBlank(Published);
        if (told is not null && PublishedDate.Parse(told) is { } day)
        {
            return day;
        }

        if (told is not null)
        {
            messages.Add(IntakeMessages.BadDate.At(place, $"'{Shortened(told)}' is no date of publication"));
        }
        else if (options.Published is null)
        {
            messages.Add(IntakeMessages.NoDate.At(place, "no date of publication"));
        }

        return options.Published;
    }

    private static string Shortened(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
