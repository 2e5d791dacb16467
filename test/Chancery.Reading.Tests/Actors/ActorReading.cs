using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Data;
using NodaTime;

namespace Chancery.Reading.Tests.Actors;

/// <summary>Lays the actor layer on a short text.</summary>
internal static class ActorReading
{
    public static Draft Lay(string text, int year = 2025, string? outlet = null, string? title = null)
    {
        var dispatch = new Dispatch { Id = "test", Text = text, Title = title, Outlet = outlet, Published = new LocalDate(year, 6, 1) };
        var draft = new Draft(dispatch, Annotator.Load().Annotate(text));
        new ActorComponent(ReaderData.Shared.Actors, Annotator.Load()).Apply(draft);
        return draft;
    }

    /// <summary>The index of the token that begins where <paramref name="word"/> last stands.</summary>
    public static int Last(Draft draft, string word)
    {
        var start = draft.Text.Text.LastIndexOf(word, StringComparison.Ordinal);
        for (var token = 0; token < draft.Text.Tokens.Length; token++)
        {
            if (draft.Text[token].Start <= start && start < draft.Text[token].End)
            {
                return token;
            }
        }

        throw new ArgumentException($"No token '{word}'.", nameof(word));
    }

    /// <summary>Name and parties of whom the last <paramref name="word"/> stands for: 'Ana Ruiz ESP'; null where for nobody.</summary>
    public static string? Who(Draft draft, string word, Voice? voice = null) =>
        draft.Actors.Resolve(Last(draft, word), voice) is { } referent ? $"{referent.Name} {string.Join(' ', referent.Parties)}".Trim() : null;
}
