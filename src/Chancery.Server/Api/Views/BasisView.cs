using Chancery.Dispatches;
using Chancery.Server.Frame;

namespace Chancery.Server.Api;

/// <summary>What an answer rests on: asked with the same basis, it is the same.</summary>
/// <param name="AsOf">What had been said by the end of this day.</param>
/// <param name="Known">What the ledger had recorded by this sequence.</param>
/// <param name="Chain">The hash of that recording.</param>
/// <param name="Trust">How much confidence an unreviewed claim needed.</param>
internal sealed record BasisView(string AsOf, long Known, string Chain, string Trust)
{
    public static BasisView Of(Desk desk) =>
        new(Edtf.Of(desk.AsOf).Value, desk.Question.Known, desk.Snapshot.Head.Hash.ToString(), desk.Question.Threshold.ToString());
}
