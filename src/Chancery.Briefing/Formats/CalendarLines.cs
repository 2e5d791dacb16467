using System.Text;

namespace Chancery.Briefing;

/// <summary>Content lines of iCalendar: escaped, ended by CRLF, folded where they are longer than 75 octets (RFC 5545, 3.1 and 3.3.11).</summary>
internal sealed class CalendarLines
{
    private const int Longest = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a value that needs no escaping: a date, a word, an address.</summary>
    public void Add(string name, string value) => Fold($"{name}:{value}");

    /// <summary>Adds a text.</summary>
    public void AddText(string name, string value)
    {
        var escaped = SafeText.Of(value).Replace('\t', ' ')
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
        Fold($"{name}:{escaped}");
    }

    public override string ToString() => _text.ToString();

    // A fold never stands within a character.
    private void Fold(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
