namespace Chancery.Language.Tagging;

/// <summary>A universal tag with a Penn Treebank tag: one class of the tagger.</summary>
internal readonly record struct WordTag(UniversalTag Upos, string Xpos);
