namespace Chancery.Language;

/// <summary>Universal part-of-speech tags (Universal Dependencies, version 2).</summary>
public enum UniversalTag : byte
{
    X,
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
}
