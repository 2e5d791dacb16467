using System.Xml.Linq;
using Chancery.Dispatches;
using Chancery.Reading;

namespace Chancery.Training.Acts;

/// <summary>
/// <c>weis RECORDS.xml</c>: how many of PETRARCH's unit records are given an act of the right root code (WEIS, which their dictionary keeps to).
/// Their made-up states are read under the names of real ones.
/// </summary>
internal static class WeisReport
{
    private static readonly (string MadeUp, string Real)[] Names =
    [
        ("Gondor", "Norway"), ("Arnor", "Chile"), ("Eriadori", "Peruvian"), ("Eriador", "Peru"), ("Bree", "Kenya"), ("Calenardhon", "Ghana"),
        ("Ithilen", "Laos"), ("Mordor", "Mexico"), ("Dagolathi", "Nepalese"), ("Dagolath", "Nepal"), ("Osgiliath", "Oslo"), ("Minas Tirith", "Bergen"), ("Rohan", "Oman"),
    ];

    public static int Run(string path)
    {
        var reader = Reader.Create();
        var (coded, between, given, right) = (0, 0, 0, 0);
        foreach (var record in XDocument.Load(path).Descendants("Sentence"))
        {
            var roots = record.Elements("EventCoding").Select(e => (string?)e.Attribute("eventcode") ?? "").Where(c => c.Length > 2 && char.IsDigit(c[0])).Select(c => c[..2]).ToHashSet();
            if (roots.Count == 0 || (string?)record.Element("Text") is not { } text)
            {
                continue;
            }

            var reading = reader.Read(new Dispatch { Id = "record", Text = Real(text) });
            coded++;
            if (reading.Mentions.SelectMany(m => m.Parties).Distinct().Count() < 2)
            {
                continue;
            }

            between++;
            given += reading.Acts.IsEmpty ? 0 : 1;
            right += reading.Acts.Any(a => RootsOf(a.Kind).Any(roots.Contains)) ? 1 : 0;
        }

        Console.WriteLine($"{coded} records with a code, {between} of them between two parties; {given} given an act; {right} given the right root ({100.0 * right / Math.Max(between, 1):F0} %)");
        return 0;
    }

    private static string Real(string text)
    {
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Names.Aggregate(words, (t, n) => t.Replace(n.MadeUp, n.Real, StringComparison.Ordinal));
    }

    // A kind of the codebook can fall under more than one root of WEIS.
    private static string[] RootsOf(ActKind kind) => kind switch
    {
        ActKind.Meet or ActKind.Call or ActKind.Consult or ActKind.Visit => ["03"],
        ActKind.Message or ActKind.Reply or ActKind.Acknowledge => ["02", "03", "04"],
        ActKind.Propose or ActKind.Invite => ["09", "10", "06"],
        ActKind.Request => ["09", "15", "10"],
        ActKind.Offer or ActKind.Pledge => ["05", "10"],
        ActKind.Accept or ActKind.Agree or ActKind.Sign => ["08", "04", "06"],
        ActKind.Refuse => ["11"],
        ActKind.Implement => ["06", "07", "01"],
        ActKind.Endorse => ["04"],
        ActKind.Aid => ["07", "06"],
        ActKind.Protest => ["12", "13", "02"],
        ActKind.Warn => ["16", "17"],
        ActKind.Deny => ["14"],
        ActKind.Sanction or ActKind.Suspend => ["19", "17"],
        ActKind.Expel => ["20"],
        ActKind.Seize => ["21"],
        _ => ["22"],
    };
}
