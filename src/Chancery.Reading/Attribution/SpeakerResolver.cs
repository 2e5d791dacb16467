using Chancery.Dispatches;
using Chancery.Language;
using Chancery.Reading.Actors;
using Chancery.Reading.Attribution.Learned;

namespace Chancery.Reading.Attribution;

/// <summary>Who is meant by a source, a label or a name in a title.</summary>
internal sealed class SpeakerResolver(Draft draft, SpeechView view, TitleNames titles)
{
    private const int MaxSentencesApart = 3;
    private readonly AnnotatedText _text = draft.Text;

    /// <summary>The speaker that a source's words name; its words as they stand where it is nobody whom the dispatch makes known.</summary>
    public Referent Of(ScoredSpan source, Voice? voice)
    {
        source = Described(source);
        var head = HeadOf(source.First, source.End);
        var speaker = Writer(source, head, voice) ?? draft.Actors.Resolve(head, voice) ?? Named(source) ?? Leading(source) ?? new Referent(NameOf(source, head), Parties.None);
        return speaker.Parties.IsEmpty && !speaker.IsPerson && InPartysService(source, head) is { IsEmpty: false } parties ? speaker with { Parties = parties } : speaker;
    }

    /// <summary>'His message to the president says': whose message it is, not to whom; of one that is nobody's in a government's release, that government.</summary>
    private Referent? Writer(ScoredSpan source, int head, Voice? voice)
    {
        if (!titles.IsDocument(_text[head].Lemma))
        {
            return null;
        }

        var owner = _text.Child(head, Relation.NmodPoss);
        return owner >= source.First && draft.Actors.Resolve(owner, voice) is { } writer ? writer
            : IsAddressed(head) ? new Referent(NameOf(new ScoredSpan(source.First, head + 1, source.Score), head), titles.Government)
            : null;
    }

    private bool IsAddressed(int document) => document + 1 < _text.Tokens.Length && _text[document + 1].Lemma is "to";

    /// <summary>'Moss, also a member of the … Committee, said': the person who begins the sentence where no verb stands between.</summary>
    private ScoredSpan Described(ScoredSpan source)
    {
        var first = Beginning(source.First);
        if (first >= source.First || draft.Actors.At(first) is not { Kind: MentionKind.Person } person || person.Tokens.End >= source.First || _text.Form(person.Tokens.End) is not ","
            || source.End >= view.Count || _text.Form(source.End) is not "," || draft.Actors.At(source.First) is { Kind: MentionKind.Person })
        {
            return source;
        }

        for (var i = person.Tokens.End; i < source.First; i++)
        {
            if (_text[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return source;
            }
        }

        return new ScoredSpan(person.Tokens.First, person.Tokens.End, source.Score);
    }

    /// <summary>Where the sentence begins, also where a closing bracket was taken for its end before.</summary>
    private int Beginning(int token)
    {
        var sentence = view.Sentence[token];
        var first = _text.Sentences[sentence].First;
        return sentence > 0 && _text.Form(first - 1) is ")" && view.Paragraph[first - 1] == view.Paragraph[first] ? _text.Sentences[sentence - 1].First : first;
    }

    /// <summary>The party or body that the words begin with ('Eritrea, whose acceptance …'), unless it only describes ('Eritrea's envoy').</summary>
    private Referent? Leading(ScoredSpan source)
    {
        var first = _text[source.First].Upos is UniversalTag.Det && source.First + 1 < source.End ? source.First + 1 : source.First;
        return draft.Actors.At(first) is { Kind: MentionKind.Party or MentionKind.Body } mention
            && (mention.Tokens.End >= source.End || view.IsPunctuation(mention.Tokens.End)) ? mention.Referent : null;
    }

    /// <summary>A document speaks for those whom its name tells ('the ASEAN communique'); an office without a party in a government's release for that government.</summary>
    private Parties InPartysService(ScoredSpan source, int head)
    {
        var told = titles.IsDocument(_text[head].Lemma) ? draft.Actors.PartiesIn(new Sentence(source.First, IsAddressed(head) ? head : source.End)) : Parties.None;
        return told.IsEmpty && titles.IsOffice(_text[head].Lemma) ? titles.Government : told;
    }

    /// <summary>Whether the words are a pronoun whose speaker the actors do not tell.</summary>
    public bool IsBarePronoun(ScoredSpan source) => source.End - source.First == 1 && _text[source.First].Upos is UniversalTag.Pron;

    /// <summary>'I' outside a quotation: whoever writes, not somebody named before.</summary>
    public bool IsAuthor(ScoredSpan source) => view.Quotation[source.First] < 0 && _text.Form(source.First) is "I";

    /// <summary>Whether a lone pronoun ('I', 'which', 'that') is all that is left for a name.</summary>
    public bool IsUnresolved(ScoredSpan source, Referent speaker) =>
        speaker.Parties.IsEmpty && !speaker.IsPerson && source.End - source.First == 1 && (_text[source.First].Xpos is "WDT" or "WP" or "DT" or "IN" || _text.Form(source.First) is "I" or "me" or "we" or "We") && _text.Form(source.First).SequenceEqual(speaker.Name);

    /// <summary>The parties that the title names together.</summary>
    public Parties Together => titles.Together();

    /// <summary>Whether the verb says that a text was adopted, and <paramref name="noun"/> is a text.</summary>
    public bool IsAdoption(int verb, int noun) => titles.IsAdoption(_text[verb].Lemma) && titles.IsDocument(_text[noun].Lemma);

    /// <summary>Whether 'he said', 'it said' goes on with the speaker before: nearby, of the pronoun's kind, and nobody else acts in between.</summary>
    public bool GoesOn(ScoredSpan source, StatementParts? before)
    {
        if (before is null || before.CueToken < 0 || source.First < before.CueToken || !IsBarePronoun(source) || _text[source.First].Lemma is not ("he" or "she" or "it"))
        {
            return false;
        }

        var isThing = _text[source.First].Lemma is "it";
        var near = view.Sentence[source.First] - view.Sentence[before.CueToken] <= MaxSentencesApart;
        return near && before.Speaker.IsPerson != isThing && !OtherActs(view.Text.Sentences[view.Sentence[before.CueToken]].End, source.First, before.Speaker, isThing);
    }

    /// <summary>Whether the source names a text: 'the communique'.</summary>
    public bool IsDocument(ScoredSpan source) => titles.IsDocument(_text[HeadOf(source.First, source.End)].Lemma);

    private bool OtherActs(int first, int end, Referent speaker, bool isThing)
    {
        for (var i = first; i < end; i++)
        {
            if (_text[i].Relation is Relation.Nsubj or Relation.NsubjPass && draft.Actors.At(i) is { } mention && mention.Kind is MentionKind.Person != isThing && mention.Referent.Name != speaker.Name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of the clause that a cue without a source hangs from ('…, adding that').</summary>
    public ScoredSpan Above(int cue)
    {
        var at = cue;
        for (var steps = 0; steps < 5 && at >= 0; steps++)
        {
            var subject = _text.Child(at, Relation.Nsubj, Relation.NsubjPass);
            if (subject >= 0)
            {
                return new ScoredSpan(view.First[subject], view.End[subject], 0);
            }

            if (_text[at].Relation is not (Relation.Advcl or Relation.Conj or Relation.Xcomp or Relation.Parataxis or Relation.Acl))
            {
                break;
            }

            at = _text[at].Head;
        }

        return default;
    }

    /// <summary>The speaker of a label or of a name in a title: a mention in the text with the same last name, else the words themselves.</summary>
    public Referent OfName(string name, Parties fallback)
    {
        var last = LastWord(name);
        Referent? found = null;
        foreach (var mention in draft.Actors.Mentions)
        {
            if (mention.Kind is MentionKind.Person && last.Equals(LastWord(mention.Referent.Name), StringComparison.OrdinalIgnoreCase)
                && (found is null || (found.Parties.IsEmpty && !mention.Referent.Parties.IsEmpty)))
            {
                found = mention.Referent;
            }
        }

        var bare = titles.WithoutOffice(name);
        var told = titles.PartiesOf(bare, last);
        var parties = !told.IsEmpty ? told : found is { Parties.IsEmpty: false } ? found.Parties : fallback;
        return found is null ? new Referent(titles.FullName(bare, parties), parties, null, true) : found with { Parties = parties };
    }

    /// <summary>The person whose last name the title has, else the dispatch's issuer.</summary>
    public Referent? OfTitle(string? title)
    {
        if (title is null)
        {
            return null;
        }

        foreach (var mention in draft.Actors.Mentions)
        {
            if (mention.Kind is MentionKind.Person && title.Contains(LastWord(mention.Referent.Name), StringComparison.Ordinal))
            {
                return mention.Referent;
            }
        }

        return titles.Official();
    }

    /// <summary>The speaker of a label that stands in the text.</summary>
    public Referent OfLabel(Span label, Parties fallback)
    {
        var token = TokenBefore(label.End);
        var told = token >= 0 ? draft.Actors.At(token) : null;
        if (told is { Kind: MentionKind.Body or MentionKind.Party })
        {
            return told.Referent;
        }

        var named = OfName(label.Of(_text.Text), fallback);
        return named.Parties.IsEmpty && told is not null ? told.Referent : named;
    }

    /// <summary>The last token that begins before <paramref name="position"/>.</summary>
    public int TokenBefore(int position)
    {
        int low = 0, high = _text.Tokens.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _text[middle].Start < position ? (middle, high) : (low, middle - 1);
        }

        return high >= 0 && _text[low].Start < position ? low : -1;
    }

    private Referent? Named(ScoredSpan source)
    {
        for (var i = source.First; i < source.End; i++)
        {
            if (draft.Actors.At(i) is { Kind: MentionKind.Person } mention)
            {
                return mention.Referent;
            }
        }

        return null;
    }

    private int HeadOf(int first, int end)
    {
        var best = first;
        for (var i = first; i < end; i++)
        {
            best = view.Depth[i] < view.Depth[best] && !view.IsPunctuation(i) ? i : best;
        }

        return best;
    }

    /// <summary>The words up to a clause, a comma, a bracket or a line's end: a name holds no verb.</summary>
    private string NameOf(ScoredSpan source, int head)
    {
        var end = source.End;
        for (var i = source.First + 1; i < source.End; i++)
        {
            if (_text[i].Xpos is "VBD" or "VBZ" or "VBP" or "MD" || view.Paragraph[i] != view.Paragraph[i - 1])
            {
                end = i;
                break;
            }

            if (i > head && view.IsPunctuation(i) && _text.Form(i) is "," or "(" or "–" or "—" || i > head && _text[i].Xpos is "WP" or "WDT" or "VBG")
            {
                end = i;
                break;
            }
        }

        return new Span(_text[source.First].Start, _text[end - 1].End).Of(_text.Text);
    }

    private static string LastWord(string name)
    {
        var words = name.TrimEnd('.', ',', ' ').Split(' ');
        return words[^1] is "Jr" or "Sr" or "III" or "II" && words.Length > 1 ? words[^2].TrimEnd(',') : words[^1];
    }
}
