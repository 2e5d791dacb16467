using Chancery.Language;
using Chancery.Language.Models;
using Chancery.Language.Tokens;

namespace Chancery.Training.Neural;

/// <summary>The whole course of training: vocabulary, pretraining on plain text, then the treebanks.</summary>
internal sealed class NeuralTraining(TrainingPlan plan, IReadOnlyList<AnnotatedText> texts, IReadOnlyList<AnnotatedText> development, Action<string> log)
{
    private readonly Shuffler _random = new(plan.Seed);
    private readonly Shuffler _fitting = new(plan.Seed + 1);

    public TagClasses Tags { get; } = new(texts);

    public WordRows Vocabulary { get; private set; } = new([]);

    public Network Train(Segmenter segmenter)
    {
        var corpus = ReadCorpus(segmenter);
        Vocabulary = new WordRows(corpus.Frequent(plan.LeastCount, plan.Words));
        log($"{corpus.Sentences.Count} sentences to pretrain on, {Vocabulary.Known.Length} known forms, {Tags.Values.Count} tag classes");
        var shape = new NetworkShape(Vocabulary.Total, plan.Width, plan.Layers, plan.TagLayer, (Tags.Values.Count + 1) & ~1, plan.Hidden, plan.Hidden, Enum.GetValues<Relation>().Length);
        var network = new Network(shape, _random);
        if (plan.PretrainingPasses > 0)
        {
            network.Encoder.Take(Pretrain(corpus));
        }

        Fit(network);
        return network;
    }

    private Encoder Pretrain(Corpus corpus)
    {
        var encoder = new Encoder(Vocabulary.Total, plan.Width, plan.PretrainedLayers, _random);
        if (File.Exists(plan.Pretrained))
        {
            using var stream = File.OpenRead(plan.Pretrained);
            Checkpoint.Read(stream, encoder.Tensors);
            return encoder;
        }

        new Pretrainer(encoder, Vocabulary, corpus, _random).Train(plan.PretrainingPasses, plan.PretrainingRate, log);
        if (plan.Pretrained.Length > 0)
        {
            using var stream = File.Create(plan.Pretrained);
            Checkpoint.Write(stream, encoder.Tensors);
        }

        return encoder;
    }

    private Corpus ReadCorpus(Segmenter segmenter)
    {
        var corpus = new Corpus();
        foreach (var path in plan.Corpora)
        {
            corpus.AddJsonLines(path, segmenter);
        }

        foreach (var text in texts)
        {
            var view = new TextView();
            view.Load(text.Text);
            corpus.Add(view, SegmenterTrainer.GoldWords(text), 3);
        }

        return corpus;
    }

    private void Fit(Network network)
    {
        var examples = new Examples(Vocabulary, Tags);
        var plain = texts.Select(examples.Plain).ToList();
        var dev = development.Select(examples.Plain).ToList();
        var places = texts.SelectMany((text, t) => Enumerable.Range(0, text.Sentences.Length).Select(s => (t, s))).ToArray();
        var order = Enumerable.Range(0, places.Length).ToArray();
        var trainer = new NetworkTrainer(network, _fitting);
        for (var epoch = 0; epoch < plan.Epochs; epoch++)
        {
            _fitting.Shuffle(order);
            trainer.Parser.Explore = epoch < 2 ? 0 : 0.1f;
            RunEpoch(order, places, plain, examples, trainer, epoch);
            log($"epoch {epoch + 1}: tag loss {trainer.TagLoss:F0}, action loss {trainer.Parser.ActionLoss:F0}, label loss {trainer.Parser.LabelLoss:F0}");
            for (var d = 0; d < dev.Count; d++)
            {
                log($"    dev {d + 1}: {NetworkMeasure.Of(trainer, dev[d], development[d], Tags)}");
            }

            trainer.ResetLosses();
        }
    }

    private void RunEpoch(int[] order, (int Text, int Sentence)[] places, List<List<NeuralSentence>> plain, Examples examples, NetworkTrainer trainer, int epoch)
    {
        var batch = new List<NeuralSentence>();
        var words = 0;
        for (var at = 0; at < order.Length; at++)
        {
            var (t, s) = places[order[at]];
            var sentence = _fitting.Unit() < plan.DisguiseRate ? examples.Disguised(texts[t], texts[t].Sentences[s], _fitting) : plain[t][s];
            batch.Add(Drop(sentence));
            words += sentence.Length;
            if (words >= plan.BatchWords || at == order.Length - 1)
            {
                var done = (epoch + (double)at / order.Length) / plan.Epochs;
                trainer.Learn(new Batch(batch), plan.Rate * (float)(Math.Min(1, done * 40) * Math.Max(0.02, 1 - done)));
                (batch, words) = ([], 0);
            }
        }
    }

    /// <summary>Hides some words' forms, so that endings and surroundings are learnt from too.</summary>
    private NeuralSentence Drop(NeuralSentence sentence)
    {
        var rows = (int[])sentence.Rows.Clone();
        for (var i = 0; i < rows.Length; i += WordRows.Count)
        {
            if (_fitting.Unit() < plan.WordDropout)
            {
                rows[i] = 0;
            }
        }

        return sentence.With(rows);
    }
}
