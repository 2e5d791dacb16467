using Chancery.Dispatches;
using Chancery.Language;

namespace Chancery.Reading.Acts;

/// <summary>Parties about a trigger whatever its lexicon row says: named near it, speaking, spoken to, meeting, spoken of most.</summary>
internal sealed class Surroundings
{
    private const int MaxClimb = 12;
    private const int SeriesReach = 200;
    private readonly Draft _draft;
    private readonly Trees _trees;
    private readonly Scope _scope;
    private readonly Scene _scene;
    private readonly FrameBuilder _frames;
    private readonly PartyReader _parties;
    private readonly PartySeries _series;
    private readonly ActLexicon _lexicon;

    public Surroundings(Draft draft, Scope scope, Scene scene, ActLexicon lexicon, (FrameBuilder Frames, PartyReader Parties, PartySeries Series) readers)
    {
        (_draft, _trees, _scope, _scene, _lexicon) = (draft, draft.Trees, scope, scene, lexicon);
        (_frames, _parties, _series) = readers;
        (Main, Second) = Foremost(draft);
    }

    /// <summary>The party that the dispatch names most.</summary>
    public Parties Main { get; }

    /// <summary>The one that it names most after it.</summary>
    public Parties Second { get; }

    /// <summary>Fills <paramref name="around"/> with what stands about the trigger, nearest first.</summary>
    public void Around(Frame frame, List<PartyOption> around)
    {
        around.Clear();
        var sentence = _draft.Text.Sentences[_draft.Text.SentenceOf(frame.Trigger)];
        AddUpper(frame.Trigger, around);
        AddSide(frame.Trigger, -1, sentence, around);
        AddSide(frame.Trigger, 1, sentence, around);
        Add(around, _scope.StatementAt(frame.Trigger)?.Statement.Speaker.Parties ?? Parties.None, PartySource.Speaker);
        Add(around, _scope.VoiceAt(frame.Trigger)?.Addressee ?? Parties.None, PartySource.Addressee);
        Add(around, _scene.Issuer, PartySource.Issuer);
        Add(around, _scene.Participants, PartySource.Participants);
        AddTogether(sentence, around);
        AddEarlier(sentence.First, around);
        Add(around, Main, PartySource.Main);
        Add(around, Second, PartySource.Second);
    }

    /// <summary>All parties named in the sentence of <paramref name="token"/>.</summary>
    public Parties Everybody(int token) => _parties.Within(_draft.Text.Sentences[_draft.Text.SentenceOf(token)]);

    private static void Add(List<PartyOption> around, Parties parties, PartySource source, int token = -1)
    {
        if (!parties.IsEmpty)
        {
            around.Add(new PartyOption(parties, PartyOption.Bit(source), token));
        }
    }

    private void AddUpper(int trigger, List<PartyOption> around)
    {
        var at = _trees.Head(trigger);
        for (var steps = 0; steps < MaxClimb && at >= 0; steps++, at = _trees.Head(at))
        {
            if (!_trees.IsVerb(at))
            {
                continue;
            }

            var subject = _frames.SurfaceSubject(at);
            var parties = subject < 0 ? Parties.None : _parties.OfPhrase(subject);
            if (!parties.IsEmpty)
            {
                Add(around, parties, PartySource.Upper, subject);
                return;
            }
        }
    }

    private void AddSide(int trigger, int step, Sentence sentence, List<PartyOption> around)
    {
        var found = Parties.None;
        for (var i = trigger + step; i >= sentence.First && i < sentence.End; i += step)
        {
            if (_draft.Actors.At(i) is not { Referent.Parties.IsEmpty: false } mention || mention.Referent.Parties.IsWithin(found))
            {
                continue;
            }

            var nearest = found.IsEmpty;
            var series = _series.Of(_draft.Actors.IndexAt(i));
            if (series.Count > mention.Referent.Parties.Count)
            {
                Add(around, series, step < 0 ? PartySource.LeftSeries : PartySource.RightSeries, mention.Head);
            }

            Add(around, mention.Referent.Parties, step < 0 ? nearest ? PartySource.Left : PartySource.FartherLeft : nearest ? PartySource.Right : PartySource.FartherRight, mention.Head);
            if (!nearest)
            {
                return;
            }

            found = mention.Referent.Parties;
        }
    }

    // 'called on both sides': those named together last.
    private void AddTogether(Sentence sentence, List<PartyOption> around)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (_draft.Text[i].Xpos is "NNS" or "PRP" or "PRP$" or "DT" && _lexicon.Is("together", _trees.Lemma(i)))
            {
                Add(around, _series.Before(sentence.First, SeriesReach), PartySource.Together);
                return;
            }
        }
    }

    private void AddEarlier(int first, List<PartyOption> around)
    {
        for (var i = first - 1; i >= Math.Max(0, first - 60); i--)
        {
            if (_draft.Actors.At(i) is { Referent.Parties.IsEmpty: false } mention)
            {
                Add(around, mention.Referent.Parties, PartySource.Earlier, mention.Head);
                return;
            }
        }
    }

    private static (Parties Main, Parties Second) Foremost(Draft draft)
    {
        var counts = new Dictionary<PartyCode, int>();
        var order = new List<PartyCode>();
        foreach (var mention in draft.Actors.Mentions)
        {
            foreach (var party in mention.Referent.Parties)
            {
                if (!counts.TryGetValue(party, out var count))
                {
                    order.Add(party);
                }

                counts[party] = count + 1;
            }
        }

        var main = Most(order, counts, null);
        var second = main is null ? null : Most(order, counts, main);
        return (main is { } a ? Parties.Of([a]) : Parties.None, second is { } b ? Parties.Of([b]) : Parties.None);
    }

    private static PartyCode? Most(List<PartyCode> order, Dictionary<PartyCode, int> counts, PartyCode? but)
    {
        PartyCode? best = null;
        foreach (var party in order)
        {
            if (party != but && (best is null || counts[party] > counts[best.Value]))
            {
                best = party;
            }
        }

        return best;
    }
}
