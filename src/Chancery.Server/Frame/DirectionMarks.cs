namespace Chancery.Server.Frame;

/// <summary>
/// Characters that turn the direction of writing and can make a text read as what it is not. On a page each is shown by its number; it
/// turns nothing.
/// </summary>
internal static class DirectionMarks
{
    public const string All = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C";
}
