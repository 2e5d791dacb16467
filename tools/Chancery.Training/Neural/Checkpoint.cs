using System.Runtime.InteropServices;

namespace Chancery.Training.Neural;

/// <summary>Parameters between pretraining and the treebanks, so that several fits can start from one pretraining.</summary>
internal static class Checkpoint
{
    public static void Write(Stream stream, IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            stream.Write(MemoryMarshal.AsBytes(tensor.Value.AsSpan()));
        }
    }

    /// <exception cref="EndOfStreamException">The file holds fewer parameters than the network.</exception>
    public static void Read(Stream stream, IEnumerable<Tensor> tensors)
    {
        foreach (var tensor in tensors)
        {
            stream.ReadExactly(MemoryMarshal.AsBytes(tensor.Value.AsSpan()));
        }
    }
}
