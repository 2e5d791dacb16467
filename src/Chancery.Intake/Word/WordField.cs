namespace Chancery.Intake.Word;

/// <summary>A field written out in runs: a code between <c>begin</c> and <c>separate</c>, what it shows up to <c>end</c>. Fields nest.</summary>
internal sealed class WordField
{
    private readonly Stack<(string Code, bool IsCode)> _open = new();

    /// <summary>Whether text here shows: not within a field's code.</summary>
    public bool ShowsText => !_open.TryPeek(out var top) || !top.IsCode;

    /// <summary>Where the innermost field leads, where it is a link.</summary>
    public string? Link => _open.TryPeek(out var top) && !top.IsCode ? Target(top.Code) : null;

    public void Take(string? type)
    {
        switch (type)
        {
            case "begin":
                _open.Push(("", true));
                break;
            case "separate" when _open.TryPop(out var top):
                _open.Push((top.Code, false));
                break;
            case "end":
                _open.TryPop(out _);
                break;
        }
    }

    public void Code(string text)
    {
        if (_open.TryPop(out var top))
        {
            _open.Push((top.Code + text, top.IsCode));
        }
    }

    // HYPERLINK "address" and switches.
    private static string? Target(string code)
    {
        var parts = code.Split('"');
        return parts.Length > 1 && parts[0].Trim().Equals("HYPERLINK", StringComparison.OrdinalIgnoreCase) ? parts[1] : null;
    }
}
