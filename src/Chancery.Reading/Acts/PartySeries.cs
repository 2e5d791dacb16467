using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;

namespace Chancery.Reading.Acts;

/// <summary>Parties named one after the other: 'Norway, Peru and the foreign minister of Laos'.</summary>
internal sealed class PartySeries
{
    private const int MaxApart = 6;
    private const int MaxParties = 12;
    private readonly Draft _draft;

    // For each mention the parties of its series; its own where it stands alone.
    private readonly Parties[] _parties;

    public PartySeries(Draft draft)
    {
        _draft = draft;
        var mentions = draft.Actors.Mentions;
        _parties = new Parties[mentions.Count];
        for (var first = 0; first < mentions.Count;)
        {
            var parties = mentions[first].Referent.Parties;
            var end = first + 1;
            for (; end < mentions.Count && !parties.IsEmpty && parties.Count < MaxParties && Follows(mentions[end - 1], mentions[end]); end++)
            {
                parties = parties.Union(mentions[end].Referent.Parties);
            }

            Array.Fill(_parties, parties, first, end - first);
            first = end;
        }
    }

    /// <summary>All parties of the series in which the mention with this index stands.</summary>
    public Parties Of(int mention) => _parties[mention];

    /// <summary>The parties of the series named last before <paramref name="token"/>, none if none is within <paramref name="reach"/> tokens.</summary>
    public Parties Before(int token, int reach)
    {
        for (var i = token - 1; i >= Math.Max(0, token - reach); i--)
        {
            if (_draft.Actors.IndexAt(i) is >= 0 and var mention && _parties[mention].Count > 1)
            {
                return _parties[mention];
            }
        }

        return Parties.None;
    }

    private bool Follows(ActorMention mention, ActorMention next)
    {
        var (from, to) = (mention.Tokens.End, next.Tokens.First);
        if (next.Referent.Parties.IsEmpty || to <= from || to - from > MaxApart)
        {
            return false;
        }

        var joined = false;
        for (var i = from; i < to; i++)
        {
            var tag = _draft.Text[i].Upos;
            var form = _draft.Text.Form(i);
            var joins = tag == UniversalTag.Cconj || form is "," or "&";
            joined |= joins;
            if (!joins && tag is not (UniversalTag.Det or UniversalTag.Adj or UniversalTag.Noun or UniversalTag.Propn) && form is not "of")
            {
                return false;
            }
        }

        return joined;
    }
}
