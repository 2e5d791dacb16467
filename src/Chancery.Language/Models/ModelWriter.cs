using System.Runtime.InteropServices;
using System.Text;
using Chancery.Language.Tagging;

namespace Chancery.Language.Models;

/// <summary>Writes a model file; the same contents give the same bytes.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly BinaryWriter _writer;

    public ModelWriter(Stream stream)
    {
        _writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        Text(LanguageModel.Magic);
    }

    public void Text(string text) => _writer.Write(text);

    public void Number(int number) => _writer.Write(number);

    /// <summary>An array of plain values, little-endian.</summary>
    public void Values<T>(ReadOnlySpan<T> values) where T : unmanaged
    {
        Number(values.Length);
        _writer.Write(MemoryMarshal.AsBytes(values));
    }

    public void Tags(IReadOnlyCollection<WordTag> tags) => Rows(tags, tag =>
    {
        _writer.Write((byte)tag.Upos);
        Text(tag.Xpos);
        Text(tag.Features);
    });

    public void Linear(LinearModel model)
    {
        Number(model.Classes);
        Values(model.Weights);
    }

    public void Fused(IEnumerable<KeyValuePair<string, int>> offsets) => Rows([.. offsets.OrderBy(pair => pair.Key, StringComparer.Ordinal)], pair =>
    {
        Text(pair.Key);
        _writer.Write(pair.Value);
    });

    public void Lemmas(LemmaTables tables)
    {
        Rows(tables.Rules, rule =>
        {
            _writer.Write(rule.Lower);
            _writer.Write((byte)rule.Drop);
            Text(rule.Add);
        });
        Table(tables.Lemmas, Text);
        Table(tables.LemmaRules, _writer.Write);
    }

    public void Dispose() => _writer.Dispose();

    private void Table<T>(Dictionary<uint, T> table, Action<T> write) => Rows([.. table.OrderBy(pair => pair.Key)], pair =>
    {
        _writer.Write(pair.Key);
        write(pair.Value);
    });

    private void Rows<T>(IReadOnlyCollection<T> rows, Action<T> write)
    {
        _writer.Write(rows.Count);
        foreach (var row in rows)
        {
            write(row);
        }
    }
}
