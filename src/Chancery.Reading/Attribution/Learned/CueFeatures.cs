using Chancery.Language;

namespace Chancery.Reading.Attribution.Learned;

/// <summary>What tells whether a token is the head of a cue, and how far the cue reaches around it.</summary>
internal sealed class CueFeatures(SpeechView view, int[] lexicon)
{
    private const int MaxChildren = 24;

    /// <summary>Whether a token of this kind can head a cue at all.</summary>
    public bool IsCandidate(int token) => view.Text[token].Upos switch
    {
        UniversalTag.Verb or UniversalTag.Noun or UniversalTag.Adj or UniversalTag.Adp or UniversalTag.Adv => true,
        UniversalTag.Aux => view.Text[token].Relation is not (Relation.Aux or Relation.AuxPass or Relation.Cop),
        UniversalTag.Propn or UniversalTag.Sconj => lexicon[token] != 0,
        UniversalTag.Punct => view.Text.Form(token) is ":",
        _ => lexicon[token] != 0,
    };

    public void Head(int token, FeatureBag bag)
    {
        bag.Clear();
        ref readonly var word = ref view.Text[token];
        var lemma = view.Lemma[token];
        var xpos = view.Xpos[token];
        var relation = (uint)word.Relation;
        bag.Add(1);
        bag.Add(2, lemma);
        bag.Add(3, lemma, xpos);
        bag.Add(4, lemma, relation);
        bag.Add(5, xpos, relation);
        bag.Add(6, (uint)lexicon[token], (uint)word.Upos);
        bag.Add(7, (uint)lexicon[token], relation);
        Around(token, bag, lemma);
        Below(token, bag, lemma, xpos);
        Above(token, bag, lemma);
        Quoted(token, bag, lemma);
    }

    /// <summary>Whether the cue around <paramref name="head"/> that reaches to one beside <paramref name="next"/> takes it in.</summary>
    public void Extend(int head, int next, int taken, FeatureBag bag)
    {
        bag.Clear();
        ref readonly var word = ref view.Text[next];
        var left = next < head ? 1u : 0u;
        var link = word.Head == head ? 1u : view.Text[head].Head == next ? 2u : word.Head >= 0 && view.Text[word.Head].Head == head ? 3u : 4u;
        var relation = (uint)word.Relation;
        var lemma = view.Lemma[next];
        var beyond = left == 1 ? next - 1 : next + 1;
        var beyondXpos = beyond >= 0 && beyond < view.Count ? view.Xpos[beyond] : 0;
        var inner = left == 1 ? next + 1 : next - 1;
        bag.Add(1, (uint)taken);
        bag.Add(2, lemma);
        bag.Add(3, relation, link);
        bag.Add(4, lemma, relation, link);
        bag.Add(5, view.Lemma[head], lemma);
        bag.Add(6, view.Lemma[head], relation, link);
        bag.Add(7, view.Xpos[next], view.Xpos[head], link);
        bag.Add(8, view.Xpos[next], beyondXpos, link);
        bag.Add(9, view.Lemma[inner], lemma);
        bag.Add(10, view.Xpos[head], relation, link);
        bag.Add(11, lemma, beyondXpos);
        bag.Add(12, (uint)taken, relation, link);
        bag.Add(13, view.Lemma[head], view.Xpos[next], link);
        bag.Add(14, (uint)lexicon[head], relation, link);
        bag.Add(15, view.Lemma[head], relation, beyondXpos);
    }

    private void Around(int token, FeatureBag bag, uint lemma)
    {
        var before = At(view.Lemma, token - 1);
        var after = At(view.Lemma, token + 1);
        bag.Add(20, before);
        bag.Add(21, after);
        bag.Add(22, At(view.Xpos, token - 1), At(view.Xpos, token + 1));
        bag.Add(23, lemma, after);
        bag.Add(24, lemma, before);
        bag.Add(25, lemma, At(view.Xpos, token + 1));
        bag.Add(26, At(view.Xpos, token + 1), At(view.Xpos, token + 2));
        bag.Add(27, At(view.Lemma, token - 2), before);
        bag.Add(28, after, At(view.Lemma, token + 2));
        bag.Add(29, At(view.Xpos, token - 2), At(view.Xpos, token - 1), view.Xpos[token]);
    }

    private void Below(int token, FeatureBag bag, uint lemma, uint xpos)
    {
        uint mask = 0;
        var subject = -1;
        var seen = 0;
        foreach (var child in view.Text.Children(token))
        {
            if (++seen > MaxChildren)
            {
                break;
            }

            mask |= Bit(view.Text[child].Relation);
            Child(child, bag, lemma);
            subject = view.Text[child].Relation is Relation.Nsubj or Relation.NsubjPass ? child : subject;
        }

        bag.Add(30, mask);
        bag.Add(31, lemma, mask & 0x3F);
        bag.Add(32, xpos, mask);
        if (subject >= 0)
        {
            bag.Add(33, view.Lemma[subject]);
            bag.Add(34, lemma, view.Xpos[subject]);
            bag.Add(35, view.Xpos[subject], mask & 0x3F);
        }
    }

    private void Child(int child, FeatureBag bag, uint lemma)
    {
        ref readonly var word = ref view.Text[child];
        switch (word.Relation)
        {
            case Relation.Obj or Relation.Xcomp or Relation.Ccomp when bag.Count < 70:
                bag.Add(40, (uint)word.Relation, lemma, view.Lemma[child]);
                bag.Add(41, (uint)word.Relation, view.Xpos[child], lemma);
                bag.Add(42, (uint)word.Relation, view.Lemma[child]);
                break;
            case Relation.Obl or Relation.Nmod when bag.Count < 70 && view.Text.Child(child, Relation.Case) is var marker and >= 0:
                bag.Add(43, lemma, view.Lemma[marker]);
                break;
            case Relation.Aux or Relation.AuxPass or Relation.Cop or Relation.CompoundPrt or Relation.Det or Relation.NmodPoss or Relation.Mark when bag.Count < 70:
                bag.Add(44, (uint)word.Relation, view.Lemma[child]);
                bag.Add(45, (uint)word.Relation, lemma);
                break;
        }
    }

    private void Above(int token, FeatureBag bag, uint lemma)
    {
        var head = view.Text[token].Head;
        bag.Add(50, view.Depth[token]);
        if (head < 0)
        {
            return;
        }

        bag.Add(51, (uint)view.Text[token].Relation, view.Lemma[head]);
        bag.Add(52, lemma, view.Lemma[head]);
        bag.Add(53, (uint)view.Text[token].Relation, (uint)lexicon[head]);
        bag.Add(54, (uint)view.Text[token].Relation, view.Xpos[head]);
    }

    private void Quoted(int token, FeatureBag bag, uint lemma)
    {
        var quotation = view.Quotation[token];
        var sentence = view.Text.Sentences[view.Sentence[token]];
        var before = EndsQuotation(view.First[token] - 2) || EndsQuotation(token - 1) || EndsQuotation(token - 2) ? 1u : 0u;
        var state = (quotation >= 0 ? 4u : 0u) | before | (NextQuotation(token) << 4);
        var hasQuotation = view.Quotation[sentence.First] >= 0 || view.Quotation[sentence.End - 1] >= 0 ? 1u : 0u;
        bag.Add(60, state);
        bag.Add(61, state, lemma);
        bag.Add(62, quotation >= 0 ? 1u : 0u, lemma);
        bag.Add(63, hasQuotation, (uint)lexicon[token]);
        bag.Add(64, (uint)Math.Min(token - sentence.First, 3), (uint)Math.Min(sentence.End - token, 4));
        bag.Add(65, view.Text.Form(sentence.End - 1) is "?" ? 1u : 0u, quotation >= 0 ? 1u : 0u);
        bag.Add(66, lemma, hasQuotation, before);
    }

    private bool EndsQuotation(int token) => token >= 0 && token + 1 < view.Count && view.Quotation[token] >= 0 && view.Quotation[token] != view.Quotation[token + 1];

    private uint NextQuotation(int token)
    {
        for (uint ahead = 1; ahead <= 4 && token + ahead < view.Count; ahead++)
        {
            var at = (int)(token + ahead);
            if (view.Quotation[at] >= 0 && view.Quotation[at] != view.Quotation[token])
            {
                return ahead;
            }
        }

        return 0;
    }

    private static uint At(uint[] values, int at) => at >= 0 && at < values.Length ? values[at] : 7u;

    private static uint Bit(Relation relation) => relation switch
    {
        Relation.Ccomp => 1,
        Relation.Xcomp => 2,
        Relation.Obj => 4,
        Relation.Parataxis => 8,
        Relation.Acl => 16,
        Relation.Advcl => 32,
        Relation.Nsubj => 64,
        Relation.NsubjPass => 128,
        Relation.Obl => 256,
        Relation.Nmod => 512,
        Relation.Conj => 1024,
        Relation.Iobj => 2048,
        Relation.Mark => 4096,
        Relation.AuxPass => 8192,
        _ => 0,
    };
}
