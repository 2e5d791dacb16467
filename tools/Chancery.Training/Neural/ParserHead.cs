using Chancery.Language.Parsing;

namespace Chancery.Training.Neural;

/// <summary>Learns transitions while it follows its own choices (a dynamic oracle with exploration), then labels of the arcs that came out right.</summary>
internal sealed class ParserHead(Network network, Shuffler random)
{
    private const float HiddenDropout = 0.15f;

    private readonly ParseState _state = new();
    private readonly float[] _hidden = new float[network.Shape.ActionHidden];
    private readonly float[] _mask = new float[network.Shape.ActionHidden];
    private readonly float[] _dHidden = new float[network.Shape.ActionHidden];
    private readonly float[] _labelHidden = new float[network.Shape.LabelHidden];
    private readonly float[] _labelMask = new float[network.Shape.LabelHidden];
    private readonly float[] _dLabelHidden = new float[network.Shape.LabelHidden];
    private readonly float[] _labelScores = new float[network.Shape.Labels];

    public float Explore { get; set; } = 0.1f;

    public double ActionLoss { get; private set; }

    public double LabelLoss { get; private set; }

    public ParseState Tree => _state;

    public void Learn(NeuralSentence sentence, int start)
    {
        Span<int> words = stackalloc int[ParserInputs.ActionPlaces];
        Span<float> scores = stackalloc float[ParseState.ActionCount];
        _state.Start(sentence.Length);
        while (!_state.Done)
        {
            if (!_state.Allows(ParseState.Left) && !_state.Allows(ParseState.Right))
            {
                _state.Apply(ParseState.Shift);
                continue;
            }

            ScoreActions(words, start, scores, true);
            LearnAction(sentence, words, start, scores);
        }

        for (var i = 0; i < sentence.Length; i++)
        {
            if (_state.Head(i) == sentence.Heads[i])
            {
                LearnLabel(sentence, i, start);
            }
        }
    }

    /// <summary>Parses with the weights that stand; heads are in <see cref="Tree"/>.</summary>
    public void Parse(NeuralSentence sentence, int start, Span<byte> labels)
    {
        Span<int> words = stackalloc int[ParserInputs.ActionPlaces];
        Span<float> scores = stackalloc float[ParseState.ActionCount];
        _state.Start(sentence.Length);
        while (!_state.Done)
        {
            ScoreActions(words, start, scores, false);
            _state.Apply(BestAllowed(scores));
        }

        Span<int> places = stackalloc int[ParserInputs.LabelPlaces];
        for (var i = 0; i < sentence.Length; i++)
        {
            ScoreLabels(i, places, start, false);
            var best = 0;
            for (var k = 1; k < _labelScores.Length; k++)
            {
                best = _labelScores[k] > _labelScores[best] ? k : best;
            }

            labels[i] = (byte)best;
        }
    }

    public void ResetLosses() => (ActionLoss, LabelLoss) = (0, 0);

    private void ScoreActions(Span<int> words, int start, Span<float> scores, bool training)
    {
        ParserInputs.Actions(_state, words);
        Array.Clear(_hidden);
        network.Actions.Sum(words, start, _state.Root, _hidden);
        Kernels.AddTo(_hidden, network.StackDistance.Row(ParserInputs.Distance(words[1], words[0])));
        Kernels.AddTo(_hidden, network.BufferDistance.Row(ParserInputs.Distance(words[0], words[3])));
        Rectify(_hidden, _mask, training);
        for (var a = 0; a < scores.Length; a++)
        {
            scores[a] = _state.Allows(a) ? Kernels.Dot(network.ActionOutput.Row(a), _hidden) : -1e9f;
        }
    }

    private void LearnAction(NeuralSentence sentence, ReadOnlySpan<int> words, int start, Span<float> scores)
    {
        var choice = BestAllowed(scores);
        Kernels.Softmax(scores);
        Span<int> costs = stackalloc int[ParseState.ActionCount];
        var lowest = int.MaxValue;
        for (var a = 0; a < costs.Length; a++)
        {
            costs[a] = _state.Allows(a) ? sentence.Oracle.Cost(_state, a) : int.MaxValue;
            lowest = Math.Min(lowest, costs[a]);
        }

        var right = 1e-9f;
        var best = -1;
        for (var a = 0; a < costs.Length; a++)
        {
            if (costs[a] == lowest)
            {
                right += scores[a];
                best = best < 0 || scores[a] > scores[best] ? a : best;
            }
        }

        ActionLoss -= Math.Log(right);
        for (var a = 0; a < costs.Length; a++)
        {
            scores[a] -= costs[a] == lowest ? scores[a] / right : 0;
        }

        BackwardAction(words, start, scores);
        var follow = choice == best || random.Unit() < 0.8f ? choice : best;
        _state.Apply(random.Unit() < Explore ? Sampled(scores, costs, lowest, follow) : follow);
    }

    /// <summary>Now and then a wrong action that the model finds likely, so that it learns to go on from there.</summary>
    private int Sampled(ReadOnlySpan<float> gradient, ReadOnlySpan<int> costs, int lowest, int otherwise)
    {
        for (var a = 0; a < costs.Length; a++)
        {
            if (costs[a] != lowest && costs[a] != int.MaxValue && random.Unit() < gradient[a])
            {
                return a;
            }
        }

        return otherwise;
    }

    private void BackwardAction(ReadOnlySpan<int> words, int start, ReadOnlySpan<float> gradient)
    {
        Array.Clear(_dHidden);
        for (var a = 0; a < gradient.Length; a++)
        {
            if (gradient[a] != 0)
            {
                Kernels.AddScaled(_dHidden, network.ActionOutput.Row(a), gradient[a]);
                Kernels.AddScaled(network.ActionOutput.GradRow(a), _hidden, gradient[a]);
            }
        }

        Dropout.Backward(_dHidden, _mask);
        network.Actions.Backward(words, start, _state.Root, _dHidden);
        Kernels.AddTo(network.StackDistance.GradRow(ParserInputs.Distance(words[1], words[0])), _dHidden);
        Kernels.AddTo(network.BufferDistance.GradRow(ParserInputs.Distance(words[0], words[3])), _dHidden);
    }

    private void ScoreLabels(int word, Span<int> places, int start, bool training)
    {
        ParserInputs.Labels(_state, word, places);
        Array.Clear(_labelHidden);
        network.Labels.Sum(places, start, _state.Root, _labelHidden);
        Kernels.AddTo(_labelHidden, network.ArcDistance.Row(ParserInputs.ArcDistance(word, _state.Head(word))));
        Rectify(_labelHidden, _labelMask, training);
        for (var k = 0; k < _labelScores.Length; k++)
        {
            _labelScores[k] = Kernels.Dot(network.LabelOutput.Row(k), _labelHidden) + network.LabelBias.Value[k];
        }
    }

    private void LearnLabel(NeuralSentence sentence, int word, int start)
    {
        Span<int> places = stackalloc int[ParserInputs.LabelPlaces];
        ScoreLabels(word, places, start, true);
        Kernels.Softmax(_labelScores);
        LabelLoss -= Math.Log(_labelScores[sentence.Labels[word]] + 1e-9f);
        _labelScores[sentence.Labels[word]] -= 1;
        Array.Clear(_dLabelHidden);
        for (var k = 0; k < _labelScores.Length; k++)
        {
            Kernels.AddScaled(_dLabelHidden, network.LabelOutput.Row(k), _labelScores[k]);
            Kernels.AddScaled(network.LabelOutput.GradRow(k), _labelHidden, _labelScores[k]);
        }

        Kernels.AddTo(network.LabelBias.Grad, _labelScores);
        Dropout.Backward(_dLabelHidden, _labelMask);
        network.Labels.Backward(places, start, _state.Root, _dLabelHidden);
        Kernels.AddTo(network.ArcDistance.GradRow(ParserInputs.ArcDistance(word, _state.Head(word))), _dLabelHidden);
    }

    /// <summary>The rectifier, with dropout while training; the mask is the derivative.</summary>
    private void Rectify(Span<float> hidden, Span<float> mask, bool training)
    {
        if (training)
        {
            Dropout.Apply(hidden, mask, HiddenDropout, random);
        }

        for (var i = 0; i < hidden.Length; i++)
        {
            if (hidden[i] <= 0)
            {
                (hidden[i], mask[i]) = (0, 0);
            }
        }
    }

    private int BestAllowed(ReadOnlySpan<float> scores)
    {
        var best = -1;
        for (var a = 0; a < scores.Length; a++)
        {
            if (_state.Allows(a) && (best < 0 || scores[a] > scores[best]))
            {
                best = a;
            }
        }

        return best;
    }
}
