using Chancery.Language;
using Chancery.Language.Conllu;
using Chancery.Language.Models;

namespace Chancery.Training;

/// <summary>Files that the commands read.</summary>
internal static class Treebank
{
    public static AnnotatedText Read(FileInfo file)
    {
        using var reader = file.OpenText();
        return ConlluReader.Read(reader);
    }

    /// <summary>The annotator with the model of a file, or the embedded one.</summary>
    public static Annotator Annotator(FileInfo? model) =>
        model is null ? Language.Annotator.Load() : new Annotator(LanguageModel.Load(File.ReadAllBytes(model.FullName)));
}
