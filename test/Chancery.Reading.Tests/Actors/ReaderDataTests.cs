using Chancery.Dispatches;
using Chancery.Reading.Data;

namespace Chancery.Reading.Tests.Actors;

public sealed class ReaderDataTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-data").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_users_folder_extends_the_tables_and_changes_the_digest()
    {
        Write("parties.csv", "code,kind,name,names,demonyms,capitals,metonyms,from,to,source\nZUB,state,Zubrowka,Republic of Zubrowka,Zubrowkan,Lutz,,,,own\n");
        var data = ReaderData.Load(_folder);
        Assert.Empty(data.Errors);
        Assert.Equal(new PartyCode("ZUB"), data.Parties.Resolve("Republic of Zubrowka"));
        Assert.NotEqual(ReaderData.Shared.Digest, data.Digest);
    }

    [Fact]
    public void A_bad_row_is_told_with_file_and_line_and_the_rest_is_kept()
    {
        Write("parties.csv", "code,kind,name,names,demonyms,capitals,metonyms,from,to,source\nzub,state,Zubrowka,,,,,,,own\nZUC,state,Zucrowka,,,,,soon,,own\nZUD,state,Zudrowka,,,,,,,own\n");
        var data = ReaderData.Load(_folder);
        Assert.Equal([2, 3], data.Errors.Select(e => e.Line));
        Assert.All(data.Errors, e => Assert.EndsWith("parties.csv", e.File, StringComparison.Ordinal));
        Assert.Equal(new PartyCode("ZUD"), data.Parties.Resolve("Zudrowka"));
    }

    [Fact]
    public void An_unknown_table_is_an_error()
    {
        Write("partys.csv", "code\n");
        Assert.Contains("no table is called 'partys.csv'", Assert.Single(ReaderData.Load(_folder).Errors).Message, StringComparison.Ordinal);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
