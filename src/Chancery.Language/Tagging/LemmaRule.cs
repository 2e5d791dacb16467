namespace Chancery.Language.Tagging;

/// <summary>How to make a lemma of a form: what case it takes, how many last characters go, what is added.</summary>
internal readonly record struct LemmaRule(bool Lower, int Drop, string Add)
{
    /// <summary>The rule that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        var lower = !lemma.Any(char.IsUpper);
        var from = lower ? form.ToLowerInvariant() : form;
        var common = 0;
        while (common < from.Length && common < lemma.Length && from[common] == lemma[common])
        {
            common++;
        }

        return new LemmaRule(lower, from.Length - common, lemma[common..]);
    }

    public string Apply(ReadOnlySpan<char> form)
    {
        var kept = form[..Math.Max(0, form.Length - Drop)];
        if (Drop == 0 && Add.Length == 0 && !Lower)
        {
            return form.ToString();
        }

        return string.Create(kept.Length + Add.Length, new Parts(kept, Add, Lower), static (lemma, parts) =>
        {
            if (parts.Lower)
            {
                parts.Kept.ToLowerInvariant(lemma);
            }
            else
            {
                parts.Kept.CopyTo(lemma);
            }

            parts.Add.CopyTo(lemma[parts.Kept.Length..]);
        });
    }

    private readonly ref struct Parts(ReadOnlySpan<char> kept, string add, bool lower)
    {
        public ReadOnlySpan<char> Kept { get; } = kept;

        public string Add { get; } = add;

        public bool Lower { get; } = lower;
    }
}
