using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Parsing;
using Chancery.Language.Tagging;
using Chancery.Language.Tokens;

namespace Chancery.Training;

/// <summary>Trains the linear tagger, parser and labeller.</summary>
internal sealed class LinearTrainer
{
    private readonly List<GoldSentence> _sentences = [];
    private readonly Dictionary<uint, byte[]> _known = [];
    private readonly byte[] _open;
    private readonly byte[][] _labelsByTag;

    public LinearTrainer(IReadOnlyList<AnnotatedText> texts, IReadOnlyList<WordTag> tags)
    {
        foreach (var text in texts)
        {
            Collect(text, tags);
        }

        var seen = new Dictionary<uint, Counts<byte>>();
        var number = new Dictionary<uint, int>();
        foreach (var sentence in _sentences)
        {
            for (var i = 0; i < sentence.Atoms.Length; i++)
            {
                seen.Of(sentence.Atoms[i].Form).Add(sentence.Tags[i]);
                number[sentence.Atoms[i].Form] = number.GetValueOrDefault(sentence.Atoms[i].Form) + 1;
            }
        }

        foreach (var (form, count) in number.Where(pair => pair.Value >= 20))
        {
            _known[form] = seen[form].Values();
        }

        _open = [.. _sentences.SelectMany(s => s.Atoms.Zip(s.Tags)).Where(p => number[p.First.Form] <= 3).GroupBy(p => p.Second).Where(g => g.Count() > 5).Select(g => g.Key).Order()];
        _labelsByTag = [.. tags.Select((_, tag) => _sentences.SelectMany(s => s.Tags.Zip(s.Relations)).Where(p => p.First == tag).Select(p => (byte)p.Second).Distinct().Where(r => r != (byte)Relation.Root).Order().ToArray()).Select(l => l.Length == 0 ? [(byte)Relation.Dep] : l)];
    }

    public void Write(ModelWriter writer)
    {
        var half = _sentences.Count / 2;
        var first = TrainTagger(_sentences[..half]);
        Retag(_sentences[half..], first);
        Retag(_sentences[..half], TrainTagger(_sentences[half..]));
        writer.Sparse(TrainTagger(_sentences));
        writer.KnownTags(_known);
        writer.Bytes(_open);
        var (actions, labels) = TrainParser();
        writer.Linear(actions);
        writer.Sparse(labels);
        writer.ByteRows(_labelsByTag);
    }

    private void Collect(AnnotatedText text, IReadOnlyList<WordTag> tags)
    {
        var view = new TextView();
        view.Load(text.Text);
        foreach (var sentence in text.Sentences)
        {
            var words = text.Tokens[sentence.First..sentence.End].ToArray();
            _sentences.Add(new GoldSentence(
                [.. words.Select(t => WordAtoms.Of(view, new Word(t.Start, t.End, Gap.None, t.Clitic)))],
                [.. words.Select(t => (byte)Math.Max(0, tags.IndexOf(new WordTag(t.Upos, t.Xpos))))],
                [.. words.Select(t => t.Head < 0 ? words.Length : t.Head - sentence.First)],
                [.. words.Select(t => t.Relation)]));
        }
    }

    private SparseModel TrainTagger(List<GoldSentence> sentences)
    {
        var trainer = new SparseTrainer(22);
        var random = new Shuffler(3);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        for (var epoch = 0; epoch < 6; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order)
            {
                var sentence = sentences[s];
                var guesses = new byte[sentence.Atoms.Length];
                for (var i = 0; i < guesses.Length; i++)
                {
                    var candidates = _known.GetValueOrDefault(sentence.Atoms[i].Form, _open);
                    TagFeatures.Fill(features, sentence.Atoms, guesses, i);
                    guesses[i] = candidates.Length == 1 ? candidates[0] : trainer.Learn(features, candidates, sentence.Tags[i]);
                }
            }
        }

        return trainer.Model();
    }

    private void Retag(List<GoldSentence> sentences, SparseModel model)
    {
        var tagger = new LinearTagger(model, _known, _open);
        foreach (var sentence in sentences)
        {
            tagger.Tag(sentence.Atoms, sentence.Predicted);
        }
    }

    private (LinearModel Actions, SparseModel Labels) TrainParser()
    {
        var actions = new RowTrainer(20, 4);
        var labels = new SparseTrainer(22);
        var random = new Shuffler(5);
        var order = Enumerable.Range(0, _sentences.Count).ToArray();
        var state = new ParseState();
        for (var epoch = 0; epoch < 8; epoch++)
        {
            random.Shuffle(order);
            foreach (var s in order)
            {
                LearnActions(_sentences[s], state, actions, random, epoch);
                LearnLabels(_sentences[s], state, labels);
            }

            Console.WriteLine($"parser epoch {epoch}");
        }

        return (actions.Model(), labels.Model());
    }

    private static void LearnActions(GoldSentence sentence, ParseState state, RowTrainer trainer, Shuffler random, int epoch)
    {
        Span<uint> features = stackalloc uint[ActionFeatures.Count];
        Span<int> scores = stackalloc int[4];
        state.Start(sentence.Atoms.Length);
        while (!state.Done)
        {
            ActionFeatures.Fill(features, state, sentence.Atoms, sentence.Predicted);
            trainer.Score(features, scores);
            trainer.Tick();
            var gold = sentence.Oracle.Best(state, scores);
            var guess = LinearParser.BestAllowed(state, scores);
            if (sentence.Oracle.Cost(state, guess) > sentence.Oracle.Cost(state, gold))
            {
                trainer.Update(features, gold, guess);
            }

            state.Apply(epoch > 0 && random.Unit() < 0.9f ? guess : gold);
        }
    }

    private static void LearnLabels(GoldSentence sentence, ParseState state, SparseTrainer trainer)
    {
        Span<uint> features = stackalloc uint[LabelFeatures.Count];
        for (var i = 0; i < sentence.Atoms.Length; i++)
        {
            if (state.Head(i) == sentence.Heads[i] && state.Head(i) != state.Root)
            {
                LabelFeatures.Fill(features, state, i, sentence.Atoms, sentence.Predicted);
                trainer.Learn(features, AllLabels, (byte)sentence.Relations[i]);
            }
        }
    }

    private static readonly byte[] AllLabels = [.. Enum.GetValues<Relation>().Where(r => r != Relation.Root).Select(r => (byte)r)];
}
