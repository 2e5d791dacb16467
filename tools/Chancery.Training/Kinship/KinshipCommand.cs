using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Ledger;

namespace Chancery.Training.Kinship;

/// <summary>
/// <c>kinship OUT DISPATCHES…</c>: learns from dispatches in JSON Lines which words stand in like company, and writes the table by which
/// issues are held against each other. It holds single words and whole numbers, no text.
/// </summary>
internal static class KinshipCommand
{
    public static int Run(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            Console.Error.WriteLine("kinship OUT DISPATCHES…");
            return 2;
        }

        var dispatches = arguments[1..].SelectMany(File.ReadLines).Select(Words).ToList();
        var company = WordCompany.Count(dispatches);
        File.WriteAllText(arguments[0], Table(company), new UTF8Encoding(false));
        return 0;
    }

    private static string[] Words(string line)
    {
        using var json = JsonDocument.Parse(line);
        return NormalForm.Of(json.RootElement.GetProperty("text").GetString()!).Split('-');
    }

    private static string Table(WordCompany company)
    {
        var text = new StringBuilder("# How much a word tells of an issue, and the words that stand in like company (hundredths). Learnt by `chancery-training kinship`.\nword,weight,kin\n");
        foreach (var (word, weight, kin) in company.Kin())
        {
            text.Append(CultureInfo.InvariantCulture, $"{word},{weight},{string.Join('|', kin.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Word}:{k.Score}")))}\n");
        }

        return text.ToString();
    }
}
