using Chancery.Language.Models;

namespace Chancery.Language.Tokens;

/// <summary>A run without white space, with what its boundaries want to know of the whole.</summary>
internal readonly record struct Chunk(int Start, int End, uint Hash, uint Flags)
{
    private const int Reach = 24;

    public static Chunk At(TextView text, int start)
    {
        var end = start;
        uint flags = 0, hash = FeatureHash.Seed;
        while (end < text.Length && text.Kind(end) != CharKind.Space)
        {
            flags |= Flag(text, end);
            if (end - start < Reach)
            {
                hash = FeatureHash.Add(hash, text.Kind(end) == CharKind.Digit ? '0' : text.Char(end));
            }

            end++;
        }

        return new Chunk(start, end, hash, flags);
    }

    private static uint Flag(TextView text, int at) => text.Char(at) switch
    {
        '@' => 1,
        '_' => 2,
        '/' => text.Char(at - 1) == '/' ? 4u : 8u,
        '.' => CharKinds.IsWordChar(text.Kind(at + 1)) && CharKinds.IsWordChar(text.Kind(at - 1)) ? 16u : 0u,
        '\\' or '|' => 32,
        _ => 0,
    };
}
