using System.Runtime.InteropServices;
using Chancery.Dispatches;

namespace Chancery.Reading.Acts.Certainty;

/// <summary>How often a dispatch names each party, and in how many sentences any two of them together.</summary>
internal sealed class PartyCounts
{
    // Of a long list of parties the first are counted as named together.
    private const int MaxTogether = 8;
    private readonly Dictionary<PartyCode, int> _numbers = [];
    private readonly List<int> _counts = [];
    private readonly Dictionary<long, int> _pairs = [];

    public PartyCounts(Draft draft)
    {
        var together = new List<int>(MaxTogether);
        var sentence = -1;
        foreach (var mention in draft.Actors.Mentions)
        {
            var at = draft.Text.SentenceOf(mention.Tokens.First);
            if (at != sentence)
            {
                Pair(together);
                sentence = at;
            }

            foreach (var party in mention.Referent.Parties)
            {
                Count(party, together);
            }
        }

        Pair(together);
        Sentences = Math.Max(1, draft.Text.Sentences.Length);
    }

    public int Parties => _numbers.Count;

    public int Mentions { get; private set; }

    public int Sentences { get; }

    /// <summary>How often the least named of the parties is named.</summary>
    public int Of(Parties parties)
    {
        var least = parties.IsEmpty ? 0 : int.MaxValue;
        for (var i = 0; i < parties.Count; i++)
        {
            least = Math.Min(least, _numbers.TryGetValue(parties[i], out var number) ? _counts[number] : 0);
        }

        return least;
    }

    /// <summary>How many sentences name both.</summary>
    public int Of(PartyCode one, PartyCode other) =>
        _numbers.TryGetValue(one, out var a) && _numbers.TryGetValue(other, out var b) ? _pairs.GetValueOrDefault(KeyOf(a, b)) : 0;

    private static long KeyOf(int a, int b) => ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);

    private void Count(PartyCode party, List<int> together)
    {
        if (!_numbers.TryGetValue(party, out var number))
        {
            number = _numbers[party] = _counts.Count;
            _counts.Add(0);
        }

        _counts[number]++;
        Mentions++;
        if (together.Count < MaxTogether && !together.Contains(number))
        {
            together.Add(number);
        }
    }

    private void Pair(List<int> together)
    {
        for (var i = 0; i < together.Count; i++)
        {
            for (var k = i + 1; k < together.Count; k++)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_pairs, KeyOf(together[i], together[k]), out _)++;
            }
        }

        together.Clear();
    }
}
